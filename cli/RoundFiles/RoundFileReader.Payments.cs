namespace Procurement.Cli.RoundFiles;

/// <content>When the money of a contract is paid, and how much of the last instalment.</content>
internal sealed partial class RoundFileReader
{
    private const string FinalPassed = "finalPassed";
    private static readonly string[] Conditions = ["signed", "midtermPassed", FinalPassed];
    private static readonly string[] PassingGrades = ["excellent", "good", "pass"];

    private static int Instalments(Fields round)
    {
        var (sum, last) = ((decimal?)0, (string?)null);
        var instalments = round.Objects("instalments", 1, 60);
        foreach (var instalment in instalments)
        {
            sum += instalment.Number("percent", 0, 100);
            last = instalment.OneOf("when", Conditions);
            instalment.NothingElse();
        }

        // Where a percent could not be read, that is what is wrong.
        if (instalments.Count > 0 && sum is { } whole && whole != 100)
            round.Wrong("instalments", $"各期比例之和应为 100，现为 {whole}。");
        FinalPayout(round.Object("finalPayout"), last);
        return instalments.Count;
    }

    // A last instalment on finalPassed cannot be claimed after a fail, so that a percent of it would never be paid.
    private static void FinalPayout(Fields payout, string? last)
    {
        foreach (var grade in PassingGrades) payout.Number(grade, 0, 100);
        if (payout.Number("fail", 0, 100) > 0 && last == FinalPassed)
            payout.Wrong("fail", "最后一期以 finalPassed 为条件，末期评估不合格就不付款，fail 应为 \"0\"。");
        payout.NothingElse();
    }
}

using System.Text.Json.Nodes;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;

namespace Procurement.Cli.Play;

/// <summary>
/// A rehearsal may play rules that the law does not allow for real: where the file goes below or beyond a statutory
/// limit, the draft says so as a deviation, and whoever plays is told.
/// </summary>
internal static class StatutoryNotes
{
    /// <summary>The settings with a deviation for each limit that they break.</summary>
    public static JsonObject Declare(JsonObject round, DateTimeOffset publishedAt, ICollection<string> warnings)
    {
        var body = (JsonObject)round.DeepClone();
        var law = Statutes.Shipped.On(
            Jurisdiction.OfUscc((string)round["purchaser"]!["uscc"]!), ChinaTime.DayOf(publishedAt));
        var deviations = new JsonArray();
        foreach (var (entry, _) in StatutoryLimits.Broken(Limited(round), law))
        {
            deviations.Add(new JsonObject { ["rule"] = entry.Key, ["reason"] = "演练" });
            warnings.Add($"文件的规则不合法定要求 {entry.Key}（{entry.Value}，{entry.Source}），只按偏离演练。");
        }

        if (deviations.Count > 0) body["deviations"] = deviations;
        return body;
    }

    private static LimitedSettings Limited(JsonObject round) => new(
        (string)round["kind"]! switch
        {
            "ventureGrant" => RoundKind.VentureGrant,
            "competitiveConsultation" => RoundKind.CompetitiveConsultation,
            _ => RoundKind.OpenTender,
        },
        ChinaTime.DayOf(DateTimeOffset.Parse((string)round["closesAt"]!)),
        (int)round["publicity"]!["workingDays"]!,
        (int)round["contract"]!["signWithinDays"]!,
        (int)round["payWithinDays"]!,
        (int?)round["evaluation"]!["minimumBidders"] ?? 1,
        StatutoryLimits.PriceShare([.. round["evaluation"]!["criteria"]!.AsArray().Select(Criterion)]));

    private static Criterion Criterion(JsonNode? one) => new(
        "",
        "",
        Fraction.Parse((string)one!["points"]!),
        (string?)one["method"] is "lowestPrice" ? ScoringMethod.LowestPrice : ScoringMethod.Judged);
}

using System.Text.Json.Nodes;
using Procurement.Cli.Http;

namespace Procurement.Cli.Play;

/// <summary>
/// Pays an instalment as the service pays any: prepared, approved by as many as it takes, put into a batch, released,
/// and booked by the bank at once.
/// </summary>
internal sealed class Settlement(Stage stage)
{
    private const int ApproversMax = 2;

    private static readonly Caller[] Approvers =
        [Caller.FinanceApprover, new("finance-approver", Account: "finance-approver-2")];

    /// <summary>Pays it; the code of what refused it, or null.</summary>
    public async Task<string?> PayAsync(string contract, int instalment, CancellationToken cancel)
    {
        var path = $"{contract}/instalments/{instalment}";
        var answer = await stage.Service.PostAsync(Caller.Finance, $"{path}/payment-order", [], cancel);
        if (answer.CodesOrThrow(Refusals.OfSteps) is [var unprepared, ..]) return unprepared;
        for (var approver = 0; approver < ApproversMax && WaitsForApproval(answer, instalment); approver++)
        {
            answer = await stage.Service.PostAsync(Approvers[approver], $"{path}/payment", [], cancel);
            if (answer.CodesOrThrow(Refusals.OfSteps) is [var unapproved, ..]) return unapproved;
        }

        // Of nothing, nothing goes to the bank.
        if (OrderOf(answer, instalment) is { } order) await SendAsync($"{answer.Member("fund")}", order, cancel);
        return null;
    }

    private async Task SendAsync(string fund, JsonObject order, CancellationToken cancel)
    {
        var id = $"{order["endToEndId"]}";
        await stage.Clock.SettleAsync(cancel);
        var body = new JsonObject { ["fund"] = fund, ["orders"] = new JsonArray(id) };
        var batch = (await stage.Service.PostAsync(Caller.Finance, "bank-batches", body, cancel)).OrThrow();
        await stage.Clock.SettleAsync(cancel);
        var release = $"bank-batches/{batch.Member("batch")}/release";
        (await stage.Service.PostAsync(Caller.FinanceApprover, release, [], cancel)).OrThrow();
        await stage.Clock.SettleAsync(cancel);
        var payer = $"{batch.Member("payer")?["number"]}";
        var notice = BankNotice.Write(new(payer, id, $"{order["amount"]}", stage.Clock.Now));
        var said = new JsonObject { ["name"] = $"{id}.xml", ["content"] = Convert.ToBase64String(notice) };
        (await stage.Service.PostAsync(Caller.Finance, "bank-answers", said, cancel)).OrThrow();
        await stage.Clock.SettleAsync(cancel);
    }

    private static bool WaitsForApproval(Answer answer, int instalment) =>
        $"{OrderOf(answer, instalment)?["stage"]}" is "prepared" or "approved";

    private static JsonObject? OrderOf(Answer answer, int instalment) =>
        answer.Member("instalments")!.AsArray()
            .First(one => (int)one!["no"]! == instalment)!["order"] as JsonObject;
}

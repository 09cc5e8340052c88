using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>"The result" of rounds/README.md.</summary>
internal static class ReferenceResult
{
    public static JsonObject Of(ReferenceRound played) => new()
    {
        ["format"] = "round-result/1",
        ["name"] = (string)played.File["name"]!,
        ["refusedOrganizations"] = Array(played.Submissions.RefusedOrganizations.Select(uscc => (JsonNode)uscc)),
        ["refused"] = Array(played.Submissions.Refused.Select(each => new JsonObject
        {
            ["proposal"] = each.Key,
            ["codes"] = Array(each.Value.Select(code => (JsonNode)code)),
        })),
        ["publicity"] = new JsonObject { ["published"] = Day(played.Published), ["through"] = Day(played.Through) },
        ["ranking"] = Array(played.Ranked().Select(Ranked)),
        ["contracts"] = Array(played.Contracts.Values.Select(Contracted)),
        ["funds"] = Array(played.File["funds"]!.AsArray().Select(fund => Fund(played, fund!))),
        ["refusals"] = Array(played.Refusals.Select(each => new JsonObject
        {
            ["step"] = each.Step,
            ["code"] = each.Code,
        })),
    };

    private static JsonObject Ranked(Entry each) => new()
    {
        ["lot"] = each.Lot,
        ["proposal"] = each.Ref,
        ["score"] = Yuan.Write(each.Score.Times(new(100, 1)).HalfUp()),
        ["rank"] = each.Rank,
        ["outcome"] = each.Outcome,
        ["sheets"] = each.Sheets,
        ["flags"] = each.Flagged ? new JsonArray("abnormallyLowPrice") : [],
    };

    private static JsonObject Contracted(Contract contract) => new()
    {
        ["proposal"] = contract.Proposal.Ref,
        ["amount"] = Yuan.Write(contract.Amount),
        ["amountInWords"] = CapitalForm.Write(contract.Amount),
        ["signBy"] = Day(contract.SignBy),
        ["status"] = contract.Status,
        ["finalGrade"] = contract.FinalGrade,
        ["instalments"] = Array(contract.Instalments.Select(each => new JsonObject
        {
            ["no"] = each.No,
            ["amount"] = Yuan.Write(each.Amount),
            ["status"] = each.Status,
            ["dueBy"] = each.DueBy is { } due ? Day(due) : null,
            ["paid"] = Yuan.Write(each.Paid),
            ["lateInterest"] = Yuan.Write(each.LateInterest),
        })),
        ["paid"] = Yuan.Write(contract.Paid),
        ["recoverable"] = Yuan.Write(contract.Recoverable),
        ["recovered"] = Yuan.Write(contract.Recovered),
    };

    private static JsonObject Fund(ReferenceRound played, JsonNode fund)
    {
        var (committed, paid, recovered) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
        var mine = (string)played.File["round"]!["fund"]! == (string)fund["ref"]!;
        foreach (var contract in mine ? played.Contracts.Values : Enumerable.Empty<Contract>())
        {
            if (contract.Status is "awaitingSignatures" or "inForce") committed += contract.Amount;
            if (contract.Status is "terminated" or "closed") committed += contract.Paid - contract.Recovered;
            (paid, recovered) = (paid + contract.Paid, recovered + contract.Recovered);
        }

        var appropriation = Yuan.Read((string)fund["appropriation"]!);
        return new()
        {
            ["ref"] = (string)fund["ref"]!,
            ["appropriation"] = Yuan.Write(appropriation),
            ["committed"] = Yuan.Write(committed),
            ["paid"] = Yuan.Write(paid),
            ["recovered"] = Yuan.Write(recovered),
            ["available"] = Yuan.Write(appropriation - committed),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}

using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Making;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference;

/// <summary>What the made rounds are worth: a code that none of them brings about is not compared.</summary>
public sealed class MakingRounds
{
    private static readonly string[] Codes =
    [
        "budget.aboveCeiling", "budget.administrationShareTooHigh", "budget.negativeAmount", "budget.ownShareTooLow",
        "budget.personnelShareTooHigh", "budget.requestedNotPositive", "budget.sumMismatch", "category.unknown",
        "contract.alreadySigned", "contract.finalEvaluationMissing", "contract.notActive", "contract.notFound",
        "contract.notInForce", "contract.signingExpired", "contract.supplierSignsFirst", "evaluation.settled",
        "instalment.alreadyClaimed", "instalment.alreadyPaid", "instalment.conditionNotMet", "instalment.notAccepted",
        "instalment.notClaimed", "instalment.notPaid", "instalment.outOfOrder", "instalment.outstanding",
        "invoice.duplicate", "lead.notCertified", "objection.tooLate", "organization.gradeTooLow",
        "organization.kindNotEligible", "organization.notRegistered", "organization.tooManyProposals",
        "recovery.exceedsOutstanding", "recovery.notPositive", "recovery.outstanding", "submission.closed", "submission.notOpen",
    ];

    private static readonly BigInteger LeastOfThirteenDigits = 100_000_000_000_000;

    private static readonly string[] Words =
    [
        .. Codes, "abnormallyLowPrice",
        "awarded", "reserve", "rejected", "disqualified", "declined", "expired", "lotFailed",
        "awaitingSignatures", "inForce", "terminated", "closed", "planned", "claimed", "accepted", "paid", "cancelled",
        "excellent", "good", "pass", "fail",
    ];

    private static readonly Lazy<string> Results = new(() => string.Concat(Enumerable.Range(1, 300).Select(seed =>
        ReferenceRound.Play(RoundMaker.Make(seed, Rounds.Calendar), Rounds.Calendar).ToJsonString())));

    [Fact]
    public void Brings_about_everything_that_a_result_may_say() =>
        Assert.DoesNotContain(Words, word => !Results.Value.Contains($"\"{word}\"", StringComparison.Ordinal));

    [Fact]
    public void Brings_about_what_no_word_of_a_result_tells() => Assert.Superset(
        new HashSet<string>
        {
            "returned after terminated", "returned after closed", "nothing returned after declined",
            "nothing returned after expired", "as much recoverable as recovered", "13 digits",
        },
        Enumerable.Range(1, 300).SelectMany(seed => Told(RoundMaker.Make(seed, Rounds.Calendar))).ToHashSet());

    [Fact]
    public void Makes_the_same_round_of_the_same_seed() => Assert.True(
        JsonNode.DeepEquals(RoundMaker.Make(7, Rounds.Calendar), RoundMaker.Make(7, Rounds.Calendar)));

    private static IEnumerable<string> Told(JsonObject file)
    {
        var round = new ReferenceRound(file, Rounds.Calendar);
        foreach (var step in file["execution"]!.AsArray())
        {
            var contract = round.Contracts.GetValueOrDefault((string)step!["proposal"]!);
            var refused = round.Take(step) is not null;
            if (contract?.Amount >= LeastOfThirteenDigits) yield return "13 digits";
            if (contract is null || (string)step["do"]! != "bounce") continue;
            yield return $"{(refused ? "nothing returned" : "returned")} after {contract.Status}";
            if (contract.Ended && contract.Recovered > 0 && contract.Recovered == contract.Recoverable)
                yield return "as much recoverable as recovered";
        }
    }
}

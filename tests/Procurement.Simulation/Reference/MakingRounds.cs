using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Making;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference;

/// <summary>What the made rounds are worth: a code that none of them brings about is not compared.</summary>
public sealed class MakingRounds
{
    private static readonly string[] Codes =
    [
        "budget.aboveCeiling", "budget.administrationShareTooHigh", "budget.ownShareTooLow",
        "budget.personnelShareTooHigh", "budget.requestedNotPositive", "budget.sumMismatch", "category.unknown",
        "contract.alreadySigned", "contract.finalEvaluationMissing", "contract.notActive", "contract.notFound",
        "contract.notInForce", "contract.signingExpired", "contract.supplierSignsFirst", "instalment.alreadyClaimed",
        "instalment.alreadyPaid", "instalment.conditionNotMet", "instalment.notAccepted", "instalment.notClaimed",
        "instalment.notPaid", "instalment.outOfOrder", "instalment.outstanding", "invoice.duplicate",
        "lead.notCertified", "objection.tooLate", "organization.gradeTooLow", "organization.kindNotEligible",
        "organization.notRegistered", "organization.tooManyProposals", "recovery.exceedsOutstanding",
        "recovery.outstanding", "submission.closed", "submission.notOpen",
    ];

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
    public void Makes_the_same_round_of_the_same_seed() => Assert.True(
        JsonNode.DeepEquals(RoundMaker.Make(7, Rounds.Calendar), RoundMaker.Make(7, Rounds.Calendar)));
}

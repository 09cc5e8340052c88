using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Rounds;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Harness;

/// <content>Contracts that are assessed and accepted.</content>
internal sealed partial class Seed
{
    /// <summary>A mid-term assessment by two parties whose material is due on the last day of April.</summary>
    public Task ArrangedAsync(int rank) => HappenAsync(
        Kinds.Assessments,
        KeyOf(rank),
        new StageArranged(
            AssessmentStage.Midterm,
            ContractOf(rank),
            [
                new(Assessor.Purchaser, new Fraction(1, 2), Person.Of(Role.Officer).Account, "民政科"),
                new(Assessor.ThirdParty, new Fraction(1, 2), Person.Of(Role.Evaluator).Account, "评估中心"),
            ],
            new([new("all", "综合", 100)], 60, 15, 1, LateFails: true),
            World.Until(new(2026, 4, 30))));

    /// <summary>The same, which has passed, and an acceptance that all have signed.</summary>
    public Task SignedAcceptanceAsync(int rank) => HappenAsync(
        Kinds.Assessments,
        KeyOf(rank),
        new AcceptanceDrafted(
            ContractOf(rank),
            [new("visits", ItemSource.Other, "入户服务", "96次", null, Met: true, null)],
            ["first"],
            [new("residents", InvitedKind.Beneficiary, "居民代表", Heard: false, null)]),
        new OpinionArchived("residents", "满意"),
        new AcceptanceSigned(null));

    private static ContractKey KeyOf(int rank) => new(World.Tenant, World.Round, World.Proposal(rank));

    private static AssessedContract ContractOf(int rank) => new("时光陪伴", World.Organizations[rank]);
}

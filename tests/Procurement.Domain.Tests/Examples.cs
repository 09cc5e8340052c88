using Procurement.Domain.Evaluation;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests;

/// <summary>One round, its proposals and sheets, to be varied with <c>with</c>.</summary>
internal static class Examples
{
    public static Lot OneLot { get; } = new("L1", "居家服务", Yuan("100000.00"), Yuan("50000.00"), 3);

    public static EvaluationSettings Rules { get; } = new(
        [
            new("need", "需求", 40, ScoringMethod.Judged),
            new("design", "方案设计", 60, ScoringMethod.Judged),
        ],
        new Trim(Highest: 1, Lowest: 1, From: 5),
        PassMark: 60,
        [new(TieKind.LowerPrice), new(TieKind.Criterion, "need"), new(TieKind.EarlierSubmission)],
        Reserve: 2,
        BudgetPolicy.Skip,
        MinimumBidders: 3);

    public static EvaluationSettings PricedRules { get; } = Rules with
    {
        Criteria = [.. Rules.Criteria, new("price", "报价", 20, ScoringMethod.LowestPrice)],
    };

    public static RoundSettings Grant { get; } = new(
        "公益创投",
        RoundKind.VentureGrant,
        new Purchaser("11420106MB00000013", "测试街道办事处"),
        "F1",
        ["elderly", "disability"],
        Moment("2026-03-02T09:00:00+08:00"),
        Moment("2026-03-23T17:00:00+08:00"),
        new Eligibility([OrganizationKind.ServiceInstitution], OrganizationGrade.A3, CertifiedLead: true, 1),
        [OneLot],
        new CostRules(Number("0.10"), Number("0.50"), Number("0.10")),
        Rules,
        new PublicitySettings(5),
        new ContractSettings(30),
        [new(100, InstalmentCondition.Signed)],
        new FinalPayout(100, 100, 80, 0),
        PayWithinDays: 30);

    public static ExaminedProposal Proposal(string id, string requested = "10000.00") =>
        new(id, "L1", Yuan(requested), 0, Grant.OpensAt, id);

    public static ScoreSheet Sheet(string proposal, string need, string design) => new(
        proposal,
        new Dictionary<string, Fraction>(StringComparer.Ordinal)
        {
            ["need"] = Number(need),
            ["design"] = Number(design),
        },
        Grant.ClosesAt);

    /// <summary>A scored proposal whose mean of the first criterion is given too.</summary>
    public static ScoredProposal Scored(ExaminedProposal proposal, Fraction score, int need = 0) =>
        new(proposal, score, 7, new Dictionary<string, Fraction>(StringComparer.Ordinal) { ["need"] = need });
}

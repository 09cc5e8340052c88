using Procurement.Domain.Rounds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Proposals;

/// <summary>One organization, its proposal, and what can have happened to it.</summary>
internal static class ProposalExamples
{
    public const string Uscc = "52420106MJ00000001";

    public static readonly Author InTime = new("applicant", Grant.ClosesAt);

    public static readonly ProposalContent Content = new(
        "P01",
        "L1",
        "长者居家安全改造与陪伴",
        "elderly",
        new ProposalLead("周静", "SW4073570452"),
        Yuan("45000.00"),
        Yuan("5000.00"),
        [new(CostClass.Activity, Yuan("50000.00"))]);

    public static readonly Organization Registered = new(
        Uscc, "甲中心", OrganizationKind.ServiceInstitution, OrganizationGrade.A4, new("农业银行", "12345678", "甲中心"), 0);

    public static readonly Receipt Taken =
        new(InTime.At, "甲中心", OrganizationKind.ServiceInstitution, OrganizationGrade.A4, 0);

    public static readonly ProposalEvent[] Drafted = [Draft(1)];
    public static readonly ProposalEvent[] Submitted = [.. Drafted, new ProposalSubmitted($"{Uscc}-1", Taken)];
    public static readonly ProposalEvent[] Rejected = [.. Submitted, new ProposalRejected($"{Uscc}-1", "材料不全")];

    public static ProposalEvent Draft(int number) =>
        new ProposalDrafted("R1", Uscc, $"{Uscc}-{number}", $"C{number}", Content);

    public static OrganizationProposals Given(params IEnumerable<ProposalEvent> happened) => happened.Aggregate(
        (OrganizationProposals?)null, (before, one) => ProposalHistory.Apply(before, one, InTime))!;

    public static Proposal TheOne(params IEnumerable<ProposalEvent> happened) =>
        Assert.Single(Given(happened).Proposals.Values);
}

using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.SubmissionRefusals;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Proposals;

public sealed class SubmittingAProposal
{
    private static readonly ProposalContent Content = new(
        "P01",
        "L1",
        "长者居家安全改造与陪伴",
        "elderly",
        new ProposalLead("周静", "SW4073570452"),
        Yuan("45000.00"),
        Yuan("5000.00"),
        [
            new(CostClass.Personnel, Yuan("25000.00")),
            new(CostClass.Administration, Yuan("5000.00")),
            new(CostClass.Activity, Yuan("20000.00")),
        ]);

    private static readonly SubmittingOrganization Organization =
        new(OrganizationKind.ServiceInstitution, OrganizationGrade.A3);

    // Every limit met exactly: the closing moment, the shares, the lowest grade.
    private static readonly Submission Good = new(Content, Organization, Grant.ClosesAt, AcceptedBefore: 0);

    private static readonly Dictionary<Refusal, Submission> Bad = new()
    {
        [OrganizationNotRegistered] = Good with { Organization = null },
        [OrganizationIsPurchaser] = Good with { Organization = Organization with { Uscc = Grant.Purchaser.Uscc } },
        [SubmissionNotOpen] = Good with { At = Grant.OpensAt.AddTicks(-1) },
        [SubmissionClosed] = Good with { At = Grant.ClosesAt.AddTicks(1) },
        [OrganizationKindNotEligible] =
            Good with { Organization = Organization with { Kind = OrganizationKind.Enterprise } },
        [OrganizationGradeTooLow] = Good with { Organization = Organization with { Grade = OrganizationGrade.A2 } },
        [OrganizationTooManyProposals] = Good with { AcceptedBefore = 1 },
        [LeadNotCertified] = With(Content with { Lead = Content.Lead with { Certificate = null } }),
        [ReferenceMissing] = With(Content with { Reference = "" }),
        [TitleMissing] = With(Content with { Title = "" }),
        [LeadNameMissing] = With(Content with { Lead = Content.Lead with { Name = "" } }),
        [CategoryUnknown] = With(Content with { Category = "justice" }),
        [LotUnknown] = With(Content with { Lot = "L2" }),
        [BudgetRequestedNotPositive] = With(Costing("0.00", "50.00", (CostClass.Activity, "50.00"))),
        [BudgetAboveCeiling] = With(Costing("50000.01", "50000.00", (CostClass.Activity, "100000.01"))),
        [BudgetSumMismatch] = With(Costing("45000.00", "5000.00", (CostClass.Activity, "49999.99"))),
        [BudgetNegativeAmount] = With(Costing("45000.00", "5000.00", (CostClass.Activity, "50000.01"), (CostClass.Tax, "-0.01"))),
        [BudgetOwnShareTooLow] = With(Costing("45000.01", "5000.00", (CostClass.Activity, "50000.01"))),
        [BudgetPersonnelShareTooHigh] =
            With(Costing("45000.00", "5000.00", (CostClass.Personnel, "25000.01"), (CostClass.Activity, "24999.99"))),
        [BudgetAdministrationShareTooHigh] =
            With(Costing("45000.00", "5000.00", (CostClass.Administration, "5000.01"), (CostClass.Activity, "44999.99"))),
    };

    public static TheoryData<string> Codes => [.. Bad.Keys.Select(refusal => refusal.Code)];

    [Fact]
    public void Accepts_what_meets_every_rule_exactly()
    {
        Assert.Empty(SubmissionRules.Refusals(Grant, Good));
        Assert.Empty(SubmissionRules.Refusals(Grant, Good with { At = Grant.OpensAt }));
        Assert.Empty(Refused(Grant, With(Costing("50000.00", "10000.00", (CostClass.Activity, "60000.00")))));
        Assert.Empty(Refused(
            Grant, With(Costing("45000.00", "5000.00", (CostClass.Activity, "50000.00"), (CostClass.Tax, "0.00")))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Refuses_with_the_one_code_that_applies(string code) =>
        Assert.Equal([code], Refused(Grant, Bad[new(code)]));

    [Fact]
    public void Every_refusal_has_an_example()
    {
        Assert.Equal(All.ToHashSet(), Bad.Keys.ToHashSet());
        var declared = typeof(SubmissionRefusals).GetFields().Select(field => field.GetValue(null)).OfType<Refusal>();
        Assert.Equal(declared.ToHashSet(), All.ToHashSet());
    }

    [Fact]
    public void Names_every_code_that_applies_in_alphabetical_order() => Assert.Equal(
        [
            "budget.administrationShareTooHigh", "budget.ownShareTooLow", "budget.personnelShareTooHigh",
            "budget.sumMismatch", "category.unknown", "lead.notCertified", "lot.unknown", "organization.gradeTooLow",
            "organization.kindNotEligible", "organization.tooManyProposals", "submission.notOpen",
        ],
        Refused(Grant, new Submission(
            Costing("50000.01", "0.00", (CostClass.Personnel, "50000.00"), (CostClass.Administration, "6000.00")) with
            {
                Category = "?",
                Lot = "?",
                Lead = new ProposalLead("周静", " "),
            },
            new SubmittingOrganization(OrganizationKind.Committee, null),
            Grant.OpensAt.AddDays(-1),
            AcceptedBefore: 2)));

    [Fact]
    public void Asks_nothing_else_of_an_organization_that_is_not_registered() => Assert.Equal(
        ["organization.notRegistered"],
        Refused(Grant, new Submission(Content with { Lot = "?" }, null, Grant.ClosesAt.AddDays(1), 5)));

    [Fact]
    public void Asks_only_for_what_the_round_has_rules_for()
    {
        var open = Grant with
        {
            Eligibility = Grant.Eligibility with { MinimumGrade = null, CertifiedLead = false },
            CostRules = new CostRules(null, null, null),
            Lots = [OneLot with { Ceiling = null }],
        };
        var submission = new Submission(
            Costing("900000.00", "0.00", (CostClass.Personnel, "900000.00")) with { Lead = new("周静", null) },
            Organization with { Grade = null },
            Grant.OpensAt,
            AcceptedBefore: 0);
        Assert.Empty(SubmissionRules.Refusals(open, submission));
    }

    [Fact]
    public void Adds_up_lines_of_the_same_name() => Assert.Equal(
        ["budget.personnelShareTooHigh"],
        Refused(Grant, With(Costing(
            "45000.00",
            "5000.00",
            (CostClass.Personnel, "20000.00"),
            (CostClass.Personnel, "20000.00"),
            (CostClass.Activity, "10000.00")))));

    // 4000.00 of 10000.00 in sum, but 9000.00 is what people would be paid.
    [Fact]
    public void Takes_no_negative_line_to_bring_a_share_down() => Assert.Equal(
        ["budget.negativeAmount"],
        Refused(Grant, With(Costing(
            "9000.00",
            "1000.00",
            (CostClass.Personnel, "9000.00"),
            (CostClass.Personnel, "-5000.00"),
            (CostClass.Activity, "6000.00")))));

    [Fact]
    public void Takes_no_negative_own_share() => Assert.Equal(
        ["budget.negativeAmount", "budget.ownShareTooLow"],
        Refused(Grant, With(Costing("50000.00", "-0.01", (CostClass.Activity, "49999.99")))));

    [Fact]
    public void Refuses_a_negative_amount_even_where_the_sum_is_nothing() => Assert.Equal(
        ["budget.negativeAmount"],
        Refused(Grant, With(Costing("50000.00", "-50000.00"))));

    [Fact]
    public void Asks_for_no_shares_of_nothing() => Assert.Equal(
        ["budget.requestedNotPositive"],
        Refused(Grant, With(Costing("0.00", "0.00"))));

    [Fact]
    public void Refuses_absurd_sums_instead_of_overflowing()
    {
        var most = new Money(long.MaxValue);
        var absurd = Content with { Requested = most, Own = most, Budget = [new(CostClass.Activity, most), new(CostClass.Tax, most)] };
        Assert.Equal(["budget.aboveCeiling"], Refused(Grant, With(absurd)));
    }

    private static IEnumerable<string> Refused(RoundSettings round, Submission submission) =>
        SubmissionRules.Refusals(round, submission).Select(refusal => refusal.Code);

    private static Submission With(ProposalContent content) => Good with { Content = content };

    private static ProposalContent Costing(
        string requested, string own, params (CostClass Class, string Amount)[] budget) =>
        Content with
        {
            Requested = Yuan(requested),
            Own = Yuan(own),
            Budget = [.. budget.Select(line => new BudgetLine(line.Class, Yuan(line.Amount)))],
        };
}

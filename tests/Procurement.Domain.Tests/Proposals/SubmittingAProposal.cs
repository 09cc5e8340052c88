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
        [OrganizationReceivableOpen] = Good with { Owes = true },
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

    private static readonly Author Officer = new("officer", Grant.OpensAt);

    private static readonly DateOnly Closing = Day("2026-03-23");

    // What only a round that goes by the register asks, each at the day on which it begins to apply.
    private static readonly Dictionary<Refusal, Submission> BadByRegister = new()
    {
        [OrganizationGradeExpired] = Registered(one => one with
        {
            Ratings = [new(OrganizationGrade.A4, Day("2021-03-23"), Closing.AddDays(-1), "证书", Officer)],
        }),
        [OrganizationGradeWithoutEnd] = Registered(one => one with { Ratings = [] }),
        [OrganizationSuspended] = Registered(one => one with { Standings = [Stands(StandingStatus.Suspended)] }),
        [OrganizationDeregistered] = Registered(one => one with { Standings = [Stands(StandingStatus.Deregistered)] }),
        [OrganizationFiled] = Registered(one => one with { Standings = [Stands(StandingStatus.Filed)] }),
        [OrganizationStageNotAdmitted] = Registered(one => one with
        {
            Stages = [new(IncubationStage.Incubating, Closing, "进入孵化", Officer)],
        }),
        [OrganizationOnAbnormalList] = Registered(Under(SanctionKind.AbnormalList)),
        [OrganizationOnViolationList] = Registered(Under(SanctionKind.ViolationList)),
        [OrganizationPenalized] = Registered(Under(SanctionKind.Penalty)),
        [OrganizationBanned] = Registered(Under(SanctionKind.Ban)),
        [LeadCertificateUnknown] = Registered(one => one with
        {
            Certificates = new Dictionary<string, Certificate>(StringComparer.Ordinal),
        }),
        [LeadCertificateNotConfirmed] = Registered(Holding(one => one with { Confirmed = null })),
        [LeadCertificateOfAnother] = Registered(
            Holding(one => one with { Confirmed = one.Confirmed! with { Person = "李静" } })),
        [LeadCertificateExpired] = Registered(
            Holding(one => one with { Confirmed = one.Confirmed! with { Through = Closing.AddDays(-1) } })),
        [LeadCertificateEnded] = Registered(Holding(one => one with { EndedOn = Closing })),
    };

    private static RoundSettings ByRegister => Grant with
    {
        Eligibility = Grant.Eligibility with
        {
            Facts = FactSource.Register, Stages = [IncubationStage.Cultivating, IncubationStage.Supported],
        },
    };

    public static TheoryData<string> CodesByRegister => [.. BadByRegister.Keys.Select(refusal => refusal.Code)];

    // 60 percent of the round, 11 donated, 29 from fees; nine tenths of what is built, half of what it costs to run.
    private static readonly RoundSettings Asking = Grant with
    {
        CostRules = new CostRules(null, null, null)
        {
            ClassShares = [new(CostClass.Capital, Number("0.90")), new(CostClass.Running, Number("0.50"))],
        },
        Funding = new(
            [
                new(MoneySource.Government, Number("0.60")),
                new(MoneySource.Donation, Number("0.11")),
                new(MoneySource.ServiceFee, Number("0.29")),
            ],
            Evidence: true),
        Lots = [OneLot with { Sites = [new("S1", "一站", "甲路1号", "9–17点"), new("S2", "二站", "乙路2号", "9–17点")] }],
    };

    // Every share met exactly: of 10000.00, 0.9 × 2500.00 + 0.5 × 7500.00 is 6000.00.
    private static readonly ProposalContent Mixed = Costing(
        "6000.00", "4000.00", (CostClass.Capital, "2500.00"), (CostClass.Running, "7500.00")) with
    {
        Sources =
        [
            new(MoneySource.Donation, Yuan("1100.00"), "捐赠协议"),
            new(MoneySource.ServiceFee, Yuan("2900.00"), "收费标准"),
            new(MoneySource.Partner, Yuan("99999.00"), "场地无偿使用协议", InKind: true),
        ],
        Sites = ["S2", "S1"],
    };

    private static readonly Dictionary<Refusal, ProposalContent> BadMoney = new()
    {
        [BudgetClassShareTooHigh] = Mixed with
        {
            Budget = [new(CostClass.Capital, Yuan("2499.99")), new(CostClass.Running, Yuan("7500.01"))],
        },
        [FundingSumMismatch] = Mixed with { Sources = [.. Mixed.Sources, new(MoneySource.OwnFunds, Yuan("0.01"), "?")] },
        [FundingNegativeAmount] = Mixed with
        {
            Sources = [.. Mixed.Sources, new(MoneySource.Partner, Yuan("-0.01"), "?", InKind: true)],
        },
        [FundingTwice] = Mixed with { Sources = [.. Mixed.Sources, new(MoneySource.Government, Yuan("0.00"), "?")] },
        [FundingEvidenceMissing] = Mixed with { Sources = [.. Mixed.Sources, new(MoneySource.OwnFunds, Yuan("0.00"), " ")] },
        [FundingGrantShareTooHigh] = Costing("6000.01", "4000.00", (CostClass.Activity, "10000.01")) with
        {
            Sources =
            [
                new(MoneySource.Donation, Yuan("1100.00"), "?"), new(MoneySource.ServiceFee, Yuan("2900.00"), "?"),
            ],
            Sites = ["S1"],
        },
        [FundingShareTooLow] = Mixed with
        {
            Sources =
            [
                new(MoneySource.Donation, Yuan("1099.99"), "?"), new(MoneySource.ServiceFee, Yuan("2900.01"), "?"),
            ],
        },
        [SitesMissing] = Mixed with { Sites = [] },
        [SiteUnknown] = Mixed with { Sites = ["S1", "S3"] },
    };

    public static TheoryData<string> Codes => [.. Bad.Keys.Select(refusal => refusal.Code)];

    public static TheoryData<string> MoneyCodes => [.. BadMoney.Keys.Select(refusal => refusal.Code)];

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

    [Theory]
    [MemberData(nameof(CodesByRegister))]
    public void Refuses_by_the_register_with_the_one_code_that_applies(string code) =>
        Assert.Equal([code], Refused(ByRegister, BadByRegister[new(code)]));

    [Fact]
    public void Accepts_what_the_register_says_to_the_last_day() =>
        Assert.Empty(Refused(ByRegister, Registered(one => one)));

    // 6000.01 of 10000.01 is above 60 percent, 2900.00 of it below 29: exact, whatever two decimals would show.
    [Theory]
    [MemberData(nameof(MoneyCodes))]
    public void Refuses_money_and_sites_that_the_round_does_not_take(string code)
    {
        var refused = Refused(Asking, With(BadMoney[new(code)]));
        Assert.Equal(
            code == FundingGrantShareTooHigh.Code ? [code, FundingShareTooLow.Code] : [code],
            refused);
    }

    [Fact]
    public void Takes_money_that_keeps_every_share_exactly_and_leaves_what_is_given_in_kind_out_of_all()
    {
        Assert.Empty(Refused(Asking, With(Mixed)));
        // 0.9 × 2499.99 + 0.5 × 7500.01 = 5999.996, told half up.
        Assert.Equal(
            "6000.00", SubmissionRules.Refusals(Asking, With(BadMoney[BudgetClassShareTooHigh])).Single().Value);
    }

    [Fact]
    public void Every_refusal_has_an_example()
    {
        Assert.Equal(All.ToHashSet(), Bad.Keys.Concat(BadByRegister.Keys).Concat(BadMoney.Keys).ToHashSet());
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

    // An entry on which everything holds through the closing day and no longer.
    private static Submission Registered(Func<Organization, Organization> change)
    {
        var entry = new Organization(
            "52440300MJL186084F",
            "甲中心",
            OrganizationKind.ServiceInstitution,
            OrganizationGrade.A3,
            new BankAccount("农业银行", "12345678", "甲中心"),
            PriceDeduction: 0)
        {
            Ratings = [new(OrganizationGrade.A3, Day("2021-03-23"), Closing, "证书", Officer)],
            Stages = [new(IncubationStage.Cultivating, Closing, "评估通过", Officer)],
            Sanctions = [.. Enum.GetValues<SanctionKind>().Select((kind, no) => Over(no + 1, kind))],
            Standings = [Stands(StandingStatus.Suspended) with { From = Day("2025-01-01"), Through = Closing.AddDays(-1) }],
        };
        return Good with { Organization = SubmittingOrganization.Of(change(Holding(one => one)(entry))) };
    }

    private static Func<Organization, Organization> Holding(Func<Certificate, Certificate> change)
    {
        var held = new Certificate("SW4073570452")
        {
            Confirmed = new("周静", CertificateLevel.SocialWorker, Closing, Officer),
        };
        return entry => entry with
        {
            Certificates = new Dictionary<string, Certificate>(StringComparer.Ordinal) { [held.Number] = change(held) },
        };
    }

    private static Standing Stands(StandingStatus status) => new(status, Closing, Closing, null, "决定", Officer);

    private static Sanction Over(int no, SanctionKind kind) =>
        new(no, kind, Day("2024-01-01"), Closing.AddDays(-1), "公告", "原因", Officer);

    private static Func<Organization, Organization> Under(SanctionKind kind) => entry => entry with
    {
        Sanctions = [new(1, kind, Day("2024-01-01"), Closing, "公告", "原因", Officer)],
    };

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

using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Proposals;

/// <summary>Who may apply is decided on the closing day, 2026-03-23, and says until when it holds.</summary>
public sealed class DecidingWhoMayApply
{
    private static readonly Author Officer = new("officer", Moment("2026-03-02T09:00:00+08:00"));

    private static readonly Organization Entry = new(
        "52440300MJL186084F",
        "甲中心",
        OrganizationKind.ServiceInstitution,
        OrganizationGrade.A4,
        new BankAccount("农业银行", "12345678", "甲中心"),
        PriceDeduction: 0);

    [Fact]
    public void Takes_an_entry_of_which_nothing_more_was_said() => Assert.Empty(Bars(Grant, Entry));

    // Valid on the day of submission, 2026-03-10, and over before the closing day.
    [Theory]
    [InlineData("2026-03-15", "organization.gradeExpired")]
    [InlineData("2026-03-22", "organization.gradeExpired")]
    [InlineData("2026-03-23", null)]
    [InlineData("2027-03-22", null)]
    public void Counts_a_rating_to_its_last_day(string through, string? code) =>
        Assert.Equal(code, Bars(Grant, Rated(OrganizationGrade.A4, "2022-03-23", through)).SingleOrDefault()?.Why.Code);

    [Fact]
    public void Goes_by_the_rating_that_was_entered_last()
    {
        var lowered = Rated(OrganizationGrade.A4, "2022-01-01", "2026-12-31") with
        {
            Ratings =
            [
                .. Rated(OrganizationGrade.A4, "2022-01-01", "2026-12-31").Ratings,
                new(OrganizationGrade.A2, Day("2026-02-01"), Day("2031-01-31"), "降级决定", Officer),
            ],
        };

        var bar = Assert.Single(Bars(Grant, lowered));
        Assert.Equal(("organization.gradeTooLow", Day("2031-01-31")), (bar.Why.Code, bar.Until));
    }

    [Fact]
    public void Counts_no_rating_that_begins_after_the_closing_day() => Assert.Equal(
        "organization.gradeTooLow",
        Assert.Single(Bars(Grant, Rated(OrganizationGrade.A5, "2026-03-24", "2031-03-23"))).Why.Code);

    // An end that nobody knows counts as no end where the round takes what is stated, and as none where it does not.
    [Fact]
    public void Refuses_a_grade_of_unknown_end_only_where_the_register_counts()
    {
        Assert.Empty(Bars(Grant, Entry));
        Assert.Equal("organization.gradeWithoutEnd", Assert.Single(Bars(ByRegister(Grant), Entry)).Why.Code);
    }

    [Fact]
    public void Tells_until_when_each_sanction_holds()
    {
        var barred = Sanctioned(
            (SanctionKind.AbnormalList, "2025-06-01", null), (SanctionKind.Ban, "2025-06-01", "2027-05-31"));

        Assert.Equal(
            [("organization.banned", Day("2027-05-31")), ("organization.onAbnormalList", null)],
            Bars(Grant, barred).Select(bar => (bar.Why.Code, bar.Until)));
    }

    // Off the list since 2025-04-01: within a year of the closing day, 2026-03-23, by nine days.
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "2026-03-31")]
    [InlineData(2, "2027-03-31")]
    public void Asks_for_clean_years_where_the_round_does(int years, string? until)
    {
        var listed = Sanctioned((SanctionKind.AbnormalList, "2024-01-01", null));
        var lifted = listed with
        {
            Sanctions =
            [
                listed.Sanctions[0] with { Lifted = new(Day("2025-04-01"), "补报年报", false, Officer) },
            ],
        };
        var round = Grant with { Eligibility = Grant.Eligibility with { Clean = new(years, 0, 0) } };

        Assert.Equal(until is null ? null : Day(until), Bars(round, lifted).SingleOrDefault()?.Until);
    }

    [Fact]
    public void Counts_nothing_that_was_entered_by_mistake()
    {
        var listed = Sanctioned((SanctionKind.ViolationList, "2024-01-01", null));
        var mistaken = listed with
        {
            Sanctions = [listed.Sanctions[0] with { Lifted = new(Day("2026-03-22"), "同名误登", true, Officer) }],
        };
        var round = Grant with { Eligibility = Grant.Eligibility with { Clean = new(2, 2, 3) } };

        Assert.Empty(Bars(round, mistaken));
    }

    [Fact]
    public void Counts_nothing_that_begins_after_the_closing_day()
    {
        var later = Sanctioned((SanctionKind.Ban, "2026-03-24", "2027-03-23")) with
        {
            Standings = [new(StandingStatus.Suspended, Day("2026-03-24"), null, null, "停业整顿", Officer)],
        };

        Assert.Empty(Bars(Grant, later));
    }

    [Theory]
    [InlineData("2026-03-22", null)]
    [InlineData("2026-03-23", "organization.suspended")]
    [InlineData(null, "organization.suspended")]
    public void Suspends_to_the_last_day(string? through, string? code)
    {
        var suspended = Entry with
        {
            Standings =
            [
                new(StandingStatus.Suspended, Day("2026-01-01"), through is null ? null : Day(through), null, "整顿", Officer),
            ],
        };

        Assert.Equal(code, Bars(Grant, suspended).SingleOrDefault()?.Why.Code);
    }

    [Fact]
    public void Admits_filed_organizations_only_where_the_round_says_so()
    {
        var filed = Entry with
        {
            Standings = [new(StandingStatus.Filed, Day("2025-01-01"), null, "51100000500002862F", "备案", Officer)],
        };

        Assert.Equal("organization.filedNotEligible", Assert.Single(Bars(Grant, filed)).Why.Code);
        Assert.Empty(Bars(Grant with { Eligibility = Grant.Eligibility with { AdmitsFiled = true } }, filed));
    }

    private static IReadOnlyList<Bar> Bars(RoundSettings round, Organization entry) =>
        Admission.Bars(round, SubmittingOrganization.Of(entry));

    private static RoundSettings ByRegister(RoundSettings round) =>
        round with { Eligibility = round.Eligibility with { Facts = FactSource.Register } };

    private static Organization Rated(OrganizationGrade grade, string from, string through) =>
        Entry with { Grade = grade, Ratings = [new(grade, Day(from), Day(through), "证书", Officer)] };

    private static Organization Sanctioned(params (SanctionKind Kind, string From, string? Through)[] all) => Entry with
    {
        Sanctions =
        [
            .. all.Select((one, index) => new Sanction(
                index + 1,
                one.Kind,
                Day(one.From),
                one.Through is null ? null : Day(one.Through),
                "民政局公告",
                "未按时报送年度报告",
                Officer)),
        ],
    };
}

using Procurement.Domain.Organizations;
using static Procurement.Domain.Organizations.RegisterRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Organizations;

public sealed class KeepingARegister
{
    private static readonly Author Officer = new("officer", Moment("2026-03-02T09:00:00+08:00"));

    private static readonly Author Own = Officer with { Account = "applicant" };

    private static readonly Organization Center = new(
        "52440300MJL186084F",
        "甲中心",
        OrganizationKind.ServiceInstitution,
        null,
        new BankAccount("农业银行", "12345678", "甲中心"),
        PriceDeduction: 0);

    private static readonly Evidence Seen = new("资格证书原件", "窗口", Day("2026-03-02"));

    private static Organization Holding => After(Center, Enter(Center, "周静", "2028-12-31"));

    [Fact]
    public void Keeps_every_rating_and_shows_the_grade_of_the_last()
    {
        var rated = After(
            Center,
            Rate(Center, OrganizationGrade.A3, "2024-01-01", "2028-12-31"),
            Rate(Center, OrganizationGrade.A4, "2026-01-01", "2030-12-31"));

        Assert.Equal(OrganizationGrade.A4, rated.Grade);
        Assert.Equal([OrganizationGrade.A3, OrganizationGrade.A4], rated.Ratings.Select(one => one.Grade));
    }

    [Fact]
    public void Keeps_a_sanction_with_the_reason_it_was_lifted_for()
    {
        var sanctioned = After(Center, Sanction(Center, SanctionKind.AbnormalList, null));
        var lifted = After(sanctioned, Lift(sanctioned, 1));

        var one = Assert.Single(lifted.Sanctions);
        Assert.Equal(("补报年报", "officer"), (one.Lifted!.Reason, one.Lifted.By.Account));
        Assert.True(one.Holds(Day("2026-02-28")));
        Assert.False(one.Holds(Day("2026-03-01")));
    }

    [Fact]
    public void Keeps_what_the_register_says_when_the_entry_is_replaced()
    {
        var known = After(
            Center, Sanction(Center, SanctionKind.Ban, "2027-01-01"), Enter(Center, "周静", "2028-12-31"));
        var replaced = After(
            known, Registration.Decide(known, new RegisterOrganization(Center with { Name = "乙中心" }, Officer)));

        Assert.Equal("乙中心", replaced.Name);
        Assert.Equal(known.Sanctions, replaced.Sanctions);
        Assert.Equal((1, 1), (replaced.CertificateCount, replaced.CertificatesWaiting));
    }

    [Fact]
    public void Counts_a_renewed_certificate_only_from_its_confirmation()
    {
        var confirmed = After(Holding, Confirm(Holding, Officer));
        var renewed = After(confirmed, Enter(confirmed, "周静", "2031-12-31"));

        var waits = renewed.Certificate("SW1")!;
        Assert.Equal((Day("2028-12-31"), Day("2031-12-31")), (waits.Confirmed!.Through, waits.Waiting!.Through));
        var again = After(renewed, Confirm(renewed, Officer)).Certificate("SW1")!;
        Assert.Equal((Day("2031-12-31"), (CertificateEntry?)null), (again.Confirmed!.Through, again.Waiting));
    }

    [Fact]
    public void Keeps_what_was_confirmed_when_a_renewal_is_refused()
    {
        var confirmed = After(Holding, Confirm(Holding, Officer));
        var renewed = After(confirmed, Enter(confirmed, "周静", "2031-12-31"));
        var refused = After(renewed, KeepingCertificates.Decide(renewed, new RefuseCertificate("SW1", "日期不符", Officer)));

        var kept = refused.Certificate("SW1")!;
        Assert.Equal((Day("2028-12-31"), "日期不符"), (kept.Confirmed!.Through, kept.Refused));
        Assert.Equal((1, 0), (refused.CertificateCount, refused.CertificatesWaiting));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(RegisterRefusals), new Dictionary<Refusal, Func<Decision<OrganizationEvent>>>
        {
            [TooManyEntries] = () => Rate(
                Center with { Ratings = [.. Enumerable.Repeat(One, KeepingTheRegister.EntriesMax)] },
                OrganizationGrade.A4,
                "2026-01-01",
                "2026-12-31"),
            [EndsBeforeStart] = () => Rate(Center, OrganizationGrade.A4, "2026-01-01", "2025-12-31"),
            [HostMissing] = () => Stand(StandingStatus.Filed, null),
            [HostNotAsked] = () => Stand(StandingStatus.Registered, "51100000500002862F"),
            [HostIsItself] = () => Stand(StandingStatus.Filed, Center.Uscc),
            [HostNotRegistered] = () => Stand(StandingStatus.Filed, "51100000500002862F"),
            [RatingNotForKind] = () => Rate(
                Center with { Kind = OrganizationKind.Enterprise }, OrganizationGrade.A4, "2026-01-01", "2026-12-31"),
            [RatingTooLong] = () => Rate(Center, OrganizationGrade.A4, "2026-01-01", "2031-01-02"),
            [GradeFromRating] = () =>
            {
                var rated = After(Center, Rate(Center, OrganizationGrade.A3, "2026-01-01", "2026-12-31"));
                return Registration.Decide(
                    rated, new RegisterOrganization(rated with { Grade = OrganizationGrade.A5 }, Officer));
            },
            [SanctionNotFound] = () => Lift(Center, 1),
            [AlreadyLifted] = () =>
            {
                var sanctioned = After(Center, Sanction(Center, SanctionKind.Penalty, null));
                var lifted = After(sanctioned, Lift(sanctioned, 1));
                return Lift(lifted, 1);
            },
            [BanWithoutEnd] = () => Sanction(Center, SanctionKind.Ban, null),
            [StageUnchanged] = () => Move(Center, null, "2026-03-01"),
            [StageBeforeLatest] = () => Move(
                After(Center, Move(Center, IncubationStage.Incubating, "2026-03-01")),
                IncubationStage.Supported,
                "2026-02-28"),
            [CertificateNotFound] = () => Confirm(Center, Officer),
            [CertificateWaits] = () => Enter(Holding, "周静", "2028-12-31"),
            [CertificateNotWaiting] = () => Confirm(After(Holding, Confirm(Holding, Officer)), Officer),
            [CertificateOwnEntry] = () => Confirm(Holding, Own),
            [CertificateAlreadyEnded] = () => End(After(Holding, End(Holding))),
        });

    private static Rating One => new(OrganizationGrade.A4, Day("2026-01-01"), Day("2026-12-31"), "证书", Officer);

    private static Organization After(Organization known, params IEnumerable<Decision<OrganizationEvent>> decided) =>
        decided.SelectMany(Happened).Aggregate(known, (before, one) => Organization.Apply(before, one, Officer));

    private static Decision<OrganizationEvent> Rate(
        Organization known, OrganizationGrade grade, string from, string through) =>
        KeepingTheRegister.Decide(known, new RateOrganization(grade, Day(from), Day(through), "证书", Officer));

    private static Decision<OrganizationEvent> Stand(StandingStatus status, string? host) => KeepingTheRegister.Decide(
        Center, new ChangeStanding(status, Day("2026-01-01"), null, host, "登记证书", false, Officer));

    private static Decision<OrganizationEvent> Sanction(Organization known, SanctionKind kind, string? through) =>
        KeepingTheRegister.Decide(known, new SanctionOrganization(
            kind, Day("2026-01-01"), through is null ? null : Day(through), "公告", "未报年报", Officer));

    private static Decision<OrganizationEvent> Lift(Organization known, int no) => KeepingTheRegister.Decide(
        known, new LiftSanction(no, Day("2026-03-01"), "补报年报", false, Officer));

    private static Decision<OrganizationEvent> Move(Organization known, IncubationStage? stage, string from) =>
        KeepingTheRegister.Decide(known, new MoveStage(stage, Day(from), "评估", Officer));

    private static Decision<OrganizationEvent> Enter(Organization known, string person, string through) =>
        KeepingCertificates.Decide(
            known, new EnterCertificate("SW1", person, CertificateLevel.SocialWorker, Day(through), Own));

    private static Decision<OrganizationEvent> Confirm(Organization known, Author by) =>
        KeepingCertificates.Decide(known, new ConfirmCertificate("SW1", Seen, by));

    private static Decision<OrganizationEvent> End(Organization known) =>
        KeepingCertificates.Decide(known, new EndCertificate("SW1", Day("2026-03-01"), "离职", Own));
}

using Procurement.Domain.Enrolments;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Enrolments.EnrolmentRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Enrolments;

public sealed class EnrollingOneself
{
    private static readonly Author Sender = new("sender", Moment("2026-03-02T09:00:00+08:00"));

    private static readonly Author Officer = new("officer", Moment("2026-03-03T09:00:00+08:00"));

    private static readonly EnrolmentEntry Entry = new(
        "52440300MJL186084F",
        "甲中心",
        OrganizationKind.ServiceInstitution,
        null,
        null,
        "周静",
        "027-88880000",
        new BankAccount("农业银行", "12345678", "甲中心"));

    private static readonly Evidence Seen = new("登记证书副本", "窗口", Day("2026-03-03"));

    private static Enrolment Sent => After(null, Send(null));

    private static Enrolment Verified => After(Sent, Verify(Sent));

    [Fact]
    public void Comes_again_corrected_after_a_refusal()
    {
        var refused = After(Sent, Refuse(Sent));
        Assert.Equal((EnrolmentStatus.Refused, "证书不清晰"), (refused.Status, refused.Reason));

        var again = After(refused, Enrolling.Decide(refused, new SendEnrolment(Entry with { Contact = "李敏" }, null, Sender)));
        Assert.Equal((EnrolmentStatus.Waiting, "李敏", 2), (again.Status, again.Entry.Contact, again.Times));
        Assert.Null(again.Reason);
    }

    [Fact]
    public void Remembers_every_code_that_it_named()
    {
        var other = Entry with { Uscc = "51100000500002862F", Kind = OrganizationKind.Association };
        var again = After(Sent, Enrolling.Decide(Sent, new SendEnrolment(other, null, Sender)));

        Assert.Equal([Entry.Uscc, other.Uscc], again.Codes);
    }

    [Fact]
    public void Says_by_what_and_by_whom_it_was_verified() => Assert.Equal(
        (EnrolmentStatus.Verified, Seen, "officer"),
        (Verified.Status, Verified.Evidence!, Verified.Decided!.Account));

    [Fact]
    public void Enters_the_organization_with_its_standing_and_an_entry_that_is_there_stays()
    {
        var entry = new Organization(
            Entry.Uscc, Entry.Name, Entry.Kind, null, Entry.Account, Fraction.Zero);
        var filed = Happened(Registration.Decide(null, new EnterVerified(entry, "51100000500002862F", Seen, Officer)));

        Assert.Equal(new OrganizationRegistered(entry), filed[0]);
        var standing = Assert.IsType<StandingChanged>(filed[1]).Standing;
        Assert.Equal((StandingStatus.Filed, "51100000500002862F"), (standing.Status, standing.Host));
        Assert.Empty(Happened(Registration.Decide(
            entry with { Name = "原名" }, new EnterVerified(entry, null, Seen, Officer))));
    }

    [Theory]
    [InlineData("52440300MJL186084E", OrganizationKind.ServiceInstitution, "organization.codeInvalid")]
    [InlineData("52440300MJL186084F", OrganizationKind.Foundation, "organization.kindNotOfCode")]
    [InlineData("11420106MB00000013", OrganizationKind.Committee, "organization.codeOfOrgan")]
    public void Takes_no_code_that_the_registry_would_not(string uscc, OrganizationKind kind, string code) =>
        Assert.Equal(code, CodeOf(Enrolling.Decide(
            null, new SendEnrolment(Entry with { Uscc = uscc, Kind = kind }, null, Sender))));

    [Fact]
    public void Takes_no_account_in_another_name_and_no_host_that_is_itself()
    {
        var elsewhere = Entry with { Account = Entry.Account with { Holder = "周静" } };

        Assert.Equal("account.holderDiffers", CodeOf(Enrolling.Decide(null, new SendEnrolment(elsewhere, null, Sender))));
        Assert.Equal("standing.hostIsItself", CodeOf(Enrolling.Decide(
            null, new SendEnrolment(Entry with { Host = Entry.Uscc }, null, Sender))));
    }

    [Fact]
    public void Verifies_no_filed_organization_before_its_host_is_registered()
    {
        var sent = After(null, Enrolling.Decide(
            null, new SendEnrolment(Entry with { Host = "51100000500002862F" }, null, Sender)));

        Assert.Equal("standing.hostNotRegistered", CodeOf(Enrolling.Decide(
            sent, new VerifyEnrolment(Seen, false, false, false, Officer))));
    }

    [Fact]
    public void Verifies_one_of_two_claims_when_the_officer_saw_the_other() => Assert.Equal(
        Done, CodeOf(Enrolling.Decide(Sent, new VerifyEnrolment(Seen, false, true, true, Officer))));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(EnrolmentRefusals), new Dictionary<Refusal, Func<Decision<EnrolmentEvent>>>
        {
            [NotFound] = () => Verify(null),
            [AlreadyVerified] = () => Send(Verified),
            [CodeNotYours] = () => Enrolling.Decide(null, new SendEnrolment(Entry, "51100000500002862F", Sender)),
            [NotWaiting] = () => Refuse(Verified),
            [NotVerified] = () => Enrolling.Decide(Sent, new EndEnrolment("离职", Officer)),
            [OtherClaims] = () => Enrolling.Decide(Sent, new VerifyEnrolment(Seen, false, true, false, Officer)),
            [SentTooOften] = () => Send(Sent with { Times = Enrolling.TimesMax }),
            [EvidenceInTheFuture] = () => Enrolling.Decide(
                Sent, new VerifyEnrolment(Seen with { On = Day("2026-03-04") }, false, false, false, Officer)),
        });

    private static Enrolment After(Enrolment? before, Decision<EnrolmentEvent> decided) =>
        Happened(decided).Aggregate(before, (known, one) =>
            Enrolment.Apply(known, one, one is EnrolmentSent ? Sender : Officer))!;

    private static Decision<EnrolmentEvent> Send(Enrolment? before) =>
        Enrolling.Decide(before, new SendEnrolment(Entry, null, Sender));

    private static Decision<EnrolmentEvent> Verify(Enrolment? before) =>
        Enrolling.Decide(before, new VerifyEnrolment(Seen, false, false, false, Officer));

    private static Decision<EnrolmentEvent> Refuse(Enrolment? before) =>
        Enrolling.Decide(before, new RefuseEnrolment("证书不清晰", Officer));
}

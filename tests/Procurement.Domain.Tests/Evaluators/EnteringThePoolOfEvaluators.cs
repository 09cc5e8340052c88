using Procurement.Domain.Draws;
using Procurement.Domain.Evaluators;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Evaluators.EvaluatorRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Evaluators;

public sealed class EnteringThePoolOfEvaluators
{
    private static readonly Author Own = new("expert", Moment("2026-03-02T09:00:00+08:00"));
    private static readonly Author Officer = new("officer", Moment("2026-03-03T09:00:00+08:00"));
    private static readonly Evidence Seen = new("职称证书", "窗口", Day("2026-03-03"));

    private static readonly EvaluatorEntry Entry = new(
        "周静",
        "13900001111",
        "甲大学",
        "12100000400009127B",
        "副教授",
        TitleGrade.Senior,
        12,
        "武昌区",
        ["elderly"],
        [new Post("乙协会", "51100000500002862F", "理事", Day("2023-03-10"))],
        [new Relation(RelationKind.Kin, "丙中心", null, "周明（兄）", null)]);

    private static Evaluator Sent => After(null, Send(null, Entry), Own);

    private static Evaluator Verified => After(Sent, Verify(Sent), Officer);

    [Fact]
    public void Is_drawn_only_while_it_is_verified_and_has_not_expired()
    {
        Assert.False(Sent.IsInPool(Day("2026-03-03")));
        Assert.True(Verified.IsInPool(Day("2027-03-03")));
        Assert.False(Verified.IsInPool(Day("2027-03-04")));

        // A change is verified again: what was looked at is not what is said now.
        var moved = After(Verified, Send(Verified, Entry with { Employer = "丁学院" }), Own);
        Assert.False(moved.IsInPool(Day("2026-03-03")));
        Assert.Equal((Sent.Ref, 2), (moved.Ref, moved.Times));
        Assert.False(After(Verified, Remove(Verified), Officer).IsInPool(Day("2026-03-03")));
    }

    [Fact]
    public void Remembers_what_became_of_its_seats_and_how_often_it_was_asked_in_a_year()
    {
        var seated = Note(Verified, new("R1", 1, Day("2026-03-10"), AppointmentOutcome.Drawn));
        var missed = Note(seated, new("R1", 1, Day("2026-03-10"), AppointmentOutcome.Missed));
        var declined = Note(missed, new("R2", 1, Day("2026-03-11"), AppointmentOutcome.Declined));
        Assert.Equal(2, declined.Appointments.Count);
        Assert.Equal(AppointmentOutcome.Missed, declined.Appointments[0].Outcome);
        Assert.Equal(1, declined.LoadBefore(Day("2027-03-09")));
        Assert.Equal(0, declined.LoadBefore(Day("2027-03-10")));
        Assert.Empty(Happened(EnteringThePool.Decide(
            missed, new NoteAppointment(missed.Appointments[0], Officer))));
    }

    // Three years to the day: 2023-03-10 keeps out through 2026-03-10.
    [Theory]
    [InlineData("12100000400009127B", "别名大学", "2026-03-10", ExclusionReason.SameOrganization)]
    [InlineData("52420106MJDEMA0019", " 甲大学 ", "2026-03-10", ExclusionReason.SameOrganization)]
    [InlineData("51100000500002862F", "乙协会", "2026-03-10", ExclusionReason.Employment)]
    [InlineData("51100000500002862F", "乙协会", "2026-03-11", null)]
    [InlineData("52420106MJDEMA0019", "丙中心", "2036-03-10", ExclusionReason.Kin)]
    [InlineData("52420106MJDEMA0019", "别的中心", "2026-03-10", null)]
    public void Derives_a_conflict_from_what_it_said(string uscc, string name, string day, ExclusionReason? reason) =>
        Assert.Equal(reason, Relationship.Of(Verified, new ApplyingParty(uscc, name, [], []), Day(day)));

    [Fact]
    public void Derives_a_conflict_from_accounts_leads_and_other_relations()
    {
        var day = Day("2026-03-10");
        ApplyingParty party = new("52420106MJDEMA0019", "戊中心", ["expert"], []);
        Assert.Equal(ExclusionReason.SameOrganization, Relationship.Of(Verified, party, day));
        Assert.Equal(
            ExclusionReason.SameOrganization, Relationship.Of(Verified, party with { Accounts = [], Leads = ["周 静"] }, day));

        var holds = Verified with
        {
            Entry = Entry with
            {
                Relations =
                [
                    new(RelationKind.Ownership, "戊中心", null, "本人", Day("2023-03-09")),
                    new(RelationKind.Other, "戊中心", null, "本人", Day("2023-03-10")),
                ],
            },
        };
        Assert.Equal(ExclusionReason.Other, Relationship.Of(holds, party with { Accounts = [] }, day));
        Assert.Equal(ExclusionReason.Ownership, Relationship.Of(holds, party with { Accounts = [] }, day.AddDays(-1)));
    }

    [Fact]
    public void Every_refusal_has_an_example() => CoversAll(
        typeof(EvaluatorRefusals),
        new Dictionary<Refusal, Func<Decision<EvaluatorEvent>>>
        {
            [NotFound] = () => EnteringThePool.Decide(null, new StateAbsences([], Own)),
            [SentTooOften] = () => Send(Sent with { Times = EnteringThePool.TimesMax }, Entry),
            [DayInTheFuture] = () => Send(
                null, Entry with { History = [new Post("乙协会", null, "理事", Day("2026-03-03"))] }),
            [NotWaiting] = () => Verify(Verified),
            [NotInPool] = () => Remove(Sent),
            [OwnEntry] = () => EnteringThePool.Decide(
                Sent, new VerifyEvaluator(Seen, Day("2027-03-03"), Officer with { Account = "expert" })),
            [EvidenceInTheFuture] = () => EnteringThePool.Decide(
                Sent, new VerifyEvaluator(Seen with { On = Day("2026-03-04") }, Day("2027-03-03"), Officer)),
            [ThroughOutOfRange] = () => EnteringThePool.Decide(
                Sent, new VerifyEvaluator(Seen, Day("2028-03-04"), Officer)),
            [AbsenceInvalid] = () => EnteringThePool.Decide(
                Verified, new StateAbsences([new(Day("2026-02-20"), Day("2026-03-01"))], Own)),
        });

    [Fact]
    public void Comes_again_after_it_was_returned()
    {
        var returned = After(Sent, EnteringThePool.Decide(Sent, new ReturnEvaluator("职称证书不清晰", Officer)), Officer);
        Assert.Equal((EvaluatorStatus.Returned, "职称证书不清晰"), (returned.Status, returned.Reason));
        Assert.Equal(EvaluatorStatus.Waiting, After(returned, Send(returned, Entry), Own).Status);

        var away = After(returned, EnteringThePool.Decide(
            returned, new StateAbsences([new(Day("2026-03-02"), Day("2026-03-09"))], Own)), Own);
        Assert.Single(away.Absences);
    }

    private static Decision<EvaluatorEvent> Send(Evaluator? before, EvaluatorEntry entry) =>
        EnteringThePool.Decide(before, new EnterPool(entry, before is null ? "E1" : "E2", Own));

    private static Decision<EvaluatorEvent> Verify(Evaluator before) =>
        EnteringThePool.Decide(before, new VerifyEvaluator(Seen, Day("2027-03-03"), Officer));

    private static Decision<EvaluatorEvent> Remove(Evaluator before) =>
        EnteringThePool.Decide(before, new RemoveEvaluator("多次无故缺席", Officer));

    private static Evaluator Note(Evaluator before, Appointment appointment) =>
        After(before, EnteringThePool.Decide(before, new NoteAppointment(appointment, Officer)), Officer);

    private static Evaluator After(Evaluator? before, Decision<EvaluatorEvent> decision, Author by) =>
        Happened(decision).Aggregate(before, (entry, one) => EvaluatorHistory.Apply(entry, one, by))!;
}

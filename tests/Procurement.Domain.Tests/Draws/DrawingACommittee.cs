using Procurement.Domain.Draws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Draws.DrawRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Draws.DrawExamples;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Draws;

public sealed class DrawingACommittee
{
    private static readonly DateTimeOffset Known = Moment("2026-03-25T21:15:00+08:00");
    private static readonly Author Officer = new("officer-2", Moment("2026-03-24T10:00:00+08:00"));
    private static readonly Author Supervisor = new("supervisor", Known);
    private static readonly DisclosedNonce Nonce = new(CommitteeOfFive.Nonce);

    private static readonly DrawPool Pool = new(
        [.. CommitteeOfFive.Pool.Select(one => new PoolMember(one.Ref, $"a-{one.Ref}", one.Employer, one.Categories))],
        CommitteeOfFive.Exclusions);

    private static readonly DrawTerms Terms = new(
        5,
        "document",
        CommitteeOfFive.PoolDigest,
        24,
        4,
        CommitteeOfFive.Commitment,
        new WrappedNonce("key", "bytes"),
        CommitteeOfFive.PublicSource,
        Known,
        Day("2026-03-27"));

    private static readonly Round Round = Given(Closed);

    private static RoundDraws Committed => Then(null, Commit(Terms));

    private static RoundDraws Drawn => Then(Committed, Complete(Committed), Supervisor);

    [Fact]
    public void Draws_what_the_record_of_somebody_else_draws_and_goes_on_after_who_declines()
    {
        Assert.Equal(
            CommitteeOfFive.Draws.Take(5).Select(one => one.Ref), Drawn.Draws[0].Seats.Select(one => one.Ref));
        var draws = Drawn;
        foreach (var (one, reason) in CommitteeOfFive.Declined)
            draws = Then(draws, Decline(draws, $"a-{one}", reason), By($"a-{one}"));

        var record = Pool.RecordOf(CommitteeOfFive.Round, draws.Draws[0]) with { DrawnAt = CommitteeOfFive.DrawnAt };
        Assert.Equal(CommitteeOfFive.Draws, record.Draws);
        Assert.Equal(CommitteeOfFive.Declined, record.Declined);
        Assert.Null(DrawReplay.FirstDifference(record));
    }

    [Fact]
    public void Seats_who_accepts_and_nobody_else()
    {
        var account = Drawn.Draws[0].Seats[0].Account;
        var draws = Then(Drawn, DrawingEvaluators.Decide(Drawn, new AcceptSeat(1, By(account)), Round), By(account));
        Assert.Equal([account], draws.Seated.Select(one => one.Account));
        Assert.Empty(Happened(DrawingEvaluators.Decide(draws, new AcceptSeat(1, By(account)), Round)));

        var withdrawn = Then(draws, Withdraw(draws));
        Assert.Empty(withdrawn.Seated);
        Assert.Single(withdrawn.Draws);
    }

    [Fact]
    public void Says_how_many_seats_are_left_when_nobody_is()
    {
        var draws = Drawn;
        for (var time = 0; time < 16; time++)
        {
            var account = draws.Draws[0].Seats.First(one => one.Answer is SeatAnswer.Waiting).Account;
            draws = Then(draws, Decline(draws, account, "出差"), By(account));
        }

        Assert.Equal((20, 1), (draws.Draws[0].Seats.Count, draws.Draws[0].Missing));
        Assert.Null(DrawReplay.FirstDifference(Pool.RecordOf("R1", draws.Draws[0])));

        // The way out: another draw, for the seats that are missing.
        Assert.Equal(2, Then(draws, DrawingEvaluators.Decide(draws, new CommitDraw(Later, Officer), Round)).Draws.Count);
    }

    [Fact]
    public void Gives_who_was_drawn_four_hours_and_who_promised_until_the_review()
    {
        var seat = Drawn.Draws[0].Seats[0];
        Assert.Equal("draw.stillHasTime", CodeOf(Absent(Drawn, seat.Ref, Known.AddHours(4).AddTicks(-1))));
        Assert.Equal(Done, CodeOf(Absent(Drawn, seat.Ref, Known.AddHours(4))));

        var accepted = Then(
            Drawn, DrawingEvaluators.Decide(Drawn, new AcceptSeat(1, By(seat.Account)), Round), By(seat.Account));
        Assert.Equal("draw.stillHasTime", CodeOf(Absent(accepted, seat.Ref, Moment("2026-03-26T23:59:59+08:00"))));
        Assert.Equal(Done, CodeOf(Absent(accepted, seat.Ref, Moment("2026-03-27T00:00:00+08:00"))));
    }

    [Fact]
    public void Every_refusal_has_an_example() => CoversAll(
        typeof(DrawRefusals),
        new Dictionary<Refusal, Func<Decision<DrawEvent>>>
        {
            [NotFound] = () => DrawingEvaluators.Decide(null, new AcceptSeat(1, By("a")), Round),
            [StillOpen] = () => DrawingEvaluators.Decide(Committed, new CommitDraw(Terms, Officer), Round),
            [TooMany] = () => DrawingEvaluators.Decide(
                new RoundDraws { Draws = [.. Enumerable.Repeat(Drawn.Draws[0], DrawingEvaluators.DrawsMax)] },
                new CommitDraw(Terms, Officer),
                Round),
            [ValueKnown] = () => Commit(Terms with { PublicFrom = Officer.At }),
            [ReviewBeforeDraw] = () => Commit(Terms with { ReviewOn = Day("2026-03-24") }),
            [CandidatesMissing] = () => Commit(Terms with { Seats = 21 }),
            [NotOpen] = () => Complete(Drawn),
            [ValueNotKnown] = () => Complete(Committed, Supervisor with { At = Known.AddTicks(-1) }),
            [SamePerson] = () => Complete(Committed, Supervisor with { Account = Officer.Account }),
            [NotDrawn] = () => DrawingEvaluators.Decide(Drawn, new AcceptSeat(1, By("somebody")), Round),
            [AlreadyDeclined] = () =>
            {
                var account = Drawn.Draws[0].Seats[0].Account;
                var draws = Then(Drawn, Decline(Drawn, account, "出差"), By(account));
                return Decline(draws, account, "出差");
            },
            [StillHasTime] = () => Absent(Drawn, Drawn.Draws[0].Seats[0].Ref, Known),
        });

    [Fact]
    public void Is_for_the_time_between_closing_and_committee()
    {
        var open = DrawingEvaluators.Decide(null, new CommitDraw(Terms, Officer with { At = Grant.OpensAt }), Given(Open));
        Assert.Equal("round.tooEarly", CodeOf(open));
        Assert.Equal(
            "round.wrongPhase",
            CodeOf(DrawingEvaluators.Decide(Drawn, new WithdrawDraw(1, "另行抽取", Officer), Given(Evaluating))));
    }

    private static DrawTerms Later => Terms with { Seats = 1, PublicFrom = Known.AddDays(1) };

    private static Author By(string account) => new(account, Known.AddHours(1));

    private static Decision<DrawEvent> Commit(DrawTerms terms) =>
        DrawingEvaluators.Decide(null, new CommitDraw(terms, Officer), Round);

    private static Decision<DrawEvent> Complete(RoundDraws draws, Author? by = null) => DrawingEvaluators.Decide(
        draws, new CompleteDraw(1, CommitteeOfFive.PublicValue, Nonce, Pool.Candidates, by ?? Supervisor), Round);

    private static Decision<DrawEvent> Decline(RoundDraws draws, string account, string reason) =>
        DrawingEvaluators.Decide(draws, new DeclineSeat(1, reason, Pool.Candidates, By(account)), Round);

    private static Decision<DrawEvent> Absent(RoundDraws draws, string reference, DateTimeOffset at) =>
        DrawingEvaluators.Decide(
            draws, new NoteAbsence(1, reference, "电话无人接听", Pool.Candidates, Officer with { At = at }), Round);

    private static Decision<DrawEvent> Withdraw(RoundDraws draws) =>
        DrawingEvaluators.Decide(draws, new WithdrawDraw(1, "公开数值的来源有误", Officer), Round);

    private static RoundDraws Then(RoundDraws? before, Decision<DrawEvent> decision, Author? by = null) =>
        Happened(decision).Aggregate(before, (draws, one) => DrawHistory.Apply(draws, one, by ?? Officer))!;
}

using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Rounds.ClarificationRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>
/// The one way in which a published round changes. The examples close on Monday 2026-03-23 at 17:00.
/// </summary>
public sealed class ClarifyingARound
{
    private static readonly Contact Office = new("综合科", "027-88880000", "中南路1号");

    [Fact]
    public void Leaves_the_closing_where_there_is_time_enough()
    {
        var early = Only(Clarify(RoundKind.OpenTender, "2026-03-08T17:00:00+08:00"));
        var one = Assert.IsType<RoundClarified>(early);
        Assert.Equal((Grant.ClosesAt, Grant.ClosesAt), (one.ClosedBefore, one.ClosesAt));
        Assert.Contains("第二十七条", one.Basis, StringComparison.Ordinal);
    }

    // The day itself is not counted; the hour of the closing stays, and no closing falls on a day off.
    [Theory]
    [InlineData(RoundKind.OpenTender, "2026-03-08T17:00:01+08:00", "2026-03-24T17:00:00+08:00")]
    [InlineData(RoundKind.OpenTender, "2026-03-10T09:00:00+08:00", "2026-03-25T17:00:00+08:00")]
    [InlineData(RoundKind.OpenTender, "2026-03-19T10:00:00+08:00", "2026-04-03T17:00:00+08:00")]
    [InlineData(RoundKind.OpenTender, "2026-03-20T10:00:00+08:00", "2026-04-07T17:00:00+08:00")]
    [InlineData(RoundKind.CompetitiveConsultation, "2026-03-18T17:00:00+08:00", "2026-03-23T17:00:00+08:00")]
    [InlineData(RoundKind.CompetitiveConsultation, "2026-03-19T10:00:00+08:00", "2026-03-24T17:00:00+08:00")]
    [InlineData(RoundKind.CompetitiveConsultation, "2026-03-23T17:00:00+08:00", "2026-03-30T17:00:00+08:00")]
    [InlineData(RoundKind.VentureGrant, "2026-03-18T17:00:00+08:00", "2026-03-23T17:00:00+08:00")]
    [InlineData(RoundKind.VentureGrant, "2026-03-20T18:00:00+08:00", "2026-03-26T17:00:00+08:00")]
    public void Proposes_the_closing_that_the_rule_of_the_kind_asks_for(RoundKind kind, string at, string closing)
    {
        Assert.True(ClarificationTerms.TryOf(Of(kind), Moment(at), Statutes.Shipped, out var terms, out _));
        Assert.Equal(Moment(closing), terms.Proposed);
        Assert.Equal(Done, CodeOf(Clarify(kind, at, closing)));
    }

    [Fact]
    public void Moves_the_closing_for_everybody_and_keeps_what_it_was()
    {
        var closing = Moment("2026-03-30T17:00:00+08:00");
        var moved = Only(Clarify(RoundKind.CompetitiveConsultation, "2026-03-20T10:00:00+08:00", $"{closing:O}"));
        var round = Given([.. Open, moved]);

        Assert.Equal((closing, Office), (round.Settings.ClosesAt, round.Settings.Contact));
        var told = Assert.Single(round.Clarifications);
        Assert.Equal((1, Grant.ClosesAt, closing), (told.No, told.ClosedBefore, told.ClosesAt));
        Assert.Equal(RoundPhase.Open, round.Phase);

        var tick = Announcing.Decide(round, new OpenOrCloseRound(At(Grant.ClosesAt.AddTicks(1))));
        Assert.Empty(Happened(tick));
        Assert.Equal(
            "round.tooEarly",
            CodeOf(Convening.Decide(round, new OpenEvaluation(Panel, At(Grant.ClosesAt.AddTicks(1))))));
        Assert.IsType<RoundClosed>(Only(Announcing.Decide(round, new OpenOrCloseRound(At(closing.AddTicks(1))))));
    }

    [Fact]
    public void Asks_nothing_of_the_closing_where_no_proposal_is_affected() => Assert.Equal(
        Done,
        CodeOf(Clarifying.Decide(
            Of(RoundKind.OpenTender), new ClarifyRound("电话更正", "笔误", false, null, Office, At(Grant.ClosesAt)),
            Statutes.Shipped)));

    [Fact]
    public void Starts_anew_when_the_round_was_withdrawn_and_published_again()
    {
        var clarified = new RoundClarified("?", "?", false, Grant.ClosesAt, Grant.ClosesAt, null, null);
        var again = Given([.. Published, clarified, new RoundWithdrawn(NoticeDay, "?"), new RoundPublished(RoundExamples.Law)]);
        Assert.Empty(again.Clarifications);
    }

    [Fact]
    public void Names_the_rule_and_the_earliest_closing_when_it_refuses()
    {
        var refused = Clarify(RoundKind.OpenTender, "2026-03-20T10:00:00+08:00", "2026-04-03T17:00:00+08:00");
        var why = Assert.Single(Assert.IsType<Decision<RoundEvent>.Refused>(refused).Why);
        Assert.Equal(ClosingTooEarly.Code, why.Code);
        Assert.StartsWith("2026-04-04 10:00", why.Value, StringComparison.Ordinal);
        Assert.Contains("财政部令第87号第二十七条", why.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_an_example()
    {
        var many = Of(RoundKind.VentureGrant) with
        {
            Clarifications = [.. Enumerable.Repeat(
                new Clarification(1, default, "", "", false, default, default, null, null), Clarifying.Max)],
        };
        CoversAll(typeof(ClarificationRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [TooLate] = () => Clarify(RoundKind.OpenTender, "2026-03-23T17:00:00.0000001+08:00"),
            [NotYours] = () => Clarifying.Decide(
                Given(Open), new ClarifyRound("?", "?", false, null, null, At(Grant.OpensAt, Drafter)), Statutes.Shipped),
            [ClosingEarlier] = () => Clarify(
                RoundKind.OpenTender, "2026-03-03T10:00:00+08:00", "2026-03-23T16:59:59+08:00"),
            [ClosingTooEarly] = () => Clarify(RoundKind.OpenTender, "2026-03-23T10:00:00+08:00"),
            [TooMany] = () => Clarifying.Decide(
                many, new ClarifyRound("?", "?", false, null, null, At(Grant.OpensAt)), Statutes.Shipped),
        });
        Assert.Equal(
            "round.closesTooLate",
            CodeOf(Clarify(RoundKind.VentureGrant, "2026-03-03T10:00:00+08:00", "2029-03-23T17:00:00+08:00")));
        Assert.Equal(
            CalendarRefusals.Missing(2027).Code,
            CodeOf(Clarifying.Decide(
                Of(RoundKind.VentureGrant) with { Settings = Grant with { ClosesAt = Moment("2026-12-31T17:00:00+08:00") } },
                new ClarifyRound("?", "?", true, null, null, At(Moment("2026-12-30T10:00:00+08:00"))),
                Statutes.Shipped)));
    }

    private static Round Of(RoundKind kind)
    {
        var round = Given(Open);
        return round with { Settings = round.Settings with { Kind = kind } };
    }

    private static Decision<RoundEvent> Clarify(RoundKind kind, string at, string? closing = null) =>
        Clarifying.Decide(
            Of(kind),
            new ClarifyRound(
                "服务点增加一处", "街道调整", true, closing is null ? null : Moment(closing), Office, At(Moment(at))),
            Statutes.Shipped);
}

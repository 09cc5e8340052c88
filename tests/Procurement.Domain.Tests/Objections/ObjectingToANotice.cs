using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Publicity.ObjectionRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Publicity;

public sealed class ObjectingToANotice
{
    private static readonly RoundEvent[] Objected = [.. Noticed, new ObjectionRaised("O1", "A", "材料不实")];

    [Fact]
    public void Is_in_time_until_the_last_instant_of_the_last_day()
    {
        var lastInstant = At(ChinaTime.EndOfDay(Through).AddTicks(-1));
        Assert.Equal(new ObjectionRaised("O1", "A", "?"), Only(Raise("A", lastInstant)));
        Assert.Equal("objection.tooLate", CodeOf(Raise("A", AfterNotice)));
        Assert.Equal("objection.tooLate", CodeOf(Raise("Z", AfterNotice)));
    }

    [Theory]
    [InlineData("C", Done)]
    [InlineData("E", Done)]
    [InlineData("Z", "objection.proposalUnknown")]
    public void Is_about_a_ranked_proposal_whatever_its_outcome(string proposal, string code) =>
        Assert.Equal(code, CodeOf(Raise(proposal, InNotice)));

    [Fact]
    public void Remembers_when_it_came()
    {
        var objection = Assert.Single(Given(Objected).Objections);
        Assert.Equal(("O1", "A", InNotice.At), (objection.Id, objection.Proposal, objection.At));
        Assert.Null(objection.Answer);
    }

    [Fact]
    public void Costs_an_awarded_proposal_its_award_when_upheld()
    {
        RoundEvent[] resolved = [.. Answered("O1", upheld: true, Objected)];
        Assert.Equal([new ObjectionResolved("O1", true, "?"), new ProposalDisqualified("A", "C")], resolved);

        var round = Given([.. Objected, .. resolved]);
        Assert.Equal(["A Disqualified", "B Awarded", "C Awarded", "D Reserve", "E Rejected"], Outcomes(round));
        Assert.Equal(new ObjectionAnswer(true, "?"), round.Objections[0].Answer);
    }

    [Fact]
    public void Changes_no_outcome_when_not_upheld()
    {
        var resolved = Answered("O1", upheld: false, Objected);
        Assert.Equal([new ObjectionResolved("O1", false, "?")], resolved);
        Assert.Equal(Outcomes(Given(Noticed)), Outcomes(Given([.. Objected, .. resolved])));
    }

    [Fact]
    public void Changes_no_outcome_of_a_proposal_that_is_not_awarded() => Assert.Equal(
        [new ObjectionResolved("O1", true, "?")],
        Answered("O1", upheld: true, [.. Noticed, new ObjectionRaised("O1", "C", "?")]));

    [Fact]
    public void Disqualifies_once_however_many_objections_are_upheld()
    {
        RoundEvent[] twice = [.. Objected, new ObjectionRaised("O2", "A", "?")];
        RoundEvent[] first = [.. twice, .. Answered("O1", upheld: true, twice)];
        Assert.Equal([new ObjectionResolved("O2", true, "?")], Answered("O2", upheld: true, first));
        Assert.Equal(
            Done, CodeOf(Finalizing.Decide(
                Given([.. first, .. Answered("O2", true, first)]),
                new MakeFinalAward(AfterNotice),
                Enough,
                WorkingDays)));
    }

    [Fact]
    public void Can_cost_the_successor_the_award_too()
    {
        RoundEvent[] both = [.. Objected, new ObjectionRaised("O2", "C", "?")];
        RoundEvent[] first = [.. both, .. Answered("O1", upheld: true, both)];
        var second = Answered("O2", upheld: true, first);
        Assert.Equal(new ProposalDisqualified("C", "D"), second[^1]);
        Assert.Equal(
            ["A Disqualified", "B Awarded", "C Disqualified", "D Awarded", "E Rejected"],
            Outcomes(Given([.. first, .. second])));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ObjectionRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [TooLate] = () => Raise("A", AfterNotice),
            [ProposalUnknown] = () => Raise("Z", InNotice),
            [NotFound] = () => Resolve("O2", Objected),
            [AlreadyResolved] = () =>
                Resolve("O1", [.. Objected, new ObjectionResolved("O1", false, "?")]),
        });

    private static Decision<RoundEvent> Raise(string proposal, Author by) =>
        Objecting.Decide(Given(Noticed), new RaiseObjection("O1", proposal, "?", by));

    private static Decision<RoundEvent> Resolve(string objection, IEnumerable<RoundEvent> given, bool upheld = true) =>
        Objecting.Decide(Given(given), new ResolveObjection(objection, upheld, "?", InNotice));

    private static IReadOnlyList<RoundEvent> Answered(
        string objection, bool upheld, IEnumerable<RoundEvent> given) =>
        Happened(Resolve(objection, given, upheld));
}

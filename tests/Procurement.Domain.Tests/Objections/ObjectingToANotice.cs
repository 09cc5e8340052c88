using Procurement.Domain.Calendar;
using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Lots;
using static Procurement.Domain.Objections.ObjectionRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Objections;

public sealed class ObjectingToANotice
{
    private const string Own = "52420106MJJH4BXKFP";
    private const string Rival = "52420106MJUXGCP0MF-1";

    private static readonly Author Objector = InNotice with { Account = "objector" };
    private static readonly ObjectionRaised First = new("O1", Rival, "材料不实", Own);

    [Fact]
    public void Is_in_time_until_the_last_instant_of_the_last_day()
    {
        var lastInstant = Objector with { At = ChinaTime.EndOfDay(Through).AddTicks(-1) };
        Assert.Equal(First, Only(Raise(lastInstant)));
        Assert.Equal("objection.tooLate", CodeOf(Raise(Objector with { At = AfterNotice.At })));
    }

    [Fact]
    public void Needs_a_notice_that_is_not_final()
    {
        Assert.Equal("round.wrongPhase", CodeOf(Raise(Objector, round: Given(Ranking))));
        Assert.Equal("round.wrongPhase", CodeOf(Raise(Objector, round: Given(Cancelled))));
        Assert.Equal("objection.tooLate", CodeOf(Raise(Objector, round: Given(Decided))));
        Assert.Equal("objection.tooLate", CodeOf(Raise(Objector, round: Given(Final))));
    }

    [Fact]
    public void Is_about_a_proposal_that_was_submitted() =>
        Assert.Equal("objection.proposalUnknown", CodeOf(Raise(Objector, isSubmitted: false)));

    [Fact]
    public void Remembers_who_raised_it_for_whom_and_when()
    {
        var objection = FileOf(First).Objections["O1"];
        Assert.Equal(
            (Rival, "objector", Own, Objector.At),
            (objection.Proposal, objection.By, objection.Organization, objection.At));
        Assert.Null(objection.Answer);
    }

    [Fact]
    public void Is_one_of_five_that_may_wait_for_an_answer()
    {
        Assert.Equal(Done, CodeOf(Raise(Objector, FileOf(Some(4)))));
        Assert.Equal("objection.tooManyOpen", CodeOf(Raise(Objector, FileOf(Some(5)))));
        ObjectionEvent[] answered = [.. Some(5), new ObjectionResolved("O1", Rival, false, "?")];
        Assert.Equal(Done, CodeOf(Raise(Objector, FileOf(answered))));
    }

    [Fact]
    public void Is_one_of_ten_in_a_round()
    {
        ObjectionEvent[] nine = [.. Some(9), .. Answers(9)];
        ObjectionEvent[] ten = [.. Some(10), .. Answers(10)];
        Assert.Equal(Done, CodeOf(Raise(Objector, FileOf(nine))));
        Assert.Equal("objection.tooMany", CodeOf(Raise(Objector, FileOf(ten))));
    }

    [Fact]
    public void Is_recorded_by_an_officer_for_those_who_have_no_account()
    {
        var file = FileOf(Some(499, organization: null));
        Assert.True(file.IsOfficer);
        Assert.Equal(Done, CodeOf(Raise(Objector, file, organization: null)));
        Assert.Equal(
            "objection.tooMany", CodeOf(Raise(Objector, FileOf(Some(500, organization: null)), organization: null)));
    }

    [Fact]
    public void Is_answered_after_the_notice_too_until_the_award_is_decided()
    {
        Assert.Equal(new ObjectionResolved("O1", Rival, true, "?"), Only(Resolve(AfterNotice)));
        Assert.Equal("round.wrongPhase", CodeOf(Resolve(AfterNotice, round: Given(Decided))));
        Assert.Equal("round.wrongPhase", CodeOf(Resolve(AfterNotice, round: Given(Cancelled))));
    }

    [Theory]
    [InlineData("objector", null, "objection.resolverIsParty")]
    [InlineData("evaluator-1", null, "objection.resolverIsParty")]
    [InlineData("approver", Own, "objection.resolverIsParty")]
    [InlineData("approver", "52420106MJUXGCP0MF", "objection.resolverIsParty")]
    [InlineData("approver", "52420106MJ4F68YMD7", Done)]
    [InlineData("approver", null, Done)]
    public void Is_answered_by_nobody_whom_it_concerns(string account, string? organization, string code) =>
        Assert.Equal(code, CodeOf(Resolve(InNotice with { Account = account }, organization)));

    [Fact]
    public void Keeps_its_answer_and_who_gave_it()
    {
        var file = FileOf(First, new ObjectionResolved("O1", Rival, true, "查实"));
        Assert.Equal(new ObjectionAnswer(true, "查实", "objector", Objector.At), file.Objections["O1"].Answer);
        Assert.Equal((1, 0), (file.Raised, file.Open));
    }

    [Fact]
    public void Costs_an_awarded_proposal_its_award_which_the_reserve_takes()
    {
        Assert.Equal(new ProposalDisqualified("A", "O1", "C"), Only(Disqualify("A", LotExamples.Ranked)));
        Assert.Equal(
            ["A Disqualified", "B Awarded", "C Awarded", "D Reserve"],
            LotExamples.Outcomes([.. LotExamples.Ranked, new ProposalDisqualified("A", "O1", "C")]));
    }

    [Theory]
    [InlineData("C")]
    [InlineData("E")]
    public void Changes_no_outcome_of_a_proposal_that_is_not_awarded(string proposal) =>
        Assert.Empty(Happened(Disqualify(proposal, LotExamples.Ranked)));

    [Fact]
    public void Disqualifies_once_however_many_objections_are_upheld() => Assert.Empty(Happened(
        Disqualify("A", [.. LotExamples.Ranked, new ProposalDisqualified("A", "O1", "C")])));

    [Fact]
    public void Can_cost_the_successor_the_award_too() => Assert.Equal(
        new ProposalDisqualified("C", "O1", "D"),
        Only(Disqualify("C", [.. LotExamples.Ranked, new ProposalDisqualified("A", "O2", "C")])));

    [Fact]
    public void Begins_with_an_objection() => Assert.Throws<InvalidOperationException>(
        () => FileOf(new ObjectionResolved("O1", Rival, true, "?")));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ObjectionRefusals), new Dictionary<Refusal, Func<Decision<ObjectionEvent>>>
        {
            [TooLate] = () => Raise(AfterNotice),
            [ProposalUnknown] = () => Raise(Objector, isSubmitted: false),
            [TooManyOpen] = () => Raise(Objector, FileOf(Some(5))),
            [TooMany] = () => Raise(Objector, FileOf([.. Some(10), .. Answers(10)])),
            [NotFound] = () => Resolve(InNotice, file: FileOf(First with { Objection = "O2" })),
            [AlreadyResolved] = () =>
                Resolve(InNotice, file: FileOf(First, new ObjectionResolved("O1", Rival, false, "?"))),
            [ResolverIsParty] = () => Resolve(Objector),
        });

    private static IEnumerable<ObjectionEvent> Some(int count, string? organization = Own) =>
        Enumerable.Range(1, count).Select(no => First with { Objection = $"O{no}", Organization = organization });

    private static IEnumerable<ObjectionEvent> Answers(int count) =>
        Enumerable.Range(1, count).Select(no => new ObjectionResolved($"O{no}", Rival, false, "?"));

    private static ObjectorFile FileOf(params IEnumerable<ObjectionEvent> happened) =>
        happened.Aggregate((ObjectorFile?)null, (file, one) => ObjectionHistory.Apply(file, one, Objector))!;

    private static Decision<ObjectionEvent> Raise(
        Author by,
        ObjectorFile? file = null,
        Round? round = null,
        bool isSubmitted = true,
        string? organization = Own) =>
        Objecting.Decide(
            file, new RaiseObjection("O1", organization, Rival, "材料不实", by), round ?? Given(Noticed), isSubmitted);

    private static Decision<ObjectionEvent> Resolve(
        Author by, string? organization = null, ObjectorFile? file = null, Round? round = null) =>
        Objecting.Decide(
            file ?? FileOf(First),
            new ResolveObjection("O1", Upheld: true, "?", organization, by),
            round ?? Given(Noticed));

    private static Decision<LotEvent> Disqualify(string proposal, IEnumerable<LotEvent> given) =>
        LosingAnAward.Decide(LotExamples.Given(given), new DisqualifyProposal(proposal, "O1", InNotice), OneLot);
}

using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using Procurement.Domain.Feedbacks;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Feedbacks;

public sealed class GivingWhatOneThinks
{
    private static readonly Author By = new("applicant", Moment("2026-06-30T10:00:00+08:00"));
    private static readonly Author NextYear = new("supervisor", Moment("2027-01-01T00:00:00+08:00"));
    private static readonly FeedbackSubject Purchaser = new("11420106MB0000000A", "区民政局");
    private static readonly Contract InForce = ContractExamples.Given(ContractExamples.InForce);

    private static readonly GiveFeedback Give = new(
        FeedbackSide.Organization, "52420106MJJH4BXKFP", FeedbackStage.Midterm, Purchaser, Scores(4), "好", By);

    private static Feedback Given { get; } = FeedbackHistory.Apply(null, Only(GivingFeedback.Decide(null, Give, InForce)), By);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(FeedbackRefusals), new Dictionary<Refusal, Func<Decision<FeedbackEvent>>>
        {
            [FeedbackRefusals.NotFound] = () => Withdraw(null),
            [FeedbackRefusals.AlreadyGiven] = () => GivingFeedback.Decide(Given, Give, InForce),
            [FeedbackRefusals.Incomplete] = () => GivingFeedback.Decide(null, Give with { Side = FeedbackSide.Community }, InForce),
            [FeedbackRefusals.Published] = () => Withdraw(Given, isPublished: true),
            [FeedbackRefusals.CommunitySpoke] = () => GivingFeedback.Decide(Given, new NameCommunity("a", "b", By), InForce),
        });

    [Fact]
    public void Every_refusal_of_a_list_has_an_example() =>
        CoversAll(typeof(RewardRefusals), new Dictionary<Refusal, Func<Decision<RewardsEvent>>>
        {
            [RewardRefusals.Nothing] = () => Rewarding.Decide(null, new(2026, [], NextYear)),
            [RewardRefusals.YearNotOver] = () => Rewarding.Decide(
                null, new(2026, Said(5), NextYear with { At = NextYear.At.AddTicks(-1) })),
            [RewardRefusals.AlreadyPublished] = () => Rewarding.Decide(
                new(2026, [], 0, By), new(2026, Said(5), NextYear)),
        });

    [Fact]
    public void Needs_a_contract_that_is_or_was_in_force()
    {
        Assert.Equal("contract.notFound", CodeOf(GivingFeedback.Decide(null, Give, null)));
        Assert.Equal(
            "contract.notInForce",
            CodeOf(GivingFeedback.Decide(null, Give, ContractExamples.Given(ContractExamples.HalfSigned))));
        Assert.Equal(
            Done,
            CodeOf(GivingFeedback.Decide(null, Give, InForce with { Status = ContractStatus.Terminated })));
    }

    [Fact]
    public void Can_be_taken_back_and_given_again()
    {
        var without = FeedbackHistory.Apply(Given, Only(Withdraw(Given)), By);

        Assert.Empty(without.Entries);
        Assert.Equal(Done, CodeOf(GivingFeedback.Decide(without, Give, InForce)));
    }

    [Theory]
    [InlineData(4, 0, 1)]
    [InlineData(5, 1, 0)]
    public void Names_nobody_of_whom_fewer_than_five_spoke(int givers, int shown, int withheld)
    {
        var list = Published(Said(givers));

        Assert.Equal((shown, withheld), (list.Entries.Count, list.Withheld));
    }

    [Fact]
    public void Counts_a_giver_of_many_contracts_once()
    {
        var said = Said(5).Concat(Enumerable.Range(0, 20).Select(_ => new Judgement(
            FeedbackSide.Organization, Purchaser, "giver 0", Scores(1)))).ToList();

        var entry = Assert.Single(Published(said).Entries);

        // 75 of four, and of the fifth the mean of one 75 and twenty 0.
        Assert.Equal(5, entry.Givers);
        Assert.Equal((new Fraction(300, 1) + new Fraction(75, 21)) / 5, entry.Score);
    }

    [Fact]
    public void Never_shows_a_group_below_five_whatever_is_said() => Law.Holds(
        Gen.Choose(0, 30).ListOf(), said => said.Count is 0 || Published(
        [
            .. said.Select(one => new Judgement(
                FeedbackSide.Community, new(null, $"部门{one % 6}"), $"{one / 6}", Scores(1 + (one % 5)))),
        ]).Entries.All(one => one.Givers >= Rewarding.GiversMin && one.Score >= Fraction.Zero && one.Score <= 100));

    private static RewardListPublished Published(IReadOnlyList<Judgement> said) =>
        (RewardListPublished)Only(Rewarding.Decide(null, new(2026, said, NextYear)));

    private static Decision<FeedbackEvent> Withdraw(Feedback? feedback, bool isPublished = false) =>
        GivingFeedback.Decide(feedback, new WithdrawFeedback(FeedbackStage.Midterm, isPublished, By));

    private static IReadOnlyList<Judgement> Said(int givers) =>
    [
        .. Enumerable.Range(0, givers).Select(
            one => new Judgement(FeedbackSide.Organization, Purchaser, $"giver {one}", Scores(4))),
    ];

    private static Dictionary<FeedbackItem, int> Scores(int value) =>
        GivingFeedback.FormOf(FeedbackSide.Organization).ToDictionary(one => one, _ => value);
}

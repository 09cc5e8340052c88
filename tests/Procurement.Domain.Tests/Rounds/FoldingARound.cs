using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

public sealed class FoldingARound
{
    [Fact]
    public void Begins_with_the_draft() =>
        Assert.Throws<InvalidOperationException>(() => RoundHistory.Apply(null, new RoundPublished(RoundExamples.Law), InNotice));

    [Fact]
    public void Has_awarded_nothing_before_its_notice()
    {
        Assert.Empty(Given(Ranking).Awarded);
        Assert.Null(Given(Ranking).Ranked("A"));
        Assert.Equal(["A", "B"], Given(Noticed).Awarded.Select(one => one.Proposal));
    }

    [Fact]
    public void Knows_the_effect_of_every_event()
    {
        var known = typeof(RoundEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(RoundEvent));
        RoundEvent[] all =
        [
            .. Closed,
            new ProposalRejected("Z", "?"),
            .. Noticed[Closed.Length..],
            new ObjectionRaised("O1", "A", "?"),
            new ObjectionResolved("O1", true, "?"),
            new ProposalDisqualified("A", "D"),
            new NoticeEnded(),
            new FinalAwardDecided(FinalDay, []),
            new FinalAwardRefused("fund.insufficient"),
            new FinalAwardDecided(FinalDay, []),
            new FinalAwardMade(FinalDay, []),
            new AwardLost("B", Outcome.Declined, FinalDay, "C"),
            new SuccessionRefused("B", "C", FinalDay, "fund.insufficient", null),
        ];
        Assert.Equal(known.ToHashSet(), all.Select(one => one.GetType()).ToHashSet());
        Assert.Equal(
            ["A Disqualified", "B Declined", "C Reserve", "D Awarded", "E Rejected"],
            Outcomes(Given(all)));
    }
}

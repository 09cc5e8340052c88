using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

public sealed class FoldingARound
{
    private static readonly DateTimeOffset ClosesBefore = Moment("2026-03-23T17:00:00+08:00");

    [Fact]
    public void Begins_with_the_draft() =>
        Assert.Throws<InvalidOperationException>(() => RoundHistory.Apply(null, new RoundPublished(RoundExamples.Law), InNotice));

    [Fact]
    public void Counts_what_an_upheld_objection_changed_in_its_notice()
    {
        var revised = Given([.. Noticed, new NoticeRevised("L1", -1, Yuan("-50000.00"))]);
        Assert.Equal((1, Yuan("30000.00")), (revised.Notice!.Awards, revised.Notice.Total));
    }

    [Fact]
    public void Knows_the_effect_of_every_event()
    {
        var known = typeof(RoundEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(RoundEvent));
        RoundEvent[] all =
        [
            .. Drafted,
            new RoundPublished(RoundExamples.Law) { Seal = RoundExamples.Seal },
            new ShareCollected(1),
            new ShareBrought(1, "file-1", "AA=="),
            new SealOpened(),
            new ProposalsUnsealed(1, []),
            new RoundClarified("?", "?", true, ClosesBefore, ClosesBefore.AddDays(1), null, null),
            .. Closed[Published.Length..],
            new PanelAppointed(Panel),
            new EvaluationOpeningRefused("evaluation.lotWithoutPanel"),
            .. Noticed[Closed.Length..],
            new NoticeRevised("L1", 0, Yuan("-10000.00")),
            new NoticeEnded(),
            new FinalAwardDecided(FinalDay),
            new FinalAwardRefused("fund.insufficient"),
            new FinalAwardDecided(FinalDay),
            new FinalAwardMade(FinalDay, "R1 award"),
            new RoundWithdrawn(NoticeDay, "?"),
            new RoundCancelled(NoticeDay, "?"),
        ];
        Assert.Equal(known.ToHashSet(), all.Select(one => one.GetType()).ToHashSet());
        Assert.Equal(RoundPhase.Cancelled, Given(all).Phase);
    }
}

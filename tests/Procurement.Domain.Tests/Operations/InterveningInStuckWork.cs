using Procurement.Domain.Operations;
using static Procurement.Domain.Operations.InterventionRefusals;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Operations;

public sealed class InterveningInStuckWork
{
    private static readonly Author Admin = new("admin", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

    private static readonly StuckWork Work =
        new(StuckState.Stuck, "Contracts", "a|r|p", 7, 5, Admin.At, Admin.At, "fund.notFound", "It was refused.");

    [Fact]
    public void Records_what_was_retried() =>
        Assert.Equal(new StuckWorkRetried(Work), Only(Intervening.Decide(Work, new RetryStuckWork(Admin))));

    [Fact]
    public void Records_what_was_given_up_and_why()
    {
        var resolved = Only(Intervening.Decide(Work, new ResolveStuckWork("已线下处理", Admin)));

        Assert.Equal(new StuckWorkResolved(Work, "已线下处理"), resolved);
        Assert.Equal(new Intervention(Work, "已线下处理"), Intervention.Apply(resolved));
    }

    [Fact]
    public void Every_refusal_has_an_example()
    {
        CoversAll(typeof(InterventionRefusals), new Dictionary<Refusal, Func<Decision<InterventionEvent>>>
        {
            [NotFound] = () => Intervening.Decide(null, new RetryStuckWork(Admin)),
        });
        Assert.Equal(NotFound.Code, CodeOf(Intervening.Decide(null, new ResolveStuckWork("已线下处理", Admin))));
    }
}

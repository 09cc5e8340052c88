using System.Diagnostics;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>An issuer that takes connections and never answers, seen from outside.</summary>
public sealed class WaitingForTheIssuer(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_done_once_for_all_who_ask_at_the_same_time_and_not_again_at_once()
    {
        service.Issuer.IsHanging = true;

        var waits = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TimedAsync()));
        var afterwards = await TimedAsync();
        service.Issuer.IsHanging = false;

        Assert.Equal(1, service.Issuer.Asked);
        // One after the other they would wait one, two, three, four and five times as long.
        Assert.InRange(waits.Max() / waits.Min(), 1, 2);
        Assert.InRange(waits.Min() / afterwards, 3, double.MaxValue);
    }

    private async Task<double> TimedAsync()
    {
        var watch = Stopwatch.StartNew();
        (await service.GetAsync(Officer, "rounds")).MustRefuse(503, "identity.unavailable");
        return watch.Elapsed.TotalSeconds;
    }
}

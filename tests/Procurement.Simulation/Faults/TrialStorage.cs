using System.Collections.Concurrent;
using Procurement.Simulation.Harness;

namespace Procurement.Simulation.Faults;

/// <summary>
/// One Azurite for all trials of a class. Making the tables of a site costs more calls than most trials, and a thousand
/// sites slow all that come after: so a trial that ended well leaves its site empty for the next one.
/// </summary>
public sealed class TrialStorage : IAsyncLifetime
{
    private readonly SharedStorage _account = new();
    private readonly ConcurrentBag<TestSite> _empty = [];

    public ValueTask InitializeAsync() => _account.InitializeAsync();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    internal TestSite NewSite() => _account.NewSite();

    /// <summary>A site with tables and a queue that hold nothing, if a trial has left one.</summary>
    internal TestSite? EmptySiteOrNull() => _empty.TryTake(out var site) ? site : null;

    internal void LeaveEmpty(TestSite site) => _empty.Add(site);
}

using Procurement.Domain;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// Asked of every decision before it is saved: whether a challenge or a complaint keeps back what it brings about.
/// </summary>
public interface IStandstills
{
    /// <summary>The decision, or its refusal where a case keeps back what it brings about.</summary>
    Task<Decision<TEvent>> OverAsync<TEvent>(
        AggregateStore store, string key, Decision<TEvent> decision, DateTimeOffset at, CancellationToken cancel)
        where TEvent : notnull;
}

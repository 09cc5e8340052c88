using Procurement.Domain.Evaluators;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Evaluation;

/// <summary>
/// Which members of a committee have to keep out of what an organization applies for, by what they said in the pool of
/// themselves: whoever is not in the pool has said nothing.
/// </summary>
public sealed class PanelRelations(AggregateStore store, Applicants applicants)
{
    /// <summary>What the members of a committee say of themselves in the pool.</summary>
    public async Task<IReadOnlyList<Evaluator>> EntriesAsync(RoundKey key, Round round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(round);
        var all = await Task.WhenAll(round.Panel.Select(one =>
            store.LoadAsync(Kinds.Evaluators, new EvaluatorKey(key.Tenant, one.Account), cancel)));
        return [.. all.Select(one => one.State).OfType<Evaluator>()];
    }

    /// <summary>The pairs of member and organization that are related on a day.</summary>
    public async Task<IReadOnlySet<(string Account, string Organization)>> OfAsync(
        RoundKey key,
        IReadOnlyList<Evaluator> entries,
        IReadOnlyList<OrganizationProposals> found,
        DateOnly day,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entries);
        HashSet<(string Account, string Organization)> related = [];
        if (entries.Count is 0) return related;

        foreach (var one in found)
        {
            if (await applicants.OrNullAsync(key, one, cancel) is not { } party) continue;
            related.UnionWith(entries.Where(entry => Relationship.Of(entry, party, day) is not null)
                .Select(entry => (entry.Account, one.Organization)));
        }

        return related;
    }
}

using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Rounds;

/// <summary>
/// Counts the proposals whose examination has not ended, in a round with a checklist: from the proposals themselves,
/// and not from a list that may lag behind, for whoever may still correct must not be shut out.
/// </summary>
public sealed class Unexamined(AggregateStore store, Lists lists)
{
    private const int AtOnce = 16;

    /// <summary>How many there are; a query for each applicant, and none where the round has no checklist.</summary>
    public async Task<int> CountAsync(RoundKey key, Round? round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (round?.Settings.Checklist is null) return 0;

        var count = 0;
        foreach (var some in (await lists.IdsAsync(ListNames.Applicants(key), cancel)).Chunk(AtOnce))
        {
            var loaded = await Task.WhenAll(some.Select(uscc => store.LoadWholeAsync(
                Kinds.Proposals, new ProposalsKey(key.Tenant, key.Round, uscc), cancel)));
            count += loaded.Sum(one => one.State?.Proposals.Values.Count(Examining.IsUnfinished) ?? 0);
        }

        return count;
    }
}

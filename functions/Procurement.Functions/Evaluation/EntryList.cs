using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Evaluation;

/// <summary>
/// The proposals to score, lot by lot, as they were when evaluation opened; written before it opened and never again.
/// </summary>
public sealed class EntryList(Lists lists)
{
    /// <summary>Writes proposals; writing them again changes nothing.</summary>
    public Task PutAsync(RoundKey round, IEnumerable<Contender> contenders, CancellationToken cancel)
    {
        var list = ListNames.Entries(round);
        return lists.PutManyAsync(
            contenders.Select(one => list.Row(ListNames.InLot(one.Lot, one.Proposal), 0, one)), cancel);
    }

    /// <summary>At most so many proposals of a lot, after a proposal; they are in the order of their ids.</summary>
    public async Task<IReadOnlyList<Contender>> PageAsync(
        RoundKey round, string lot, int limit, string? after, CancellationToken cancel)
    {
        var page = await lists.PageAsync(
            ListNames.Entries(round), limit, ListNames.InLot(lot, after ?? ""), cancel);
        return [.. page.Items.Select(item => item.Row).TakeWhile(one => one.Lot == lot)];
    }
}

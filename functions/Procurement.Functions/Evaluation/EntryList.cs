using System.Text.Json;
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
    public Task PutAsync(RoundKey round, IEnumerable<Contender> contenders, CancellationToken cancel) =>
        lists.PutManyAsync(
            ListNames.Entries(round),
            contenders.Select(one => (IdOf(one.Lot, one.Proposal), (string?)JsonSerializer.Serialize(one, Written))),
            cancel);

    /// <summary>At most so many proposals of a lot, after a proposal; they are in the order of their ids.</summary>
    public async Task<IReadOnlyList<Contender>> PageAsync(
        RoundKey round, string lot, int limit, string? after, CancellationToken cancel)
    {
        var page = await lists.PageAsync(ListNames.Entries(round), limit, IdOf(lot, after ?? ""), cancel);
        return
        [
            .. page.Items.Select(row => row.Deserialize<Contender>(Written)!).TakeWhile(one => one.Lot == lot),
        ];
    }

    private static string IdOf(string lot, string proposal) => $"{lot}|{proposal}";

    private static JsonSerializerOptions Written => StoredJson.Options;
}

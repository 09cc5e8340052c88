using Procurement.Domain.Draws;
using Procurement.Publishing.Rounds;
using Procurement.Publishing.Site;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;

namespace Procurement.Publishing;

/// <content>How evaluators were drawn.</content>
public sealed partial class PublicDocuments
{
    /// <summary>Every draw of evaluators of a round, withdrawn ones too; null while there is none.</summary>
    public PublicDocument OfDraws(RoundKey key) => new(
        PublicAddress.Of(key, "draws"),
        async cancel =>
        {
            if (await RoundAsync(key, cancel) is not { } round) return null;
            if (await DrawsAsync(key, cancel) is not { Count: > 0 } draws) return null;
            var drawnFrom = await Task.WhenAll(draws.Select(one => DrawPoolDocument.ReadAsync(documents, one, cancel)));
            return await writer.WriteAsync<DrawsPage>(
                ("Site", settings.Of(key.Tenant)),
                ("Key", key),
                ("Round", round),
                ("Draws", draws.Zip(drawnFrom).ToList()));
        });

    private async Task<IReadOnlyList<Draw>> DrawsAsync(RoundKey key, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Draws, key, cancel)).State?.Draws ?? [];
}

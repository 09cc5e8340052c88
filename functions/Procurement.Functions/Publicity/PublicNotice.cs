using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Publicity;

/// <summary>
/// The public pages of a round as documents that never change: made anew when something of them changes, never while
/// somebody reads.
/// </summary>
public sealed class PublicNotice(AggregateStore store, Lists lists, DocumentStore documents, PublicPages pages)
{
    /// <summary>Makes the award notice anew, once there is one.</summary>
    public Task PublishAsync(RoundKey key, CancellationToken cancel) =>
        ShowAsync(key, PublicPages.Notice, NoticeAsync, cancel);

    /// <summary>Makes the announcement anew, once the round was published.</summary>
    public Task AnnounceAsync(RoundKey key, CancellationToken cancel) =>
        ShowAsync(key, PublicPages.Announcement, AnnouncementAsync, cancel);

    // The row is read before what the page shows: who changed that since has changed, or will find, this row.
    private async Task ShowAsync(
        RoundKey key, string page, Func<RoundKey, CancellationToken, Task<object?>> make, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var found = await pages.FindAsync(key, page, cancel);
            if (await make(key, cancel) is not { } view) return;
            var digest = await documents.PutAsync(new(WireJson.ToText(view)), "application/json", cancel);
            if (digest == found?.Digest || await pages.ShowAsync(key, page, digest, found, cancel)) return;
        }
    }

    private async Task<object?> NoticeAsync(RoundKey key, CancellationToken cancel)
    {
        var round = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (round?.Notice is null) return null;
        var results = await lists.PageAsync(ListNames.LotResults(key), RoundLimits.LotsMax, null, cancel);
        return PublicNoticeView.Of(round, results.Items.Select(lot => lot.Row));
    }

    private async Task<object?> AnnouncementAsync(RoundKey key, CancellationToken cancel)
    {
        var round = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        return round is { Announced: true } ? PublicRoundView.Of(key, round) : null;
    }
}

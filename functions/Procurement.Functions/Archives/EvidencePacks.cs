using Procurement.Domain.Archives;
using Procurement.Domain.Contracts;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives;

/// <summary>Makes evidence packs: what each is about, its chapters in order, and its end.</summary>
public sealed class EvidencePacks(AggregateStore store, IEnumerable<IPackChapter> chapters, TimeProvider clock)
{
    private const int RacesMax = 40;

    /// <summary>
    /// The request as it is on record: its number, who and when; that of an earlier try for a repeated one.
    /// </summary>
    public async Task<(int No, EventRecord Record)> RequestOfAsync(
        ContractKey key, string command, CancellationToken cancel)
    {
        await foreach (var record in store.EventsAsync(Kinds.Archives.Table, key, 0, cancel))
        {
            if (record.Command == command && Kinds.Archives.Read(record) is PackRequested one) return (one.No, record);
        }

        throw new InvalidOperationException($"The request {command} of {key} is not on record.");
    }

    /// <summary>What the pack is about, as it is now.</summary>
    public async Task<PackCase> CaseAsync(
        Caller caller, ContractKey key, Contract contract, int no, EventRecord request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(request);
        var round = (await store.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel)).State!;
        var proposals = new ProposalsKey(key.Tenant, key.Round, contract.Terms.Organization);
        var proposal = await store.FindPartAsync(
            Kinds.Proposals.Table, $"{proposals}", Kinds.ProposalParts, key.Proposal, cancel);
        var archive = (await store.LoadAsync(Kinds.Archives, key, cancel)).State!;
        return new(
            key,
            contract,
            round,
            proposal,
            archive,
            no,
            request.Author,
            request.Number,
            caller.Is(Role.Supervisor));
    }

    /// <summary>
    /// Writes the pack. Who has all of it has one that is on record: its content is noted before the directory of the
    /// archive is written, without which nobody opens it.
    /// </summary>
    public async Task WriteAsync(
        PackCase about, IReadOnlyList<Retention> kept, Stream into, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        var pack = await PackWriter.OpenAsync(into, about.Requested.At, cancel);
        foreach (var chapter in chapters.OrderBy(one => one.Folder, StringComparer.Ordinal))
        {
            pack.Begin(chapter);
            await chapter.WriteAsync(about, pack, cancel);
        }

        await NoteAsync(about, await PackIndex.WriteAsync(about, kept, pack, cancel), cancel);
        await pack.CloseAsync(cancel);
    }

    private async Task NoteAsync(PackCase about, PackContent content, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{about.Key} pack {about.No} {content.Digest}", clock.GetUtcNow());
        await Races.WinAsync(RacesMax, async () =>
        {
            var stored = await store.LoadAsync(
                Kinds.Archives, about.Key, [Kinds.Packs.RowOf(Archive.PackId(about.No))], cancel);
            var decision = Packing.Decide(stored.State, new FinishPack(about.No, content, stamp.By));
            return (await store.SaveAsync(stored, decision, stamp, cancel))
                .MustBeDone($"Noting a pack of {about.Key}");
        }, cancel);
    }
}

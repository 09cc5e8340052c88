using Procurement.Domain.Calendar;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Lots;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Evaluation;

/// <summary>
/// After the committee is named, in pages: seals what every organization submitted and lists what is to be scored, then
/// fixes the contenders of each lot, then lets the committee score.
/// </summary>
public sealed class EvaluationOpening(
    AggregateStore store, Lists lists, EntryList entries, LotContenders lots, PanelRelations relations)
{
    /// <summary>How many organizations one page seals.</summary>
    public const int ApplicantsAtOnce = 100;

    /// <summary>How many lots one page fixes.</summary>
    public const int LotsAtOnce = 10;

    private const int AtOnce = 8;

    // No organization has a name like this: the next page would begin behind all of them.
    private const string Finished = "~";

    /// <summary>Does the next page; a page done twice changes nothing.</summary>
    public async Task<Followed> ContinueAsync(
        RoundKey key, Round round, EventRecord appointed, CancellationToken cancel)
    {
        if (round.Phase is not RoundPhase.Opening) return Followed.Done;

        var sealing = await WorkAsync(key, SealingOf(appointed.Number), cancel);
        if (sealing.Next is not Finished) sealing = await SealAsync(key, round, sealing, appointed, cancel);
        if (sealing.Next is not Finished) return Followed.More;

        var fixing = await WorkAsync(key, FixingOf(appointed.Number), cancel);
        var lotsCount = round.Settings.Lots.Count;
        if (fixing.Done < lotsCount) fixing = await FixAsync(key, round, fixing, appointed, cancel);
        if (fixing.Done < lotsCount) return Followed.More;

        await CompleteAsync(key, round, appointed, cancel);
        return Followed.Done;
    }

    /// <summary>How far it is: organizations sealed, then lots fixed.</summary>
    /// <param name="key">The round.</param>
    /// <param name="appointed">The number of the event that named the committee.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<WorkProgress?> ProgressAsync(RoundKey key, long appointed, CancellationToken cancel) =>
        await store.LoadWorkAsync(Kinds.Rounds.Table, key, FixingOf(appointed), cancel)
        ?? await store.LoadWorkAsync(Kinds.Rounds.Table, key, SealingOf(appointed), cancel);

    private static string SealingOf(long appointed) => $"opening-{appointed}";

    private static string FixingOf(long appointed) => $"opening-{appointed}-lots";

    private async Task<WorkProgress> WorkAsync(RoundKey key, string name, CancellationToken cancel) =>
        await store.LoadWorkAsync(Kinds.Rounds.Table, key, name, cancel) ?? new WorkProgress(name, 0, null, null);

    private async Task<WorkProgress> SealAsync(
        RoundKey key, Round round, WorkProgress work, EventRecord appointed, CancellationToken cancel)
    {
        var page = await lists.IdsAsync(ListNames.Applicants(key), ApplicantsAtOnce, work.Next, cancel);
        var members = await relations.EntriesAsync(key, round, cancel);
        foreach (var some in page.Chunk(AtOnce))
        {
            var all = await Task.WhenAll(some.Select(one => SealAsync(key, one, appointed, cancel)));
            var found = all.OfType<OrganizationProposals>().ToList();
            await entries.PutAsync(key, found.SelectMany(Contenders.Of), cancel);
            var day = ChinaTime.DayOf(appointed.Author.At);
            var related = await relations.OfAsync(key, members, found, day, cancel);
            await ExcludeAsync(key, round, related, found, cancel);
        }

        var next = page.Count < ApplicantsAtOnce ? Finished : page[^1];
        var done = work with { Done = work.Done + page.Count, Next = next };
        await store.SaveWorkAsync(Kinds.Rounds.Table, key, done, cancel);
        return done;
    }

    // Null for an applicant that noted itself and drafted nothing.
    private async Task<OrganizationProposals?> SealAsync(
        RoundKey round, string applicant, EventRecord appointed, CancellationToken cancel)
    {
        var key = new ProposalsKey(round.Tenant, round.Round, applicant);
        var stamp = Stamp.FollowUp($"{key} seal", appointed.Author.At);
        var all = await store.LoadWholeAsync(Kinds.Proposals, key, cancel);
        var decision = Applying.Decide(all.State, new SealProposals(stamp.By));
        var saved = await store.SaveAsync(all, decision, stamp, cancel);
        saved.MustBeDone($"Sealing the proposals {key}");
        // Another run sealed it meanwhile: what came between our look and its seal is to be scored too.
        var isAsSeen = saved.Version <= all.Version + 1;
        return isAsSeen ? all.State : (await store.LoadWholeAsync(Kinds.Proposals, key, cancel)).State;
    }

    private Task ExcludeAsync(
        RoundKey key,
        Round round,
        IReadOnlySet<(string Account, string Organization)> related,
        IReadOnlyList<OrganizationProposals> found,
        CancellationToken cancel)
    {
        var conflicts =
            from all in found
            from proposal in all.Proposals.Values
            where proposal.IsReadable
            from member in round.Panel
            where member.Scores(proposal.Content.Lot)
            where Conflicts.Has(member, all.Organization, proposal)
                || related.Contains((member.Account, all.Organization))
            select ListNames.InLot(proposal.Content.Lot, member.Account);
        return lists.NoteManyAsync(ListNames.Exclusions(key), conflicts, cancel);
    }

    private async Task<WorkProgress> FixAsync(
        RoundKey key, Round round, WorkProgress work, EventRecord appointed, CancellationToken cancel)
    {
        var all = round.Settings.Lots;
        var page = all.Skip(work.Done).Take(LotsAtOnce).ToList();
        foreach (var lot in page) await lots.FixAsync(key, round, lot.Ref, appointed, cancel);

        var done = work with { Done = work.Done + page.Count, Total = all.Count };
        await store.SaveWorkAsync(Kinds.Rounds.Table, key, done, cancel);
        return done;
    }

    private async Task CompleteAsync(RoundKey key, Round round, EventRecord appointed, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} opened {appointed.Number}", appointed.Author.At);
        List<LotEntries> counts = [];
        foreach (var some in round.Settings.Lots.Chunk(AtOnce))
        {
            counts.AddRange(await Task.WhenAll(some.Select(lot => lots.CountAsync(key, lot.Ref, cancel))));
        }

        var exclusions = await lots.ExclusionsAsync(key, cancel);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var decision = Convening.Decide(stored.State, new CompleteOpening(counts, exclusions, stamp.By));
        (await store.SaveAsync(stored, decision, stamp, cancel)).MustBeDone("Opening evaluation");
    }
}

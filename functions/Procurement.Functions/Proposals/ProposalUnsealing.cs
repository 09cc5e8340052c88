using System.Text.Json;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;
using Procurement.Storage.Sealing;

namespace Procurement.Functions.Proposals;

/// <summary>
/// After enough shares were brought, in pages: restores the round's key in memory, puts each sealed content in clear
/// where every later step expects it, and tells the round which proposals are not what was sealed.
/// </summary>
public sealed class ProposalUnsealing(AggregateStore store, Lists lists, IServiceKeys keys, EnclosedKeys enclosed)
{
    /// <summary>How many organizations one page unseals.</summary>
    public const int ApplicantsAtOnce = 50;

    private const int AtOnce = 8;

    // No organization has a name like this: the next page would begin behind all of them.
    private const string Finished = "~";

    /// <summary>Does the next page; a page done twice changes nothing.</summary>
    public async Task<Followed> ContinueAsync(RoundKey key, Round round, EventRecord opened, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(opened);
        if (round.Seal is not { UnsealedAt: null } seal) return Followed.Done;

        var name = $"unsealing-{opened.Number}";
        var work = await store.LoadWorkAsync(Kinds.Rounds.Table, key, name, cancel) ?? new(name, 0, null, null);
        if (work.Next is not Finished) work = await UnsealAsync(key, seal, work, opened, cancel);
        if (work.Next is not Finished) return Followed.More;

        await CompleteAsync(key, opened, cancel);
        return Followed.Done;
    }

    private async Task<WorkProgress> UnsealAsync(
        RoundKey key, RoundSeal seal, WorkProgress work, EventRecord opened, CancellationToken cancel)
    {
        var secret = await RestoreAsync(seal, cancel);
        var page = await lists.IdsAsync(ListNames.Applicants(key), ApplicantsAtOnce, work.Next, cancel);
        foreach (var some in page.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(one => UnsealAsync(key, one, secret, opened, cancel)));
        }

        var next = page.Count < ApplicantsAtOnce ? Finished : page[^1];
        var done = work with { Done = work.Done + page.Count, Next = next };
        await store.SaveWorkAsync(Kinds.Rounds.Table, key, done, cancel);
        return done;
    }

    private async Task<OpeningSecret> RestoreAsync(RoundSeal seal, CancellationToken cancel)
    {
        var shares = await Task.WhenAll(seal.Brought.Take(seal.Threshold).Select(async one =>
        {
            var (_, serviceKey, wrapped) = one.Brought!;
            return new Share(seal.KeyId, one.No, [.. (await keys.UnwrapAsync(new(serviceKey, wrapped), cancel)).Bytes]);
        }));
        return Share.RestoreOrNull(shares, OpeningKey.From(Convert.FromBase64String(seal.Point)))
            ?? throw new InvalidOperationException($"The shares of key {seal.KeyId} do not restore it.");
    }

    private async Task UnsealAsync(
        RoundKey round, string applicant, OpeningSecret secret, EventRecord opened, CancellationToken cancel)
    {
        var key = new ProposalsKey(round.Tenant, round.Round, applicant);
        var all = await store.LoadWholeAsync(Kinds.Proposals, key, cancel);
        foreach (var proposal in all.State?.Proposals.Values.Where(one => one.Seal is { Fault: null }) ?? [])
        {
            var stamp = Stamp.FollowUp($"{key} unseal {proposal.Id}", opened.Author.At);
            var (content, fault) = Opened(key, proposal, secret);
            var broken = await enclosed.UnsealAsync(key, proposal, secret, opened.Author.At, cancel);
            var again = await store.LoadAsync(
                Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal.Id)], cancel);
            var unseal = new UnsealProposal(proposal.Id, content, fault, stamp.By) { BrokenFiles = broken };
            var decision = Applying.Decide(again.State, unseal);
            (await store.SaveAsync(again, decision, stamp, cancel)).MustBeDone($"Unsealing {key} {proposal.Id}");
        }
    }

    // One that is spoiled is told apart, and keeps no other from being opened.
    private static (ProposalContent? Content, string? Fault) Opened(
        ProposalsKey key, Proposal proposal, OpeningSecret secret)
    {
        try
        {
            return (ContentSealing.Open(key, proposal, secret), null);
        }
        catch (Exception why) when (why is BrokenSealException or JsonException or ArgumentException)
        {
            return (null, ContentSeal.Broken);
        }
    }

    private static IEnumerable<BrokenProposal> BrokenFiles(Proposal one) =>
        from file in one.Receipt?.Files ?? []
        where file.Seal is { Fault: not null }
        select new BrokenProposal(one.Id, file.Seal!.Fault!, file.Attachment);

    private async Task CompleteAsync(RoundKey key, EventRecord opened, CancellationToken cancel)
    {
        var (unsealed, broken) = (0, new List<BrokenProposal>());
        foreach (var some in (await lists.IdsAsync(ListNames.Applicants(key), cancel)).Chunk(AtOnce))
        {
            var all = await Task.WhenAll(some.Select(one => store.LoadWholeAsync(
                Kinds.Proposals, new ProposalsKey(key.Tenant, key.Round, one), cancel)));
            foreach (var one in all.SelectMany(found => found.State?.Proposals.Values ?? []))
            {
                if (one.IsReadable) unsealed++;
                if (one.Seal?.Fault is { } fault) broken.Add(new(one.Id, fault));
                broken.AddRange(BrokenFiles(one));
            }
        }

        var stamp = Stamp.FollowUp($"{key} unsealed {opened.Number}", opened.Author.At);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var decision = Unsealing.Decide(stored.State, new CompleteUnsealing(unsealed, broken, stamp.By));
        (await store.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"Unsealing round {key}");
    }
}

using System.Security.Cryptography;
using System.Text;
using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Sealing;

namespace Procurement.Functions.Proposals;

/// <summary>
/// What a draft says, encrypted at rest under a key of its own: events, heads and copies hold nothing that can be read
/// without it, not even a digest to try guesses on.
/// </summary>
public sealed class DraftContents(DraftKeys keys)
{
    /// <summary>The decision and the stamp as they are stored: the content hidden, the digest mixed with the key.</summary>
    /// <param name="key">The proposals that it is among.</param>
    /// <param name="draft">The id of the command that began it.</param>
    /// <param name="decision">What was decided on the clear content.</param>
    /// <param name="stamp">The command's stamp.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<(Decision<ProposalEvent> Decision, Stamp Stamp)> ProtectAsync(
        ProposalsKey key, string draft, Decision<ProposalEvent> decision, Stamp stamp, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        switch (decision)
        {
            case Decision<ProposalEvent>.Accepted { Events: [ProposalDrafted drafted] }:
                var made = await keys.MakeAsync(key, draft, cancel);
                return (drafted with { Content = Hide(key, draft, drafted.Content, made) }, Mixed(stamp, made));
            case Decision<ProposalEvent>.Accepted { Events: [ProposalRevised revised] }:
                var known = await FindOrNullAsync(key, draft, cancel) ?? await keys.MakeAsync(key, draft, cancel);
                return (revised with { Content = Hide(key, draft, revised.Content, known) }, Mixed(stamp, known));
            default:
                return (decision, await FindOrNullAsync(key, draft, cancel) is { } own ? Mixed(stamp, own) : stamp);
        }
    }

    /// <summary>
    /// The proposal as its organization reads it: a draft's content in clear. It stays hidden where its key is gone.
    /// </summary>
    public async Task<Proposal> RevealAsync(ProposalsKey key, Proposal proposal, CancellationToken cancel) =>
        (await RevealAsync(key, [proposal], cancel))[0];

    /// <summary>The same for several, in their order; one storage call where there is a draft among them.</summary>
    public async Task<IReadOnlyList<Proposal>> RevealAsync(
        ProposalsKey key, IReadOnlyList<Proposal> proposals, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        return proposals.Any(IsHiddenDraft)
            ? await RevealAsync(key, proposals, await keys.FindAsync(key, cancel), cancel)
            : proposals;
    }

    /// <summary>The same with the keys that were read before.</summary>
    public async Task<IReadOnlyList<Proposal>> RevealAsync(
        ProposalsKey key,
        IReadOnlyList<Proposal> proposals,
        IReadOnlyDictionary<string, WrappedKey> known,
        CancellationToken cancel) => await Task.WhenAll(proposals.Select(async one =>
        IsHiddenDraft(one) && known.TryGetValue(one.DraftedBy, out var wrapped)
            ? one with { Content = Show(key, one, await keys.UnwrapAsync(wrapped, cancel)) }
            : one));

    /// <summary>The keys of an organization's drafts in a round.</summary>
    public Task<IReadOnlyDictionary<string, WrappedKey>> KeysAsync(ProposalsKey key, CancellationToken cancel) =>
        keys.FindAsync(key, cancel);

    /// <summary>Forgets the key of a draft: what the trail holds of it is unreadable from now on.</summary>
    public Task ForgetAsync(ProposalsKey key, string draft, CancellationToken cancel) =>
        keys.ForgetAsync(key, draft, cancel);

    private static bool IsHiddenDraft(Proposal one) => one is { Receipt: null, Content.Protected: not null };

    private static ProposalContent Hide(ProposalsKey key, string draft, ProposalContent content, DataKey own) =>
        ProposalContent.Hidden(
            Convert.ToBase64String(SealedBytes.Seal(ContentForms.Filled(content), own, Place(key, draft))));

    private static ProposalContent Show(ProposalsKey key, Proposal one, DataKey own) => ContentForms.Read(
        SealedBytes.Open(Convert.FromBase64String(one.Content.Protected!), own, Place(key, one.DraftedBy)));

    private static string Place(ProposalsKey key, string draft) => $"draft|{key}|{draft}";

    private static Stamp Mixed(Stamp stamp, DataKey own) => stamp with
    {
        Digest = Convert.ToHexStringLower(HMACSHA256.HashData(own.Bytes, Encoding.UTF8.GetBytes(stamp.Digest))),
    };

    private async Task<DataKey?> FindOrNullAsync(ProposalsKey key, string draft, CancellationToken cancel) =>
        (await keys.FindAsync(key, cancel)).TryGetValue(draft, out var wrapped)
            ? await keys.UnwrapAsync(wrapped, cancel)
            : null;
}

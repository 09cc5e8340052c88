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
/// without it, not even a digest to try guesses on. A hidden content says the name of its key before a colon; the name
/// is the id of the command that made it, so that a retry finds it.
/// </summary>
public sealed class DraftContents(DraftKeys keys, AggregateStore store)
{
    /// <summary>
    /// Saves a decision with its content hidden. A command that comes again after a sealed submission has forgotten its
    /// key was carried out before; whether it asks the same nobody can tell any more, and nothing changes by it.
    /// </summary>
    /// <param name="key">The proposals that it is among.</param>
    /// <param name="stored">The proposals as they were loaded.</param>
    /// <param name="before">What the draft says so far, as it is stored, or null.</param>
    /// <param name="decided">What was decided on the clear content.</param>
    /// <param name="stamp">The command's stamp.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Saved<OrganizationProposals>> SaveAsync(
        ProposalsKey key,
        Stored<OrganizationProposals, ProposalEvent> stored,
        ProposalContent? before,
        Decision<ProposalEvent> decided,
        Stamp stamp,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(stamp);
        var (decision, mixed) = await ProtectAsync(key, before, decided, stamp, cancel);
        try
        {
            return await store.SaveAsync(stored, decision, mixed, cancel);
        }
        catch (CommandIdReusedException)
        {
            if (!await WasUnderLostKeyAsync(key, stamp, mixed, cancel)) throw;
            await keys.ForgetAsync(key, stamp.Id, cancel);
            return new(stored.State, stored.Version, []);
        }
    }

    /// <summary>Decision and stamp as they are stored: the content hidden, the digest mixed with its key.</summary>
    private async Task<(Decision<ProposalEvent> Decision, Stamp Stamp)> ProtectAsync(
        ProposalsKey key,
        ProposalContent? before,
        Decision<ProposalEvent> decision,
        Stamp stamp,
        CancellationToken cancel)
    {
        if (ClearOrNull(decision) is not { } clear)
        {
            var known = await FindOrNullAsync(key, stamp.Id, cancel);
            return (decision, known is null ? stamp : Mixed(stamp, known));
        }

        // A key that is lost is no reason to lose what is written now.
        var kept = NameOf(before) is { } old ? await FindOrNullAsync(key, old, cancel) : null;
        var name = kept is null ? stamp.Id : NameOf(before)!;
        var own = kept ?? await keys.MakeAsync(key, name, cancel);
        var hidden = ProposalContent.Hidden(
            $"{name}:{Convert.ToBase64String(SealedBytes.Seal(ContentForms.Filled(clear), own, Place(key, name)))}");
        return (WithContent(decision, hidden), Mixed(stamp, own));
    }

    /// <summary>The proposal as its organization reads it: a draft's content in clear.</summary>
    public async Task<Proposal> RevealAsync(ProposalsKey key, Proposal proposal, CancellationToken cancel) =>
        (await RevealAsync(key, [proposal], cancel))[0];

    /// <summary>The same for several, in their order; one storage call where one of them is hidden.</summary>
    public async Task<IReadOnlyList<Proposal>> RevealAsync(
        ProposalsKey key, IReadOnlyList<Proposal> proposals, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        if (!proposals.Any(one => NameOf(one.Content) is not null)) return proposals;

        var known = await keys.FindAsync(key, cancel);
        return await Task.WhenAll(proposals.Select(
            async one => one with { Content = await RevealAsync(key, one.Content, known, cancel) }));
    }

    /// <summary>A content in clear by keys that were read before; it stays hidden where its key is gone.</summary>
    public async Task<ProposalContent> RevealAsync(
        ProposalsKey key,
        ProposalContent content,
        IReadOnlyDictionary<string, WrappedKey> known,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (NameOf(content) is not { } name || !known.TryGetValue(name, out var wrapped)) return content;

        var bytes = Convert.FromBase64String(content.Protected![(name.Length + 1)..]);
        var own = await keys.UnwrapAsync(wrapped, cancel);
        return ContentForms.Read(SealedBytes.Open(bytes, own, Place(key, name)));
    }

    /// <summary>The keys of an organization's drafts in a round.</summary>
    public Task<IReadOnlyDictionary<string, WrappedKey>> KeysAsync(ProposalsKey key, CancellationToken cancel) =>
        keys.FindAsync(key, cancel);

    /// <summary>Forgets the key of a draft: what the trail holds of it is unreadable from now on.</summary>
    public Task ForgetAsync(ProposalsKey key, ContentSeal seal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seal);
        return seal.DraftKey is { } name ? keys.ForgetAsync(key, name, cancel) : Task.CompletedTask;
    }

    /// <summary>The name of the key of a hidden draft, or null.</summary>
    internal static string? NameOf(ProposalContent? content) =>
        content?.Protected?.IndexOf(':', StringComparison.Ordinal) is { } end and > 0 ? content.Protected[..end] : null;

    // The content that the command wrote does not open by the key that goes by its name now: that one is new.
    private async Task<bool> WasUnderLostKeyAsync(
        ProposalsKey key, Stamp stamp, Stamp mixed, CancellationToken cancel)
    {
        await foreach (var record in store.EventsAsync(Kinds.Proposals.Table, key, 0, cancel))
        {
            if (record.Command != stamp.Id) continue;
            var written = ClearOrNull(Decision<ProposalEvent>.Accept(Kinds.Proposals.Read(record)));
            if (NameOf(written) != stamp.Id) return false;
            return mixed == stamp || !Opens(written!, key, await FindOrNullAsync(key, stamp.Id, cancel));
        }

        return false;
    }

    private static bool Opens(ProposalContent content, ProposalsKey key, DataKey? own)
    {
        if (own is null) return false;
        var name = NameOf(content)!;
        try
        {
            SealedBytes.Open(Convert.FromBase64String(content.Protected![(name.Length + 1)..]), own, Place(key, name));
            return true;
        }
        catch (BrokenSealException)
        {
            return false;
        }
    }

    private static ProposalContent? ClearOrNull(Decision<ProposalEvent> decision) => decision switch
    {
        Decision<ProposalEvent>.Accepted { Events: [ProposalDrafted one] } => one.Content,
        Decision<ProposalEvent>.Accepted { Events: [ProposalRevised one] } => one.Content,
        Decision<ProposalEvent>.Accepted { Events: [ProposalWithdrawn one] } => one.Content,
        _ => null,
    };

    private static Decision<ProposalEvent> WithContent(Decision<ProposalEvent> decision, ProposalContent content) =>
        ((Decision<ProposalEvent>.Accepted)decision).Events[0] switch
        {
            ProposalDrafted one => one with { Content = content },
            ProposalRevised one => one with { Content = content },
            ProposalWithdrawn one => one with { Content = content },
            _ => decision,
        };

    private static string Place(ProposalsKey key, string name) => $"draft|{key}|{name}";

    private static Stamp Mixed(Stamp stamp, DataKey own) => stamp with
    {
        Digest = Convert.ToHexStringLower(HMACSHA256.HashData(own.Bytes, Encoding.UTF8.GetBytes(stamp.Digest))),
    };

    private async Task<DataKey?> FindOrNullAsync(ProposalsKey key, string name, CancellationToken cancel) =>
        (await keys.FindAsync(key, cancel)).TryGetValue(name, out var wrapped)
            ? await keys.UnwrapAsync(wrapped, cancel)
            : null;
}

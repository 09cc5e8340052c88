using System.Runtime.CompilerServices;
using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>What made a version of a proposal.</summary>
public enum VersionKind
{
    /// <summary>It was begun.</summary>
    Drafted,

    /// <summary>Its content was changed.</summary>
    Revised,

    /// <summary>It was submitted.</summary>
    Submitted,

    /// <summary>It was taken back.</summary>
    Withdrawn,

    /// <summary>It was unsealed at the opening, or found broken.</summary>
    Unsealed,

    /// <summary>Formal examination found something.</summary>
    Examined,

    /// <summary>What formal examination returned was corrected.</summary>
    Corrected,
}

/// <summary>A version of a proposal, with its content and that of the version before (null for the first).</summary>
public sealed record ProposalVersion(
    int Number, VersionKind Kind, Author By, ProposalContent Content, ProposalContent? Before);

/// <summary>Reads the versions of a proposal out of its trail: nothing that was ever saved is lost.</summary>
public sealed class ProposalVersions(AggregateStore store, DraftContents drafts)
{
    /// <summary>The versions, the first first.</summary>
    public async IAsyncEnumerable<ProposalVersion> OfAsync(
        ProposalsKey key, string proposal, [EnumeratorCancellation] CancellationToken cancel)
    {
        ProposalVersion? last = null;
        var keys = await drafts.KeysAsync(key, cancel);
        await foreach (var record in store.EventsAsync(Kinds.Proposals.Table, key, 0, cancel))
        {
            if (Kinds.Proposals.Read(record) is not IOfOneProposal happened || happened.Proposal != proposal) continue;

            var before = last?.Content;
            var said = ContentOf(happened) is { } content
                ? await drafts.RevealAsync(key, content, keys, cancel)
                : before;
            last = new(
                (last?.Number ?? 0) + 1,
                KindOf(happened),
                record.Author,
                said ?? throw new InvalidOperationException($"{proposal} has no beginning."),
                before);
            yield return last;
        }
    }

    private static ProposalContent? ContentOf(IOfOneProposal happened) => happened switch
    {
        ProposalDrafted drafted => drafted.Content,
        ProposalRevised revised => revised.Content,
        ProposalCorrected corrected => corrected.Content,
        ProposalSubmitted submitted => submitted.Content,
        ProposalWithdrawn withdrawn => withdrawn.Content,
        ProposalUnsealed unsealed => unsealed.Content,
        _ => null,
    };

    private static VersionKind KindOf(IOfOneProposal happened) => happened switch
    {
        ProposalDrafted => VersionKind.Drafted,
        ProposalRevised => VersionKind.Revised,
        ProposalSubmitted => VersionKind.Submitted,
        ProposalWithdrawn => VersionKind.Withdrawn,
        ProposalCorrected => VersionKind.Corrected,
        ProposalUnsealed or ProposalSealBroken => VersionKind.Unsealed,
        _ => VersionKind.Examined,
    };
}

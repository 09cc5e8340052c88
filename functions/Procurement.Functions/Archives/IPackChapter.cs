using Procurement.Domain.Archives;
using Procurement.Domain.Contracts;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives;

/// <summary>
/// What a pack is about: the contract and what it came from, and who asked for it when.
/// <paramref name="Request"/> is the number of that event in the trail of the archive: nothing later is in the pack's
/// trail, so that asking again in the same way gives the same.
/// </summary>
public sealed record PackCase(
    ContractKey Key,
    Contract Contract,
    Round Round,
    Proposal? Proposal,
    Archive Archive,
    int No,
    Domain.Author Requested,
    long Request,
    bool BySupervisor)
{
    /// <summary>The round.</summary>
    public RoundKey RoundKey => new(Key.Tenant, Key.Round);

    /// <summary>The proposals of the supplier.</summary>
    public ProposalsKey Proposals => new(Key.Tenant, Key.Round, Contract.Terms.Organization);

    /// <summary>The files of the supplier.</summary>
    public AttachmentsKey Files => new(Key.Tenant, Key.Round, Contract.Terms.Organization);

    /// <summary>The lot, or null where the proposal is not to be had.</summary>
    public LotKey? Lot => Proposal is { } one ? new(Key.Tenant, Key.Round, one.Content.Lot) : null;
}

/// <summary>One kind of record in a pack; whatever is to be in a pack is a chapter of its own.</summary>
public interface IPackChapter
{
    /// <summary>Its folder in the pack, in plain ASCII; folders sort as the chapters are read.</summary>
    string Folder { get; }

    /// <summary>What it is.</summary>
    string Title { get; }

    /// <summary>Writes it; what is not there is not written.</summary>
    Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel);
}

using Procurement.Domain.Archives;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Archives;

namespace Procurement.Storage.Aggregates;

/// <content>What keeps the records of a contract.</content>
public static partial class Kinds
{
    /// <summary>How an archive holds each pack.</summary>
    public static readonly Parts<Archive, EvidencePack> Packs = new(
        "pack", ArchiveRecords.Packs, archive => archive.Made, (archive, loaded) => archive with { Made = loaded });

    /// <summary>The archive of each contract, a row for each pack; its key is that of the contract.</summary>
    public static readonly AggregateKind<Archive, ArchiveEvent> Archives = new(
        TableNames.Archives, ArchiveRecords.Events, ArchiveRecords.Heads, ArchiveHistory.Apply, Packs);
}

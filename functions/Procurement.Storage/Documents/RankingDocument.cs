using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Lots;

namespace Procurement.Storage.Documents;

/// <summary>
/// The ranking of one lot as it came out of the sheets, which never changes; what became of an award since stands in
/// the lot.
/// </summary>
public sealed record RankingDocument(string Round, string Lot, IReadOnlyList<RankedEntry> Entries)
{
    /// <summary>The document as bytes; the same ranking is always the same bytes.</summary>
    public BinaryData Write() => StoredDocument.Write(LotRecords.Rankings.Write(this));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RankingDocument Read(BinaryData document, string digest)
    {
        ArgumentNullException.ThrowIfNull(document);
        return LotRecords.Rankings.Read(
            StoredDocument.Read(document), new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

/// <summary>A ranked proposal: its facts at submission, its exact score, and how it came out.</summary>
public sealed record RankedEntry(
    string Proposal,
    string Reference,
    string Organization,
    string OrganizationName,
    string Title,
    Money Requested,
    Fraction Score,
    int Rank,
    Outcome Outcome,
    int Sheets,
    IReadOnlyList<string> Flags);

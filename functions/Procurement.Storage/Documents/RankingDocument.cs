using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Lots;

namespace Procurement.Storage.Documents;

/// <summary>The document of a lot's ranking.</summary>
public static class RankingDocument
{
    /// <summary>The document as bytes; the same ranking is always the same bytes.</summary>
    public static BinaryData Write(RankingList ranking) => StoredDocument.Write(LotRecords.Rankings.Write(ranking));

    /// <summary>Reads what <see cref="Write"/> wrote; anything else throws.</summary>
    public static RankingList Read(BinaryData document, string digest)
    {
        ArgumentNullException.ThrowIfNull(document);
        return LotRecords.Rankings.Read(
            StoredDocument.Read(document), new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

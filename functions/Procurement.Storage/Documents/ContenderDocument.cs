using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Lots;

namespace Procurement.Storage.Documents;

/// <summary>The document of a lot's contenders.</summary>
public static class ContenderDocument
{
    /// <summary>The document as bytes; the same contenders in the same order are always the same bytes.</summary>
    public static BinaryData Write(ContenderList list) => StoredDocument.Write(LotRecords.Contenders.Write(list));

    /// <summary>Reads what <see cref="Write"/> wrote; anything else throws.</summary>
    public static ContenderList Read(BinaryData document, string digest)
    {
        ArgumentNullException.ThrowIfNull(document);
        return LotRecords.Contenders.Read(
            StoredDocument.Read(document), new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

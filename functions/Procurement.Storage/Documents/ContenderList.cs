using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Lots;

namespace Procurement.Storage.Documents;

/// <summary>The document of a lot's contenders.</summary>
public sealed record ContenderList(string Round, string Lot, IReadOnlyList<Contender> Contenders)
{
    /// <summary>The document as bytes; the same contenders in the same order are always the same bytes.</summary>
    public BinaryData Write() => StoredDocument.Write(LotRecords.Contenders.Write(this));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ContenderList Read(BinaryData document, string digest)
    {
        ArgumentNullException.ThrowIfNull(document);
        return LotRecords.Contenders.Read(
            StoredDocument.Read(document), new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

using System.Security.Cryptography;
using Procurement.Domain.Draws;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Draws;

namespace Procurement.Storage.Documents;

/// <summary>The document of the pool that a draw is made from.</summary>
public static class DrawPoolDocument
{
    /// <summary>The document as bytes; the same pool is always the same bytes.</summary>
    public static BinaryData Write(DrawPool pool) => StoredDocument.Write(DrawRecords.Pools.Write(pool));

    /// <summary>The digest under which the document of a pool is kept.</summary>
    public static string DigestOf(DrawPool pool) => Convert.ToHexStringLower(SHA256.HashData(Write(pool)));

    /// <summary>Reads what <see cref="Write"/> wrote; anything else throws.</summary>
    public static DrawPool Read(BinaryData document, string digest)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DrawRecords.Pools.Read(
            StoredDocument.Read(document), new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

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

    /// <summary>Reads the pool of a draw; one that is not there, or not what was written, throws.</summary>
    public static async Task<DrawPool> ReadAsync(DocumentStore documents, Draw draw, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(draw);
        var digest = draw.Terms.Document;
        var document = StoredDocument.Read(await documents.ReadAsync(digest, cancel));
        return DrawRecords.Pools.Read(document, new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

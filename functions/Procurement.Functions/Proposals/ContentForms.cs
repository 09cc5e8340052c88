using System.Security.Cryptography;
using System.Text.Json;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Proposals;

/// <summary>A content as bytes: the RFC 8785 form of what is read of it, by which its digest is made too.</summary>
internal static class ContentForms
{
    // What is encrypted is as long as its bytes: filled up, an amount's number of digits is not told by it.
    private const int FilledTo = 1024;

    /// <summary>The canonical form.</summary>
    public static byte[] Canonical(ProposalContent content) =>
        CanonicalJson.Of(JsonSerializer.SerializeToElement(ProposalBody.Of(content), WireJson.Options));

    /// <summary>The SHA-256 of the canonical form, in hexadecimal.</summary>
    public static string Digest(ProposalContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Canonical(content)));

    /// <summary>The canonical form filled up with blanks, to be encrypted.</summary>
    public static byte[] Filled(ProposalContent content)
    {
        var bytes = Canonical(content);
        var filled = new byte[(bytes.Length + FilledTo - 1) / FilledTo * FilledTo];
        filled.AsSpan(bytes.Length).Fill((byte)' ');
        bytes.CopyTo(filled, 0);
        return filled;
    }

    /// <summary>The content that such bytes say.</summary>
    public static ProposalContent Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<ProposalBody>(bytes, WireJson.Options)!.ToContent();
}

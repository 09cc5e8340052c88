using System.Security.Cryptography;
using Procurement.Documents.Files;

namespace Procurement.Documents.Checking;

/// <summary>What a signature covers: everything up to the end of its update, but for its own digits.</summary>
internal sealed record CoveredBytes(int GapAt, int GapEnd, int End, byte[] Contents)
{
    private const int ContentsMax = 128 * 1024;

    /// <summary>The bytes, or null if anything else than exactly the signature is left out.</summary>
    public static CoveredBytes? OrNull(PdfFile file, int number, PdfDictionary signature, int update)
    {
        var ranges = signature.Get<PdfArray>("ByteRange").Items
            .Select(item => (item as PdfWord)?.WholeOrNull()).ToArray();
        if (ranges is not [0, { } gapAt, { } gapEnd, { } rest]) return null;
        var revision = file.Revisions[update];
        var contents = signature.Get<PdfString>("Contents").Bytes;
        if (contents.Length is 0 or > ContentsMax) return null;
        if (!revision.Objects.TryGetValue(number, out var objectAt)) return null;
        var isInside = gapAt > objectAt && gapEnd == gapAt + 2 + (2L * contents.Length) && gapEnd < revision.TableAt;
        if (!isInside || rest != revision.End - gapEnd) return null;
        return IsHexOf(file.Bytes.AsSpan(gapAt, gapEnd - gapAt), contents)
            ? new(gapAt, gapEnd, revision.End, contents)
            : null;
    }

    public byte[] Digest(byte[] file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.AsSpan(0, GapAt));
        hash.AppendData(file.AsSpan(GapEnd, End - GapEnd));
        return hash.GetHashAndReset();
    }

    // All in capitals or all small, so that no bit of the digits can change unseen.
    private static bool IsHexOf(ReadOnlySpan<byte> gap, byte[] contents)
    {
        if (gap is not [(byte)'<', .. var digits, (byte)'>']) return false;
        var said = System.Text.Encoding.ASCII.GetString(digits);
        return said == Convert.ToHexString(contents) || said == Convert.ToHexStringLower(contents);
    }
}

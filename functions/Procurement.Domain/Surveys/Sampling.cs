using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Surveys;

/// <summary>
/// Draws whom to ask, as evaluators are drawn: from a seed that nobody knew when the list was fixed, so that anybody
/// can repeat it and nobody could choose.
/// </summary>
public static class Sampling
{
    /// <summary>How many bytes a nonce has.</summary>
    public const int NonceBytes = 32;

    private const int BlockBytes = 32;
    private const int WordBytes = 8;

    /// <summary>What is published of a nonce beforehand: SHA-256, lower hex.</summary>
    public static string CommitmentTo(byte[] nonce) => Convert.ToHexStringLower(SHA256.HashData(nonce));

    /// <summary>SHA-256 of nonce, public value as UTF-8, and the digest of the list.</summary>
    public static byte[] Seed(byte[] nonce, string publicValue, string frameDigest) => SHA256.HashData(
        [.. nonce, .. Encoding.UTF8.GetBytes(publicValue), .. Convert.FromHexString(frameDigest)]);

    /// <summary>
    /// The places of those who are drawn among <paramref name="clients"/>, in the order of the draw; everybody where
    /// there are no more than <paramref name="seats"/>.
    /// </summary>
    public static IReadOnlyList<int> Draw(byte[] seed, int clients, int seats)
    {
        var left = Enumerable.Range(0, clients).ToList();
        using var words = Words(seed).GetEnumerator();
        List<int> drawn = [];
        while (drawn.Count < seats && left.Count > 0)
        {
            var index = Choose(words, left.Count);
            drawn.Add(left[index]);
            left.RemoveAt(index);
        }

        return drawn;
    }

    // The words above the last whole multiple are passed over, or the first places would be drawn a little more often.
    private static int Choose(IEnumerator<ulong> words, int among)
    {
        var count = (UInt128)among;
        var limit = (UInt128.One << 64) / count * count;
        do words.MoveNext();
        while (words.Current >= limit);
        return (int)(words.Current % (ulong)among);
    }

    private static IEnumerable<ulong> Words(byte[] seed)
    {
        for (ulong number = 0; ; number++)
        {
            var message = new byte[WordBytes];
            BinaryPrimitives.WriteUInt64BigEndian(message, number);
            var block = HMACSHA256.HashData(seed, message);
            for (var at = 0; at < BlockBytes; at += WordBytes)
                yield return BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(at, WordBytes));
        }
    }
}

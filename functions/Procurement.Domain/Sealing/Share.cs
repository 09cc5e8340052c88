using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Sealing;

/// <summary>
/// A share of the private half of an opening key, as its officer keeps it: of which key, which one, and its bytes. As a
/// text it ends in a checksum, so that a slip of the pen is told from a wrong share.
/// </summary>
public sealed record Share(string KeyId, int No, IReadOnlyList<byte> Bytes)
{
    private const string Form = "PS1";
    private const int CheckLength = 8;

    /// <summary>The most characters of its text.</summary>
    public const int TextMax = 120;

    /// <summary>Splits the private half into numbered shares.</summary>
    public static IReadOnlyList<Share> Split(OpeningSecret secret, int threshold, int shares)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return [.. Shamir.Split(secret.Bytes, threshold, shares).Select(one => new Share(secret.Key.Id, one.X, one.Y))];
    }

    /// <summary>The private half that the shares restore, or null where they are not enough or one is wrong.</summary>
    public static OpeningSecret? RestoreOrNull(IEnumerable<Share> shares, OpeningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var number = Shamir.Combine([.. shares.Select(one => new SharePoint((byte)one.No, one.Bytes))]);
        return OpeningSecret.FromOrNull(number) is { } found && found.Key.Point.SequenceEqual(key.Point) ? found : null;
    }

    /// <summary>
    /// What the service keeps of a share: its SHA-256, by which it is known again. A share has 256 bits of chance, so
    /// that nobody finds it by trying.
    /// </summary>
    public string Commitment => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Head), .. Bytes]));

    /// <summary>The share as a text to be kept and brought.</summary>
    public string Text => $"{Body}.{Check(Body)}";

    /// <summary>The share that a text says, spaces and line breaks apart; null where it says none.</summary>
    public static Share? ParseOrNull(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = string.Concat(text.Where(one => !char.IsWhiteSpace(one))).Split('.');
        if (parts is not [Form, var key, var number, var bytes, var check]) return null;
        var isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var no);
        if (!isNumber || no is < 1 or > 255 || !Base64Url.IsValid(bytes)) return null;

        var share = new Share(key, no, Base64Url.DecodeFromChars(bytes));
        return share.Bytes.Count == OpeningSecret.Length && share.Text == string.Join('.', parts) && check.Length > 0
            ? share
            : null;
    }

    private string Head => $"{Form}.{KeyId}.{No}.";

    private string Body => Head + Base64Url.EncodeToString([.. Bytes]);

    private static string Check(string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..CheckLength];
}

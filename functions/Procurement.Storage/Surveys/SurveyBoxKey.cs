using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Surveys;

/// <summary>The partition of one survey's links and answers.</summary>
public sealed record SurveyBoxKey(ContractKey Contract, int Number)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static SurveyBoxKey Parse(string key)
    {
        var parts = Keys.Split(key, 4);
        return new(new(parts[0], parts[1], parts[2]), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>What every link of the survey begins with, by which it is found.</summary>
    public string Code => SurveyLink.Letters(SHA256.HashData(Encoding.UTF8.GetBytes($"{this}")), SurveyLink.CodeLength);

    /// <inheritdoc/>
    public override string ToString() =>
        Keys.Join(Contract.Tenant, Contract.Round, Contract.Proposal, Number.ToString(CultureInfo.InvariantCulture));
}

/// <summary>
/// A link as it is given out once and stored nowhere: the code of its survey and 80 random bits. Only its SHA-256 is
/// kept, and that only until it is used.
/// </summary>
public static class SurveyLink
{
    /// <summary>How many letters name the survey.</summary>
    public const int CodeLength = 10;

    private const int SecretLength = 16;

    // Crockford's: no i, l, o or u, which people take for others.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new link into a survey.</summary>
    public static string New(SurveyBoxKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Code + Letters(RandomNumberGenerator.GetBytes(SecretLength), SecretLength);
    }

    /// <summary>The link without what people write between, or null for what cannot be one.</summary>
    public static string? NormalOrNull(string? written)
    {
        var letters = string.Concat((written ?? "").Where(one => one is not '-' and not ' ')).ToLowerInvariant();
        return letters.Length is CodeLength + SecretLength && letters.All(Alphabet.Contains) ? letters : null;
    }

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string link) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));

    // Five bits of each byte: every letter is as likely as any other.
    internal static string Letters(ReadOnlySpan<byte> bytes, int count)
    {
        var text = new StringBuilder(count);
        foreach (var one in bytes[..count]) text.Append(Alphabet[one & 31]);
        return text.ToString();
    }
}

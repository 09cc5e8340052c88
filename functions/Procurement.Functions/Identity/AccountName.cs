using System.Text;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Identity;

/// <summary>Accounts as storage keys and JSON carry them.</summary>
public static class AccountName
{
    /// <summary>The most characters of an account, after encoding.</summary>
    public const int LengthMax = 64;

    /// <summary>
    /// The subject of a token as an account: letters, digits and <c>- _ . : @</c> as they are, every other byte of its
    /// UTF-8 as <c>~XX</c>, so that two subjects never share an account. Empty, broken or too long is refused, and
    /// the system's own.
    /// </summary>
    public static bool TryEncode(string? subject, out string account)
    {
        account = "";
        if (string.IsNullOrEmpty(subject) || subject.Length > LengthMax) return false;
        if (subject.Any(char.IsControl)) return false;
        if (subject.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)) return false;

        account = string.Concat(Encoding.UTF8.GetBytes(subject).Select(Encode));
        // The trail must tell what a timer did from what a person did.
        return account.Length <= LengthMax && account != Stamp.System;
    }

    /// <summary>Whether a text is an account as <see cref="TryEncode"/> makes them.</summary>
    public static bool IsAccount(string text) =>
        text.Length is > 0 and <= LengthMax
        && text.All(one => char.IsAsciiLetterOrDigit(one) || "-_.:@~".Contains(one, StringComparison.Ordinal));

    private static string Encode(byte unit) =>
        char.IsAsciiLetterOrDigit((char)unit) || "-_.:@".Contains((char)unit, StringComparison.Ordinal)
            ? $"{(char)unit}"
            : $"~{unit:X2}";
}

using System.Text;
using Procurement.Domain;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Identity;

/// <summary>
/// The one spelling of an account, in tokens, bodies, addresses, storage keys and lists: letters, digits and
/// <c>- _ . : @</c> as they are, every other byte of its UTF-8 as <c>~XX</c>, so that two subjects never share one.
/// </summary>
public static class AccountName
{
    /// <summary>The most characters of an account, after encoding.</summary>
    public const int LengthMax = 64;

    // What timers and follow-ups act under: the trail must tell what they did from what a person did.
    private static readonly string[] Reserved = [Stamp.System];

    /// <summary>
    /// The account of a token's subject. A subject that another could look like is refused (hidden characters, marks
    /// that are not composed, blanks at its ends), and so is the system's own in any spelling.
    /// </summary>
    public static bool TryEncode(string? subject, out string account)
    {
        account = "";
        if (string.IsNullOrEmpty(subject) || subject.Length > LengthMax || !IsWellWritten(subject)) return false;
        if (Reserved.Contains(Folded(subject), StringComparer.OrdinalIgnoreCase)) return false;

        account = string.Concat(Encoding.UTF8.GetBytes(subject).Select(Encode));
        return account.Length <= LengthMax;
    }

    /// <summary>
    /// The account that a body or an address names: as this service writes it, or as the token does where that has no
    /// <c>~</c>, which is the sign of the encoding.
    /// </summary>
    public static bool TryParse(string? text, out string account)
    {
        account = "";
        if (text?.Contains('~', StringComparison.Ordinal) is not true) return TryEncode(text, out account);

        // What cannot be decoded stays as it is, and so does not come back the same.
        var subject = Uri.UnescapeDataString(text.Replace('~', '%'));
        return TryEncode(subject, out account) && string.Equals(account, text, StringComparison.Ordinal);
    }

    private static bool IsWellWritten(string subject) =>
        WrittenText.FaultOrNull(subject) is null
        && subject is not ([' ', ..] or [.., ' '])
        && subject.All(one => one is ' ' || !(char.IsWhiteSpace(one) || char.IsControl(one)));

    // Full-width letters look like the others, and signs around a name are easily overlooked.
    private static string Folded(string subject) => string.Concat(subject
        .Select(one => one is >= '\uFF01' and <= '\uFF5E' ? (char)(one - 0xFEE0) : one)
        .Where(char.IsLetterOrDigit));

    private static string Encode(byte unit) =>
        char.IsAsciiLetterOrDigit((char)unit) || "-_.:@".Contains((char)unit, StringComparison.Ordinal)
            ? $"{(char)unit}"
            : $"~{unit:X2}";
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Procurement.Domain.Payments;

/// <summary>
/// The number of an invoice, kept as written; two numbers are equal when their letters and digits are, so that nobody
/// is paid twice for one invoice in two spellings.
/// </summary>
public sealed partial class InvoiceNumber : IEquatable<InvoiceNumber>
{
    private InvoiceNumber(string text, string normalForm) => (Text, NormalForm) = (text, normalForm);

    /// <summary>The number as the supplier wrote it, "INV-001a".</summary>
    public string Text { get; }

    /// <summary>Its letters and digits in upper case, "INV001A".</summary>
    public string NormalForm { get; }

    /// <summary>Reads 1–40 letters, digits, "-", "_" or ".", at least one of them a letter or digit.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out InvoiceNumber? number)
    {
        number = null;
        if (text is null || !Form.IsMatch(text)) return false;

        number = new(text, string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(InvoiceNumber? other) => other?.NormalForm == NormalForm;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InvoiceNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(NormalForm);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

    [GeneratedRegex(@"\A(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,40}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}

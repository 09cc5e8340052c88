using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Procurement.Domain.Rounds;

/// <summary>The named fields that the text of a clause may use, and how their values come into it.</summary>
public static partial class AgreementFields
{
    /// <summary>Every name.</summary>
    public static IReadOnlySet<string> Names { get; } = new[]
    {
        "purchaser", "purchaserCode", "supplier", "supplierCode", "project", "reference", "round",
        "amount", "amountInWords", "termMonths", "signBy", "payWithinDays", "sites", "contactOffice", "contactPhone",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fields of a text that are none, in the order of the text; a brace alone is one.</summary>
    public static IReadOnlyList<string> UnknownIn(string text) =>
    [
        .. Field.Matches(text).Select(match => match.Groups["name"].Value).Where(name => !Names.Contains(name)),
        .. Field.Replace(text, "").Any(one => one is '{' or '}') ? ["{"] : Array.Empty<string>(),
    ];

    /// <summary>The text with every field's value; a field without one throws.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Field.Replace(text, match => values[match.Groups["name"].Value]);

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field { get; }
}

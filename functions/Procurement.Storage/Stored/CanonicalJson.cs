using System.Globalization;
using System.Text;
using System.Text.Json;
using Procurement.Domain;

namespace Procurement.Storage.Stored;

/// <summary>
/// RFC 8785 (JSON Canonicalization Scheme) for what this service stores: objects, arrays, texts, booleans, null and
/// whole numbers that ECMAScript holds exactly. Other numbers are refused, so that nobody has to agree on how to print
/// them.
/// </summary>
public static class CanonicalJson
{
    private const long IntegerMax = (1L << 53) - 1;

    /// <summary>The bytes over which a hash is computed, perhaps without one member of the object itself.</summary>
    public static byte[] Of(JsonElement value, string? except = null)
    {
        var text = new StringBuilder();
        if (except is null) Write(text, value);
        else WriteObject(text, value, except);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                CanonicalText.Append(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Whole(value).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    // Sorted by UTF-16 code units, which is what ordinal comparison does.
    private static void WriteObject(StringBuilder text, JsonElement value, string? except = null)
    {
        var separator = '{';
        foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (member.Name == except) continue;
            text.Append(separator);
            CanonicalText.Append(text, member.Name);
            text.Append(':');
            Write(text, member.Value);
            separator = ',';
        }

        text.Append(separator is '{' ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        var separator = '[';
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            Write(text, item);
            separator = ',';
        }

        text.Append(separator is '[' ? "[]" : "]");
    }

    private static long Whole(JsonElement number) =>
        number.TryGetInt64(out var whole) && whole is >= -IntegerMax and <= IntegerMax
            ? whole
            : throw new FormatException($"{number.GetRawText()} is no whole number that every reader holds exactly.");
}

using System.Text.Json;

namespace Procurement.Functions.Http.Bodies;

/// <summary>What the serializer lets pass and no body may hold: forbidden characters, and null as an item.</summary>
internal static class BodyTexts
{
    /// <summary>Whether every text is allowed and no array holds null; JSON that is none throws.</summary>
    public static bool AreClean(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = WireJson.DepthMax });
        var isMember = false;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.Null && !isMember) return false;
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsClean(ref reader))
            {
                return false;
            }

            isMember = reader.TokenType is JsonTokenType.PropertyName;
        }

        return true;
    }

    /// <summary>
    /// Whether a text may stand anywhere. Line breaks and tabs are text; so is everything printed. Marks that turn the
    /// direction of writing could make an amount or a name read differently from what it is.
    /// </summary>
    public static bool AllAllowed(string text) => text.All(character =>
        character is '\n' or '\r' or '\t'
        || !(char.IsControl(character) || character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
            or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'));

    private static bool IsClean(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.ValueSpan.ContainsAnyExceptInRange((byte)' ', (byte)'~')) return true;
        try
        {
            return AllAllowed(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or no UTF-8.
            return false;
        }
    }
}

using System.Text.Json;
using Procurement.Domain;

namespace Procurement.Functions.Http.Bodies;

/// <summary>What the serializer lets pass and no body may hold: texts not well written, and null as an item.</summary>
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

    private static bool IsClean(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.ValueSpan.ContainsAnyExceptInRange((byte)'!', (byte)'~')) return true;
        try
        {
            return WrittenText.FaultOrNull(reader.GetString()!) is null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or no UTF-8.
            return false;
        }
    }
}

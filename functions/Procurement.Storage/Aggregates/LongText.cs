using Azure.Data.Tables;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// Keeps a text longer than a table property (64 KiB, 32 Ki UTF-16 characters) in numbered properties; an entity is at
/// most 1 MiB, so a text is at most <see cref="LengthMax"/> characters.
/// </summary>
internal static class LongText
{
    private const int ChunkLength = 31_000;
    private const int ChunksMax = 15;

    /// <summary>The longest text, in UTF-16 characters.</summary>
    public const int LengthMax = ChunkLength * ChunksMax;

    public static void SetLongText(this TableEntity row, string name, string text)
    {
        if (text.Length > LengthMax)
        {
            throw new InvalidOperationException($"{name} has {text.Length} characters; an entity holds {LengthMax}.");
        }

        for (var chunk = 0; chunk * ChunkLength < text.Length; chunk++)
        {
            var start = chunk * ChunkLength;
            row[name + chunk] = text.Substring(start, Math.Min(ChunkLength, text.Length - start));
        }
    }

    public static string GetLongText(this TableEntity row, string name) =>
        string.Concat(Enumerable.Range(0, ChunksMax).Select(chunk => row.GetString(name + chunk)));
}

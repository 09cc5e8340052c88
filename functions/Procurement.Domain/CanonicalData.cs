using System.Collections.Frozen;
using System.Globalization;

namespace Procurement.Domain;

/// <summary>What <see cref="CanonicalForm"/> knows of characters, from CanonicalForm.txt when first asked.</summary>
internal static class CanonicalData
{
    static CanonicalData()
    {
        var (parts, pairs, classes) =
            (new Dictionary<int, int[]>(), new Dictionary<(int, int), int>(), new Dictionary<int, int>());
        var wholes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Lines())
        {
            if (line.Contains("..", StringComparison.Ordinal)) AddClass(classes, line);
            else AddParts(parts, wholes, line);
        }

        foreach (var (whole, value) in wholes) pairs.Add(Halves(whole, wholes), value);
        Parts = parts.ToFrozenDictionary();
        Pairs = pairs.ToFrozenDictionary();
        Classes = classes.ToFrozenDictionary();
    }

    /// <summary>What a character stands for, in full.</summary>
    public static FrozenDictionary<int, int[]> Parts { get; }

    /// <summary>What two characters are written as.</summary>
    public static FrozenDictionary<(int First, int Second), int> Pairs { get; }

    /// <summary>The combining classes that are not 0.</summary>
    public static FrozenDictionary<int, int> Classes { get; }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(CanonicalData).Assembly.GetManifestResourceStream("CanonicalForm.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) yield return line;
        }
    }

    private static void AddClass(Dictionary<int, int> classes, string line)
    {
        var words = line.Split(["..", " "], StringSplitOptions.None);
        for (var value = Hex(words[0]); value <= Hex(words[1]); value++) classes.Add(value, Number(words[2]));
    }

    private static void AddParts(Dictionary<int, int[]> parts, Dictionary<string, int> wholes, string line)
    {
        var words = line.TrimStart('!').Split(' ');
        parts.Add(Hex(words[0]), [.. words.Skip(1).Select(Hex)]);
        if (!line.StartsWith('!')) wholes.Add(string.Join(' ', words.Skip(1)), Hex(words[0]));
    }

    // All but the last part are a character of their own.
    private static (int First, int Second) Halves(string whole, Dictionary<string, int> wholes)
    {
        var last = whole.LastIndexOf(' ');
        var first = whole[..last];
        return (wholes.TryGetValue(first, out var value) ? value : Hex(first), Hex(whole[(last + 1)..]));
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

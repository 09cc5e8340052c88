using System.Globalization;
using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Calendar;

namespace Procurement.Functions.Archives;

/// <summary>
/// What members of records are called, and what closed words mean: the words by which the portal shows the trail, and
/// further ones of what only a pack shows.
/// </summary>
internal static class PackLabels
{
    // Members whose texts are words of a closed list; other texts are what somebody wrote.
    private static readonly HashSet<string> Closed =
    [
        "outcome", "grade", "when", "source", "by", "kind", "class", "line", "level", "state", "budgetPolicy", "kinds",
        "minimumGrade", "trim", "status", "stage", "stages", "facts", "subject", "direction", "assessor", "basis",
        "finalGrade", "phase", "party", "side", "gate", "custody", "ground", "grounds", "unit", "verification",
        "disposal", "cause", "message", "step", "account",
    ];

    private static readonly Lazy<Words> Known = new(Load);

    /// <summary>The label of a member; its name where nobody gave it words.</summary>
    public static string Of(string name) => Known.Value.Fields.GetValueOrDefault(name, name);

    /// <summary>Whether somebody gave a member words.</summary>
    public static bool Knows(string name) => Known.Value.Fields.ContainsKey(name);

    /// <summary>A value that is no object and no list, as people read it.</summary>
    public static string? Said(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Number when name.EndsWith("Fen", StringComparison.Ordinal) && value.TryGetInt64(out var fen) =>
            $"{new Money(fen)}",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => Said(name, value.GetString()!),
        _ => null,
    };

    private static string? Said(string name, string text)
    {
        if (text.Length is 0) return null;
        if (Closed.Contains(name) && Known.Value.Values.TryGetValue(text, out var word)) return word;
        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at)
            ? at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : text;
    }

    private static Words Load()
    {
        var (ofTrail, own) = (Read("trail-words.json"), Read("pack-words.json"));
        return new(Joined(ofTrail.Fields, own.Fields), Joined(ofTrail.Values, own.Values));
    }

    private static Dictionary<string, string> Joined(
        Dictionary<string, string> first, Dictionary<string, string> second)
    {
        foreach (var (name, words) in second) first[name] = words;
        return first;
    }

    private static Words Read(string resource)
    {
        using var json = typeof(PackLabels).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var all = JsonDocument.Parse(json);
        return new(
            all.RootElement.GetProperty("field").Deserialize<Dictionary<string, string>>()!,
            all.RootElement.GetProperty("value").Deserialize<Dictionary<string, string>>()!);
    }

    private sealed record Words(Dictionary<string, string> Fields, Dictionary<string, string> Values);
}

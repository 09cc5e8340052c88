using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Procurement.Functions.Tests.Walk;

/// <summary>
/// Compares JSON with a schema of the document: what it uses of JSON Schema, and a word that it does not know fails.
/// A member that is not declared fails too.
/// </summary>
internal sealed class SchemaCheck(ApiDocument document)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$ref", "anyOf", "type", "enum", "pattern", "format", "properties", "required", "items",
        "additionalProperties", "default", "minimum", "maximum", "description",
    };

    /// <summary>What does not fit, with its place; null if all does.</summary>
    public string? FaultOrNull(JsonNode? value, JsonNode schema, string at = "$")
    {
        if (schema["anyOf"] is JsonArray choices)
        {
            var faults = choices.Select(choice => FaultOrNull(value, choice!, at)).ToList();
            return faults.Contains(null) ? null : faults[0];
        }

        var rules = document.Resolve(schema);
        if (rules.Select(rule => rule.Key).FirstOrDefault(word => !Known.Contains(word)) is { } unknown)
        {
            return $"{at}: this check does not know '{unknown}'";
        }

        return TypeFault(value, rules, at) ?? value switch
        {
            JsonObject members => MembersFault(members, rules, at),
            JsonArray items => ItemsFault(items, rules, at),
            _ => LeafFault(value, rules, at),
        };
    }

    /// <summary>Whether a value of this kind may stand where the schema stands.</summary>
    public bool MayBe(JsonValueKind kind, JsonNode schema)
    {
        if (schema["anyOf"] is JsonArray choices) return choices.Any(choice => MayBe(kind, choice!));

        var rules = document.Resolve(schema);
        if (rules["enum"] is JsonArray all) return all.Any(one => KindOf(one) == kind);
        return Types(rules) is not { Count: > 0 } types || types.Contains(NameOf(kind), StringComparer.Ordinal)
            || (kind is JsonValueKind.Number && types.Contains("integer", StringComparer.Ordinal));
    }

    /// <summary>The schema without the null that may stand there too.</summary>
    public JsonObject Plain(JsonNode schema) => schema["anyOf"] is JsonArray choices
        ? Plain(choices.First(choice => (string?)choice!["type"] is not "null")!)
        : document.Resolve(schema);

    private static string? TypeFault(JsonNode? value, JsonObject rules, string at)
    {
        var types = Types(rules);
        var kind = KindOf(value);
        var fits = types.Count is 0 || types.Contains(NameOf(kind), StringComparer.Ordinal)
            || (kind is JsonValueKind.Number && types.Contains("integer", StringComparer.Ordinal));
        return fits ? null : $"{at}: {NameOf(kind)} instead of {string.Join(" or ", types)}";
    }

    private static List<string> Types(JsonObject rules) => rules["type"] switch
    {
        JsonArray many => [.. many.Select(one => (string)one!)],
        { } one => [(string)one!],
        null => [],
    };

    private string? MembersFault(JsonObject members, JsonObject rules, string at)
    {
        var declared = rules["properties"] as JsonObject;
        var others = rules["additionalProperties"] as JsonObject;
        var missing = (rules["required"]?.AsArray() ?? []).Select(one => (string)one!)
            .FirstOrDefault(name => !members.ContainsKey(name));
        if (missing is not null) return $"{at}: '{missing}' is missing";
        // A schema that says nothing takes anything.
        if (declared is null && others is null) return null;

        foreach (var (name, value) in members)
        {
            var schema = declared?[name] ?? others;
            if (schema is null) return $"{at}: '{name}' is not declared";
            if (FaultOrNull(value, schema, $"{at}.{name}") is { } fault) return fault;
        }

        return null;
    }

    private string? ItemsFault(JsonArray items, JsonObject rules, string at) => rules["items"] is { } schema
        ? items.Select((item, no) => FaultOrNull(item, schema, $"{at}[{no}]")).FirstOrDefault(fault => fault is not null)
        : null;

    private static string? LeafFault(JsonNode? value, JsonObject rules, string at)
    {
        if (rules["enum"] is JsonArray all && !all.Any(one => JsonNode.DeepEquals(one, value)))
        {
            return $"{at}: {value?.ToJsonString()} is none of {all.ToJsonString()}";
        }

        if (value is null || KindOf(value) is not JsonValueKind.String) return null;
        var text = (string)value!;
        var isOff = rules["pattern"] is { } pattern
            && !Regex.IsMatch(text, (string)pattern!, RegexOptions.None, TimeSpan.FromSeconds(1));
        var isNoTime = (string?)rules["format"] is "date-time"
            && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);
        var isNoDay = (string?)rules["format"] is "date" && !DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _);
        return isOff || isNoTime || isNoDay ? $"{at}: '{text}' has another form" : null;
    }

    private static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

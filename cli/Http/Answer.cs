using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procurement.Cli.Http;

/// <summary>What the service answered; <paramref name="Tries"/> is how often it was asked.</summary>
internal sealed record Answer(string Asked, HttpStatusCode Status, JsonNode? Body, int Tries)
{
    /// <summary>Whether it was done.</summary>
    public bool Done => (int)Status is >= 200 and < 300;

    /// <summary>The stable code of a problem, or null.</summary>
    public string? Code => (Body as JsonObject)?["code"]?.GetValue<string>();

    /// <summary>Every code of a refused submission, sorted; the one code where there is no list.</summary>
    public IReadOnlyList<string> Codes =>
        Body is JsonObject problem && problem["codes"] is JsonArray { Count: > 0 } codes
            ? [.. codes.Select(code => code!.GetValue<string>()).Order(StringComparer.Ordinal)]
            : Code is { } code1 ? [code1] : [];

    /// <summary>The answer itself, where it was done. Throws <see cref="CommandFailure"/> otherwise.</summary>
    public Answer OrThrow() => Done ? this : throw Unexpected();

    /// <summary>A member of the body. Throws <see cref="CommandFailure"/> if the service left it out.</summary>
    public JsonNode? Member(string name) =>
        Body is JsonObject found && found.TryGetPropertyValue(name, out var value)
            ? value
            : throw new CommandFailure($"服务对 {Asked} 的回答里没有 {name}。");

    /// <summary>The failure that says what was asked and what came back.</summary>
    public CommandFailure Unexpected()
    {
        var tries = Tries > 1 ? $"（试了 {Tries} 次）" : "";
        return new($"服务没有照办 {Asked}{tries}：HTTP {(int)Status}{Why()}");
    }

    private string Why() => Body is JsonObject problem ? $"：{string.Join("；", Sentences(problem))}。" : "。";

    private static IEnumerable<string> Sentences(JsonObject problem)
    {
        if (problem["code"] is JsonValue code) yield return code.ToString();
        if ((problem["detail"] ?? problem["title"] ?? problem["error"]) is JsonValue detail) yield return $"{detail}";
        foreach (var error in problem["errors"] as JsonArray ?? [])
            yield return $"{error?["field"]} {error?["message"]}";
    }

    /// <summary>The JSON of a response, or null where it has none.</summary>
    public static JsonNode? ParseOrNull(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

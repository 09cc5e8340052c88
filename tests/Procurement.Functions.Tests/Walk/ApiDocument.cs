using System.Text.Json.Nodes;

namespace Procurement.Functions.Tests.Walk;

/// <summary>The OpenAPI document that a running app gives, as a stranger reads it.</summary>
internal sealed class ApiDocument(JsonNode root)
{
    /// <summary>Every operation.</summary>
    public IReadOnlyList<Operation> Operations { get; } =
    [
        .. from path in root["paths"]!.AsObject()
           from verb in path.Value!.AsObject()
           select new Operation(verb.Key.ToUpperInvariant(), path.Key, verb.Value!.AsObject()),
    ];

    /// <summary>What a reference stands for; anything else is itself.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        while (node["$ref"] is { } reference)
        {
            node = ((string)reference!)[2..].Split('/').Aggregate(root, (at, name) => at[name]!);
        }

        return node.AsObject();
    }

    /// <summary>What an operation says of an answer of this status, or null where it says nothing.</summary>
    public JsonObject? AnswerOrNull(Operation operation, int status) =>
        operation.Spec["responses"]![$"{status}"] is { } answer ? Resolve(answer) : null;
}

/// <summary>One verb of one address.</summary>
internal sealed record Operation(string Verb, string Path, JsonObject Spec)
{
    public string Id => (string)Spec["operationId"]!;

    /// <summary>The names of the roles that may call it; none for what is public.</summary>
    public IReadOnlyList<string> Roles =>
        [.. (Spec["x-roles"]?.AsArray() ?? []).Select(role => (string)role!)];

    /// <summary>The schema of the body, or null where it takes none.</summary>
    public JsonNode? BodyOrNull => Spec["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>Whether it must be given a body.</summary>
    public bool MustHaveBody => (bool?)Spec["requestBody"]?["required"] is true;

    /// <summary>The names of its parameters at a place: path, query, header.</summary>
    public IReadOnlyList<string> ParametersIn(string place) =>
        [.. (Spec["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == place)
            .Select(one => (string)one!["name"]!)];

    public override string ToString() => $"{Verb} {Path}";
}

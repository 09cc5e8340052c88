using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.OpenApi;

/// <summary>Writes one operation: what is sent, what is answered, who may.</summary>
internal sealed partial class OperationWriter(SchemaBook schemas)
{
    private static readonly string[] Problems = ["400", "404", "503"];
    private static readonly string[] ProblemsOfCallers = ["401", "403"];
    private static readonly string[] ProblemsOfWrites = ["409", "413", "415", "422"];
    private static readonly string[] ProblemsOfEdits = ["412", "428"];

    /// <summary>The operation of one function under one verb, in lower case.</summary>
    public JsonObject Write(CatalogedFunction function, string verb)
    {
        var told = function.Method.GetCustomAttribute<DescribeAttribute>() ?? new(function.Name);
        var roles = function.Method.GetCustomAttribute<AllowRolesAttribute>()?.Roles;
        var operation = new JsonObject
        {
            ["operationId"] = function.Name,
            ["summary"] = told.Summary,
            ["tags"] = new JsonArray(function.Method.DeclaringType!.Namespace!.Split('.')[^1]),
            ["parameters"] = new JsonArray([.. Parameters(function, verb, told)]),
        };
        if (told.Body is { } body) operation["requestBody"] = RequestBody(body);
        operation["responses"] = Responses(verb, told, isPublic: roles is null);
        operation["security"] = roles is null ? [] : new JsonArray(new JsonObject { ["bearer"] = new JsonArray() });
        if (roles is not null) operation["x-roles"] = Names(roles);
        return operation;
    }

    private static JsonArray Names(IEnumerable<Role> roles) =>
        new([.. roles.Select(role => JsonValue.Create(role.ToWire()))]);

    private static IEnumerable<JsonNode> Parameters(CatalogedFunction function, string verb, DescribeAttribute told)
    {
        foreach (var name in PathNames(function.Http!.Route ?? function.Name))
        {
            var number = function.Method.GetParameters().Any(at => at.Name == name && at.ParameterType == typeof(int));
            yield return Parameter(name, "path", required: true, new() { ["type"] = number ? "integer" : "string" });
        }

        if (told.Paged)
        {
            yield return Parameter("limit", "query", required: false, new()
            {
                ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Paging.LimitMax, ["default"] = Paging.LimitUsual,
            });
            yield return Parameter("cursor", "query", required: false, Text());
        }

        foreach (var name in told.Query) yield return Parameter(name, "query", required: false, Text());
        if (verb is "post")
        {
            yield return Parameter(IdempotencyKey.Header, "header", required: true, new()
            {
                ["type"] = "string", ["pattern"] = "^[A-Za-z0-9_.:-]{1,64}$",
            });
        }

        if (verb is not "put") yield break;
        yield return Parameter("If-Match", "header", required: false, Text());
        yield return Parameter("If-None-Match", "header", required: false, Text());
    }

    private JsonObject RequestBody(Type body) => new()
    {
        ["required"] = true,
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Of(body) } },
    };

    private JsonObject Responses(string verb, DescribeAttribute told, bool isPublic)
    {
        JsonNode answer = told.Answer is { } type ? schemas.Of(type) : true;
        var success = new JsonObject
        {
            ["description"] = told.Summary,
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = answer } },
        };
        if (told.Versioned) success["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["schema"] = Text() } };

        var responses = new JsonObject { [told.Status.ToString()] = success };
        foreach (var status in ProblemStatuses(verb, isPublic)) responses[status] = Reference("responses", "Problem");
        return responses;
    }

    private static IEnumerable<string> ProblemStatuses(string verb, bool isPublic) =>
        Problems
            .Concat(isPublic ? [] : ProblemsOfCallers)
            .Concat(verb is "get" ? [] : ProblemsOfWrites)
            .Concat(verb is "put" ? ProblemsOfEdits : [])
            .Order(StringComparer.Ordinal);

    private static JsonObject Parameter(string name, string where, bool required, JsonObject schema) => new()
    {
        ["name"] = name, ["in"] = where, ["required"] = required, ["schema"] = schema,
    };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    /// <summary>The names between braces, without constraint, default, catch-all or optional marks.</summary>
    private static IEnumerable<string> PathNames(string route) =>
        PlaceForm.Matches(route).Select(place => place.Groups["name"].Value);

    /// <summary>The route as OpenAPI writes it: <c>{no:int}</c> becomes <c>{no}</c>.</summary>
    public static string PathOf(CatalogedFunction function) =>
        "/" + PlaceForm.Replace(function.Http!.Route ?? function.Name, place => $"{{{place.Groups["name"].Value}}}");

    [GeneratedRegex(
        @"\{\*{0,2}(?<name>[A-Za-z0-9_]+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceForm { get; }
}

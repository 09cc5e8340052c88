using System.Text.Json.Nodes;
using Procurement.Functions.Http;

namespace Procurement.Functions.OpenApi;

/// <summary>The OpenAPI 3.1 document of every HTTP function; the same functions give the same bytes.</summary>
public sealed class OpenApiWriter(FunctionCatalog catalog)
{
    private static readonly string[] AnyVerb = ["get", "post", "put", "delete"];

    private readonly Lazy<byte[]> document = new(() => Write(catalog));

    /// <summary>The document in UTF-8, made once.</summary>
    public ReadOnlyMemory<byte> Document => document.Value;

    private static byte[] Write(FunctionCatalog catalog)
    {
        var schemas = new SchemaBook();
        var paths = Paths(catalog, new OperationWriter(schemas));
        var problem = new JsonObject
        {
            ["description"] = "未办理：原因见 code，字段错误见 errors（RFC 9457）。",
            ["content"] = new JsonObject
            {
                ["application/problem+json"] = new JsonObject { ["schema"] = schemas.Of(typeof(ProblemBody)) },
            },
        };
        var root = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "公益创投与政府购买服务", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.ToJson(),
                ["responses"] = new JsonObject { ["Problem"] = problem },
                ["securitySchemes"] = new JsonObject { ["bearer"] = Bearer() },
            },
        };
        return System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(WireJson.Options));
    }

    private static JsonObject Paths(FunctionCatalog catalog, OperationWriter operations)
    {
        var paths = new JsonObject();
        var functions = catalog.All.Where(function => function.Http is not null)
            .OrderBy(OperationWriter.PathOf, StringComparer.Ordinal);
        foreach (var function in functions)
        {
            var path = OperationWriter.PathOf(function);
            if (paths[path] is not JsonObject item) paths[path] = item = [];
            foreach (var verb in function.Http!.Methods ?? AnyVerb)
            {
                item[verb.ToLowerInvariant()] = operations.Write(function, verb.ToLowerInvariant());
            }
        }

        return paths;
    }

    private static JsonObject Bearer() => new() { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" };
}

using System.Text;
using Microsoft.OpenApi;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.OpenApi;

/// <summary>The OpenAPI 3.1 document of every HTTP function; the same functions give the same bytes.</summary>
public sealed class OpenApiWriter(FunctionCatalog catalog)
{
    private readonly Lazy<byte[]> document = new(() => Write(catalog));

    /// <summary>The document in UTF-8, made once.</summary>
    public ReadOnlyMemory<byte> Document => document.Value;

    private static byte[] Write(FunctionCatalog catalog)
    {
        var api = new OpenApiDocument
        {
            Info = new() { Title = "公益创投与政府购买服务", Version = "1" },
            Servers = [new() { Url = "/api" }],
            Components = new() { Schemas = new SortedDictionary<string, IOpenApiSchema>(StringComparer.Ordinal) },
        };
        var operations = new OperationWriter(api);
        foreach (var function in catalog.All.Where(one => one.Http is not null)
            .OrderBy(OperationWriter.PathOf, StringComparer.Ordinal))
        {
            var path = OperationWriter.PathOf(function);
            // Each function answers one verb; a test sees to that.
            var verb = HttpMethod.Parse(function.Http!.Methods!.Single());
            api.Paths.TryAdd(path, new OpenApiPathItem { Operations = [] });
            api.Paths[path].Operations!.Add(verb, operations.Write(function, verb));
        }

        using var text = new StringWriter();
        api.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

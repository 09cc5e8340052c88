using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.OpenApi;

/// <summary>The description of this API, for programs.</summary>
public sealed class OpenApiFunctions(OpenApiWriter writer)
{
    /// <summary>GET openapi.json.</summary>
    [Function("OpenApiDocument"), AllowPublic, NeedsNoStorage]
    [Describe("本接口的 OpenAPI 说明")]
    public IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        TypedResults.Bytes(writer.Document, "application/json; charset=utf-8");
}

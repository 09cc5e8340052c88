using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Health;

/// <summary>Whether the app runs; it asks no storage, whose slowness is no reason to restart instances.</summary>
public sealed class HealthFunctions
{
    /// <summary>GET health.</summary>
    [Function("Health"), AllowPublic, NeedsNoStorage]
    [Describe("服务是否在运行", Answer = typeof(HealthBody))]
    public static IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        Answers.Ok(new HealthBody("running"));
}

/// <summary>The state of the app; always <c>running</c>, since an app that does not run does not answer.</summary>
public sealed record HealthBody(string Status);

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Procurement.EmptyApp;

/// <summary>Answers as the service's own health function does.</summary>
public static class HealthFunction
{
    [Function("Health")]
    public static IResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        Results.Json(new { status = "running" });
}

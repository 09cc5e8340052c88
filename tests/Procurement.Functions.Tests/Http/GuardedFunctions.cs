using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;

namespace Procurement.Functions.Tests.Http;

/// <summary>Functions that do what functions do wrong, and some that do it right.</summary>
public sealed class GuardedFunctions
{
    [Function("GuardedEcho"), AllowRoles(Role.Officer)]
    [Describe("回声", Body = typeof(SampleBody))]
    public static IResult Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "guarded/echo")] HttpRequest request) =>
        Answers.Created("/api/guarded/echo", request.Read<SampleBody>(), "1");

    [Function("GuardedMe"), AllowRoles(Role.Officer)]
    public static IResult Me(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/me")] HttpRequest request) =>
        Answers.Ok(request.Caller());

    [Function("GuardedForgotten")]
    public static IResult Forgotten(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/forgotten")] HttpRequest request) =>
        Answers.Ok("open");

    [Function("GuardedBug"), AllowPublic]
    public static IResult Bug(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/bug")] HttpRequest request) =>
        throw new InvalidOperationException("secret");

    [Function("GuardedStorage"), AllowPublic]
    public static IResult Storage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/storage")] HttpRequest request) =>
        throw new RequestFailedException(0, "secret");
}

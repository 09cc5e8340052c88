using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;

namespace Procurement.Simulation.Harness;

/// <summary>What a function answered.</summary>
internal sealed record Answered(int Status, string Body, string? ETag)
{
    public bool IsDone => Status is >= 200 and < 300;
}

/// <summary>Somebody who calls functions with a token's rights.</summary>
internal sealed record Person(string Account, Role Role, string? Organization = null)
{
    /// <summary>
    /// The digest of what each command asked, by its id, as it is before it is mixed with anything; so acts that ask
    /// other things use other idempotency keys.
    /// </summary>
    public static ConcurrentDictionary<string, string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>The commands that were sent by PUT, by their ids, which are new each time: what they put.</summary>
    public static ConcurrentDictionary<string, string> Puts { get; } = new(StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Person Of(Role role) => new(role.ToString(), role);

    public static Person Applicant(string organization) =>
        new($"applicant-{organization}", Role.Applicant, organization);

    /// <summary>Posts, and answers what the function did; what it throws is a 500 or 503 to a real caller.</summary>
    public Task<Answered> PostAsync(
        Service service, Func<HttpRequest, Task<IResult>> function, string path, string key, object? body = null) =>
        AskAsync(service, function, body, request =>
        {
            (request.Method, request.Path) = (HttpMethods.Post, $"/api/{path}");
            request.Headers[IdempotencyKey.Header] = key;
        });

    /// <summary>Puts what replaces the version that was read, or, with none, what is new.</summary>
    public Task<Answered> PutAsync(
        Service service, Func<HttpRequest, Task<IResult>> function, string path, object body, string? ifMatch = null) =>
        AskAsync(service, function, body, request =>
        {
            (request.Method, request.Path) = (HttpMethods.Put, $"/api/{path}");
            request.Headers.IfMatch = ifMatch;
        });

    public Task<Answered> GetAsync(Service service, Func<HttpRequest, Task<IResult>> function, string path) =>
        AskAsync(service, function, null, request => (request.Method, request.Path) = (HttpMethods.Get, $"/api/{path}"));

    /// <summary>
    /// Puts what is new; where something is there already, as after a lost answer, looks whether it says the same.
    /// </summary>
    public async Task<Answered> PutOnceAsync(
        Service service,
        Func<HttpRequest, Task<IResult>> put,
        Func<HttpRequest, Task<IResult>> get,
        string path,
        object body,
        string says)
    {
        var answer = await PutAsync(service, put, path, body);
        if (answer.Status is not StatusCodes.Status428PreconditionRequired) return answer;
        var there = await GetAsync(service, get, path);
        return there.Body.Contains(says, StringComparison.Ordinal) ? there : answer;
    }

    private async Task<Answered> AskAsync(
        Service service, Func<HttpRequest, Task<IResult>> function, object? body, Action<HttpRequest> describe)
    {
        var context = new DefaultHttpContext { RequestServices = service.Services };
        var bytes = Encoding.UTF8.GetBytes(body is null ? "{}" : WireJson.ToText(body));
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        describe(context.Request);
        context.SetCaller(new Caller(Account, Account, World.Tenant, new HashSet<Role> { Role }, Organization));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        var result = await Middleware.RunAsync(context, body is not null, Noting(function), Cancel);
        await result.ExecuteAsync(context);
        var said = Encoding.UTF8.GetString(answer.ToArray());
        return new(context.Response.StatusCode, said, context.Response.Headers.ETag);
    }

    private static Func<HttpRequest, Task<IResult>> Noting(Func<HttpRequest, Task<IResult>> function) => request =>
    {
        var stamp = request.Order().Stamp;
        Asked[stamp.Id] = stamp.Digest;
        if (HttpMethods.IsPut(request.Method)) Puts[stamp.Id] = $"PUT {request.Path}";
        return function(request);
    };
}

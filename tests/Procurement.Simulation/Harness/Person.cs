using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Simulation.Harness;

/// <summary>What a function answered.</summary>
internal sealed record Answered(int Status, string Body, string? ETag)
{
    public bool IsDone => Status is >= 200 and < 300;
}

/// <summary>Somebody who calls functions with a token's rights.</summary>
internal sealed record Person(string Account, Role Role, string? Organization = null)
{
    private static readonly IServiceProvider None = new ServiceCollection().BuildServiceProvider();

    public static Person Of(Role role) => new(role.ToString(), role);

    public static Person Applicant(string organization) => new($"applicant-{organization}", Role.Applicant, organization);

    /// <summary>Posts, and answers what the function did; what it throws is a 500 or 503 to a real caller.</summary>
    public Task<Answered> PostAsync(
        Func<HttpRequest, Task<IResult>> function, string path, string key, object? body = null) =>
        AskAsync(function, "POST", path, body, headers => headers[IdempotencyKey.Header] = key);

    /// <summary>Puts what replaces the version that was read, or, with none, what is new.</summary>
    public Task<Answered> PutAsync(
        Func<HttpRequest, Task<IResult>> function, string path, object body, string? ifMatch = null) =>
        AskAsync(function, "PUT", path, body, headers => headers.IfMatch = ifMatch);

    private async Task<Answered> AskAsync(
        Func<HttpRequest, Task<IResult>> function, string method, string path, object? body, Action<IHeaderDictionary> add)
    {
        var context = new DefaultHttpContext { RequestServices = None };
        var bytes = Encoding.UTF8.GetBytes(body is null ? "{}" : WireJson.ToText(body));
        context.Request.Method = method;
        context.Request.Path = $"/api/{path}";
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        add(context.Request.Headers);
        context.SetCaller(new Caller(Account, Account, World.Tenant, new HashSet<Role> { Role }, Organization));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        var result = await function(context.Request);
        await result.ExecuteAsync(context);
        return new(context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()), context.Response.Headers.ETag);
    }
}

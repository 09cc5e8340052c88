using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http;

/// <summary>The answers that carry a body; all are JSON as <see cref="WireJson"/> writes it.</summary>
public static class Answers
{
    /// <summary>200; <paramref name="version"/> becomes the ETag.</summary>
    public static IResult Ok<T>(T body, string? version = null) => new Answer<T>(200, body, version, null);

    /// <summary>201 with the address of what was made; <paramref name="version"/> becomes the ETag.</summary>
    public static IResult Created<T>(string location, T body, string? version = null) =>
        new Answer<T>(201, body, version, location);

    /// <summary>202: it is decided, and follow-ups carry it out.</summary>
    public static IResult Accepted<T>(T body) => new Answer<T>(202, body, null, null);

    private sealed class Answer<T>(int status, T body, string? version, string? location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            if (version is not null) headers.ETag = Precondition.ToETag(version);
            if (location is not null) headers.Location = location;
            return WireJson.WriteAsync(httpContext, status, "application/json; charset=utf-8", body);
        }
    }
}

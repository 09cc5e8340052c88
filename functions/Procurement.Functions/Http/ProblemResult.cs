using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http.Texts;

namespace Procurement.Functions.Http;

/// <summary>One thing wrong with a field: a JSON path such as <c>budget[2].amount</c>, or a header.</summary>
public sealed record FieldError(string Field, string Code, string Message);

/// <summary>A problem answer (RFC 9457) with a stable code, what is wrong with fields, and all codes.</summary>
public sealed class ProblemResult(
    string code,
    ProblemText text,
    string? detail = null,
    IReadOnlyList<FieldError>? errors = null,
    IReadOnlyList<string>? codes = null) : IResult
{
    /// <summary>The stable code, which decided the status.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status => text.Status;

    /// <summary>The Chinese title, one for each code.</summary>
    public string Title => text.Title;

    /// <summary>What to do about it, in Chinese.</summary>
    public string Detail { get; } = detail ?? text.Advice;

    /// <summary>What is wrong with which field; empty where no field is at fault.</summary>
    public IReadOnlyList<FieldError> Errors { get; } = errors ?? [];

    /// <summary>Every code that applies, sorted; the code alone where there is one.</summary>
    public IReadOnlyList<string> Codes { get; } = codes ?? [code];

    /// <summary>Value of the WWW-Authenticate header, on a 401.</summary>
    public string? Challenge { get; init; }

    /// <summary>Seconds to wait before the same request is worth repeating, on a 503.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        if (Challenge is not null) headers.WWWAuthenticate = Challenge;
        if (RetryAfterSeconds is { } seconds) headers.RetryAfter = seconds.ToString();

        return WireJson.WriteAsync(httpContext, Status, "application/problem+json", ToBody());
    }

    /// <summary>The members of the problem document, in the order they are written.</summary>
    public ProblemBody ToBody() => new($"/problems/{Code}", Title, Status, Detail, Code, Errors, Codes);
}

/// <summary>The problem document as it is on the wire.</summary>
public sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    IReadOnlyList<FieldError> Errors,
    IReadOnlyList<string> Codes);

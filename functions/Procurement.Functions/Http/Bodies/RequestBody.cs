using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http.Bodies;

/// <summary>The body of an order that needs no more than its address: <c>{}</c>, or no body at all.</summary>
public sealed record NoBody;

/// <summary>Reads request bodies strictly: JSON of exactly the record's shape, then its validator's rules.</summary>
public static class RequestBody
{
    /// <summary>The most bytes of a body: 1 MiB.</summary>
    public const int BytesMax = 1024 * 1024;

    /// <summary>The most levels of arrays and objects in each other.</summary>
    public const int DepthMax = 32;

    /// <summary>
    /// The body, or 415 <c>body.notJson</c>, 413 <c>body.tooLarge</c>, 400 <c>body.malformed</c>, <c>body.tooDeep</c>
    /// or <c>body.invalid</c> with every wrong field: all that do not fit the shape, else all the validator refuses.
    /// </summary>
    public static async Task<Read<T>> ReadAsync<T>(
        this HttpRequest request, IValidator<T>? validator, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        if (IsEmptyOrder<T>(request)) return JsonSerializer.Deserialize<T>("{}", WireJson.Options)!;
        if (!IsJson(request)) return Problems.Malformed("body.notJson", "Content-Type");
        if (await BodyBytes.ReadOrNullAsync(request, cancel) is not { } bytes) return Problems.Of("body.tooLarge");

        var body = Parse<T>(bytes);
        if (body.Problem is not null || validator is null) return body;

        var verdict = await validator.ValidateAsync(body.Value, cancel);
        if (verdict.IsValid) return body;
        return Problems.Malformed("body.invalid", [.. verdict.Errors.Select(FieldPath.ToError)]);
    }

    /// <summary>The record that the bytes say, or the problem with them.</summary>
    public static Read<T> Parse<T>(ReadOnlyMemory<byte> bytes)
        where T : class
    {
        if (JsonSyntax.Check(bytes.Span) is { } malformed) return malformed;

        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DepthMax });
        var errors = new FieldErrors();
        new ShapeChecker(errors).Check(document.RootElement, WireJson.Options.GetTypeInfo(typeof(T)), "");
        if (errors.Found.Count > 0) return Problems.Malformed("body.invalid", errors.Found);

        return document.Deserialize<T>(WireJson.Options)!;
    }

    // An HTTP/2 request without a body has neither header; a chunked body has Transfer-Encoding.
    private static bool IsEmptyOrder<T>(HttpRequest request) =>
        typeof(T) == typeof(NoBody)
        && request.ContentLength.GetValueOrDefault() is 0
        && request.Headers.TransferEncoding.Count is 0;

    private static bool IsJson(HttpRequest request)
    {
        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0) return false;

        var charset = request.GetTypedHeaders().ContentType?.Charset.Value;
        return string.IsNullOrEmpty(charset) || string.Equals(charset, "utf-8", StringComparison.OrdinalIgnoreCase);
    }
}

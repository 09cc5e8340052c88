using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Procurement.Functions.Http;

/// <summary>
/// Answers with a public document that never changes: its digest is the strong ETag, and everybody may keep a copy for
/// a minute before asking whether the page shows another one by now.
/// </summary>
public static class CachedAnswer
{
    private const string ForEverybody = "public, max-age=60";

    /// <summary>200 with the document.</summary>
    public static IResult Of(string digest, BinaryData document) => new Answer(digest, document);

    /// <summary>304: the reader's copy is what the page shows.</summary>
    public static IResult NotModified(string digest) => new Answer(digest, null);

    /// <summary>Whether the reader holds a copy of this document, by If-None-Match.</summary>
    public static bool IsFresh(HttpRequest request, string digest)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tag = new EntityTagHeaderValue(Precondition.ToETag(digest));
        return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var held)
            && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
    }

    private sealed class Answer(string digest, BinaryData? document) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = document is null ? 304 : 200;
            response.Headers.ETag = Precondition.ToETag(digest);
            response.Headers.CacheControl = ForEverybody;
            if (document is null) return;

            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = document.ToMemory().Length;
            // The server drops what is written to a broken connection; with a token it would be an error.
            await response.Body.WriteAsync(document.ToMemory(), CancellationToken.None);
        }
    }
}

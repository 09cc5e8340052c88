using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Procurement.Functions.Http;

/// <summary>What every file is given out with: it is to be saved, never shown inside the portal.</summary>
internal static class Download
{
    /// <summary>Says name, type and, where it is known, length of the file that follows.</summary>
    public static void Describe(HttpResponse response, string name, string type, long? length)
    {
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(name);
        response.ContentType = type;
        response.ContentLength = length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "no-store";
    }
}

/// <summary>Answers with a PDF that is kept whole; its version is its digest, where it has versions.</summary>
internal sealed class PdfAnswer(string name, BinaryData file, string? version = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, bytes) = (httpContext.Response, file.ToMemory());
        Download.Describe(response, name, MediaTypeNames.Application.Pdf, bytes.Length);
        if (version is not null) response.Headers.ETag = Precondition.ToETag(version);
        // The server drops what is written to a broken connection; with a token it would be an error.
        await response.Body.WriteAsync(bytes, CancellationToken.None);
    }
}

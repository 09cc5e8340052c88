using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http.Bodies;

/// <summary>The bytes of a body, never more than allowed in memory.</summary>
public static class BodyBytes
{
    private const int ReadBytes = 16 * 1024;

    /// <summary>
    /// The whole body; throws 415 <c>body.notJson</c> for what is not said to be JSON, 413 <c>body.tooLarge</c> if more
    /// than <paramref name="bytesMax"/> is said or sent. An order that needs no body may have none.
    /// </summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(
        HttpRequest request, bool isNeeded, CancellationToken cancel, int bytesMax = BodyReader.BytesMax)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!isNeeded && HasNone(request)) return default;
        if (!IsJson(request)) throw Problems.WrongHeader("body.notJson", "Content-Type");
        if (request.ContentLength > bytesMax) throw new ProblemException(Problems.Of("body.tooLarge"));

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[ReadBytes];
        int count;
        while ((count = await ReadSomeAsync(request, buffer, cancel)) > 0)
        {
            if (body.Length + count > bytesMax) throw new ProblemException(Problems.Of("body.tooLarge"));
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    private static async ValueTask<int> ReadSomeAsync(HttpRequest request, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await request.Body.ReadAsync(buffer, cancel);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            // The connection broke in the middle of the body. It is the caller's, and no fault of storage.
            throw new CallerGoneException(broken);
        }
    }

    // An HTTP/2 request without a body has neither header; a chunked body has Transfer-Encoding.
    private static bool HasNone(HttpRequest request) =>
        request.ContentLength.GetValueOrDefault() is 0 && request.Headers.TransferEncoding.Count is 0;

    private static bool IsJson(HttpRequest request)
    {
        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0) return false;

        var charset = request.GetTypedHeaders().ContentType?.Charset.Value;
        return string.IsNullOrEmpty(charset) || string.Equals(charset, "utf-8", StringComparison.OrdinalIgnoreCase);
    }
}

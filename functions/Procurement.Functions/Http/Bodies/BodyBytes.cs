using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http.Bodies;

/// <summary>The bytes of a body, never more than allowed in memory.</summary>
internal static class BodyBytes
{
    private const int ReadBytes = 16 * 1024;

    /// <summary>The whole body, or null if more than <see cref="RequestBody.BytesMax"/> is said or sent.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadOrNullAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > RequestBody.BytesMax) return null;

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[ReadBytes];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + count > RequestBody.BytesMax) return null;
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}

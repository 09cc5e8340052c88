using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;

namespace Procurement.Functions.Banking;

/// <summary>Answers with a message of ISO 20022 as a file.</summary>
internal sealed class XmlAnswer(string name, BinaryData file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, bytes) = (httpContext.Response, file.ToMemory());
        Download.Describe(response, name, MediaTypeNames.Application.Xml, bytes.Length);
        // The server drops what is written to a broken connection; with a token it would be an error.
        await response.Body.WriteAsync(bytes, CancellationToken.None);
    }
}

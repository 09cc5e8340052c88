using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;

namespace Procurement.Functions.Archives;

/// <summary>
/// Answers with a pack as it is written: nobody knows before how long it is. What fails on the way breaks the
/// connection, so that nobody takes half a pack for a whole one.
/// </summary>
internal sealed class PackAnswer(string name, Func<Stream, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        Download.Describe(response, name, MediaTypeNames.Application.Zip, length: null);
        try
        {
            await write(response.Body, httpContext.RequestAborted);
        }
        catch when (response.HasStarted)
        {
            httpContext.Abort();
            throw;
        }
    }
}

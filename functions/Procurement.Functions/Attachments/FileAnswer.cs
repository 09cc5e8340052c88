using Microsoft.AspNetCore.Http;
using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;

namespace Procurement.Functions.Attachments;

/// <summary>
/// Answers with a file, as it is opened: to be saved, never shown by the browser. What is found broken on the way
/// breaks the connection, so that nobody takes half a file for a whole one.
/// </summary>
internal sealed class FileAnswer(Attachment file, Func<Stream, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, type) = (httpContext.Response, file.Content!.Type);
        Download.Describe(response, FileTypes.NameOf(file.Name, type), type.MediaType(), file.Size);
        try
        {
            await write(response.Body, httpContext.RequestAborted);
        }
        catch (BrokenSealException) when (!response.HasStarted)
        {
            response.Clear();
            await Problems.Of(FileSeal.Broken).ExecuteAsync(httpContext);
        }
        catch when (response.HasStarted)
        {
            httpContext.Abort();
            throw;
        }
    }
}

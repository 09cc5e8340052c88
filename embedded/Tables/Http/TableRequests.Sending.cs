using Azure.Core;

namespace Azure.Data.Tables.Http;

internal sealed partial class TableRequests
{
    /// <summary>
    /// Sends through the pipeline's retries; an error that the request does not tolerate becomes an
    /// exception.
    /// </summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancel)
    {
        using (message)
        {
            await account.Pipeline.SendAsync(message, cancel);
            return Check(message.Response);
        }
    }

    /// <summary>As <see cref="SendAsync"/>, blocking.</summary>
    public Response Send(HttpMessage message, CancellationToken cancel)
    {
        using (message)
        {
            account.Pipeline.Send(message, cancel);
            return Check(message.Response);
        }
    }

    private static Response Check(Response response) =>
        response.IsError ? throw FailureParser.Read(response) : response;
}

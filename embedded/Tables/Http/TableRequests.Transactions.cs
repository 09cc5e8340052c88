using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Http;

internal sealed partial class TableRequests
{
    /// <summary>One request that holds the given ones as a change set: the service does all or none.</summary>
    public HttpMessage Transaction(IReadOnlyList<HttpMessage> actions)
    {
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var message = Create(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(Compose(batch, changes, actions));
        return message;
    }

    private static byte[] Compose(string batch, string changes, IReadOnlyList<HttpMessage> actions)
    {
        using var body = new MemoryStream();
        Line(body, $"--{batch}", $"Content-Type: multipart/mixed; boundary={changes}", "");
        foreach (var action in actions)
        {
            using (action) WritePart(body, changes, action.Request);
        }

        Line(body, $"--{changes}--", "", $"--{batch}--");
        return body.ToArray();
    }

    private static void WritePart(MemoryStream body, string changes, Request request)
    {
        Line(body, $"--{changes}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "");
        Line(body, $"{request.Method.Method} {request.Uri.ToUri().AbsoluteUri} HTTP/1.1");
        foreach (var header in request.Headers.Where(header => header.Name != "x-ms-client-request-id"))
        {
            Line(body, $"{header.Name}: {header.Value}");
        }

        Line(body, "");
        request.Content?.WriteTo(body, CancellationToken.None);
        Line(body, "");
    }

    private static void Line(MemoryStream body, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines) body.Write(Encoding.UTF8.GetBytes(line + "\r\n"));
    }
}

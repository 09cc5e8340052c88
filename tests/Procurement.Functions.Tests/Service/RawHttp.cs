using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Procurement.Functions.Tests.Service;

/// <summary>What came back over a bare connection.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body in a word: empty, JSON, HTML, text, or a problem with its code.</summary>
    public string Kind => Body.Length == 0 ? "empty" : Headers.GetValueOrDefault("Content-Type")?.Split(';')[0] switch
    {
        "application/problem+json" => (string)System.Text.Json.Nodes.JsonNode.Parse(Body)!["code"]!,
        "application/json" => "JSON",
        "text/html" => "HTML",
        _ => "text",
    };
}

/// <summary>Requests that no HTTP library would send, over a connection of their own.</summary>
internal static class RawHttp
{
    /// <summary>Sends bytes, a character each, and reads one answer.</summary>
    public static async Task<RawAnswer> SendAsync(Uri to, string bytes, CancellationToken cancel)
    {
        using var connection = await ConnectAsync(to, cancel);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), cancel);
        return await ReadAsync(stream, cancel);
    }

    /// <summary>A connection that is left to the caller.</summary>
    public static async Task<TcpClient> ConnectAsync(Uri to, CancellationToken cancel)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(to.Host, to.Port, cancel);
        return connection;
    }

    private static async Task<RawAnswer> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 4096, leaveOpen: true);
        var status = (await reader.ReadLineAsync(cancel) ?? throw new IOException("No answer came.")).Split(' ')[1];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(cancel) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = Encoding.Latin1.GetBytes(await ReadBodyAsync(reader, headers, cancel));
        return new RawAnswer(int.Parse(status, CultureInfo.InvariantCulture), headers, Encoding.UTF8.GetString(body));
    }

    private static async Task<string> ReadBodyAsync(
        StreamReader reader, Dictionary<string, string> headers, CancellationToken cancel)
    {
        var length = int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture);
        if (length > 0) return await ReadAsync(reader, length, cancel);
        if (!headers.ContainsKey("Transfer-Encoding")) return "";

        var body = new StringBuilder();
        while (await reader.ReadLineAsync(cancel) is { } size
            && int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var count)
        {
            body.Append(await ReadAsync(reader, count, cancel));
            await reader.ReadLineAsync(cancel);
        }

        return body.ToString();
    }

    private static async Task<string> ReadAsync(StreamReader reader, int count, CancellationToken cancel)
    {
        var buffer = new char[count];
        var read = await reader.ReadBlockAsync(buffer, cancel);
        return new string(buffer, 0, read);
    }
}

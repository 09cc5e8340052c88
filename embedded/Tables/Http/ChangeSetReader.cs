using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>Takes the answer to a transaction apart: one answer for each action, or the one that failed it.</summary>
internal static class ChangeSetReader
{
    public static IReadOnlyList<Response> Read(Response answer)
    {
        using var lines = new StringReader(answer.Content.ToString());
        var parts = new List<Response>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) parts.Add(ReadPart(line, lines));
        }

        return parts.Find(part => part.Status >= 400) is { } failed
            ? throw new TableTransactionFailedException(FailureParser.Read(failed))
            : parts;
    }

    private static PartResponse ReadPart(string statusLine, StringReader lines)
    {
        var status = statusLine.Split(' ', 3);
        var headers = new List<HttpHeader>();
        string? line;
        while ((line = lines.ReadLine()) is { Length: > 0 })
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers.Add(new HttpHeader(line[..colon], line[(colon + 1)..].Trim()));
        }

        // A body is one line or more of JSON; what begins with two dashes is the next boundary.
        var body = new StringBuilder();
        while ((line = lines.ReadLine()) is not null && !line.StartsWith("--", StringComparison.Ordinal))
        {
            body.AppendLine(line);
        }

        return new PartResponse(
            int.Parse(status[1], CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? "", headers,
            body.ToString().Trim());
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Procurement.Domain.ServiceLedgers;

namespace Procurement.Domain.Tests.ServiceLedgers;

/// <summary>
/// A second ledger that shares nothing with the first: the whole text at once, a pattern for a row, every record
/// compared with every other, amounts in decimals.
/// </summary>
internal static partial class NaiveLedger
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The same text as <see cref="LedgerExamples.ResultOf"/>.</summary>
    public static string ResultOf(LedgerTerms terms, IReadOnlyList<LedgerClient> clients, byte[] bytes)
    {
        var (refused, accepted, ids) = (new List<(int Line, string Code)>(), new List<Served>(), new HashSet<string>());
        foreach (var (line, fields) in RowsOf(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).Skip(1))
        {
            var code = fields is null || ServedOf(fields) is not { } one
                ? "record.malformed"
                : CodeOf(terms, clients, one, ids, accepted);
            if (code.Length > 0) refused.Add((line, code));
        }

        var months = accepted.GroupBy(one => one.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => (one.Key, Records: one.Count(), Minutes: one.Sum(each => each.Minutes)))
            .Select(one => (one.Key, one.Records, one.Minutes, Amount: Math.Round(
                one.Minutes * (terms.UnitPrice.Fen / 100m) / 60m, 2, MidpointRounding.AwayFromZero)))
            .ToList();
        var full = clients.Count(client =>
            accepted.Where(one => one.Client == client.Ref).Sum(one => one.Minutes) >= client.CapMinutes);
        return string.Join('\n',
        [
            .. refused.GroupBy(one => one.Code).OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => $"{one.Key} {one.Count()}"),
            .. months.Select(one => $"{one.Key} {one.Records} {one.Minutes} {one.Amount:0.00}"),
            $"{months.Sum(one => one.Amount):0.00} {full}",
            .. refused.Select(one => $"{one.Line} {one.Code}"),
        ]);
    }

    private static string CodeOf(
        LedgerTerms terms,
        IReadOnlyList<LedgerClient> clients,
        Served one,
        HashSet<string> ids,
        List<Served> accepted)
    {
        if (!ids.Add(one.Id)) return "record.duplicate";
        if (clients.All(client => client.Ref != one.Client)) return "record.unknownClient";
        if (one.End <= one.Start || (one.End - one.Start).TotalHours > 12) return "record.badInterval";
        DateOnly[] days = [DateOnly.FromDateTime(one.Start.DateTime), DateOnly.FromDateTime(one.End.DateTime)];
        if (days.Any(day => day < terms.From || day > terms.Through)) return "record.outsideContract";
        if (one.Verification is "none" or "") return "record.unverified";
        var beside = accepted.Where(other => other.Start < one.End && one.Start < other.End).ToList();
        if (beside.Exists(other => other.Worker == one.Worker)) return "record.workerOverlap";
        if (beside.Exists(other => other.Client == one.Client)) return "record.clientOverlap";
        var left = clients.Single(client => client.Ref == one.Client).CapMinutes
            - accepted.Where(other => other.Client == one.Client).Sum(other => other.Minutes);
        if (left <= 0) return "record.overCap";
        accepted.Add(one with { Minutes = Math.Min(left, (int)Math.Floor((one.End - one.Start).TotalMinutes)) });
        return "";
    }

    private static Served? ServedOf(string[] fields)
    {
        if (fields is not [{ Length: > 0 and <= 64 }, _, { Length: > 0 and <= 64 }, _, _, { Length: <= 20 }]) return null;
        return Time(fields[3]) is { } start && Time(fields[4]) is { } end
            ? new(fields[0], fields[1], fields[2], start, end, fields[5], 0)
            : null;
    }

    private static DateTimeOffset? Time(string text) => WithOffset.IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) && time.Ticks % 10_000_000 is 0
            ? time.ToOffset(China)
            : null;

    // A row is what the pattern takes; where it takes nothing the line alone is none.
    private static IEnumerable<(int Line, string[]? Fields)> RowsOf(string text)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var match = Row.Match(text, at);
            var isRow = match.Success && Encoding.UTF8.GetByteCount(match.Groups["row"].Value) <= 4096;
            var taken = isRow ? match.Value : Line.Match(text, at).Value;
            if (match.Groups["row"].Length > 0 || !isRow) yield return (line, isRow ? FieldsOf(match) : null);
            at += taken.Length;
            line += Ends.Count(taken);
        }
    }

    private static string[] FieldsOf(Match row) =>
    [
        .. row.Groups["field"].Captures.Select(one => one.Value.StartsWith('"')
            ? one.Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : one.Value),
    ];

    private sealed record Served(
        string Id, string Client, string Worker, DateTimeOffset Start, DateTimeOffset End, string Verification, int Minutes);

    [GeneratedRegex(
        "\\G(?<row>(?<field>\"(?:[^\"]|\"\")*\"|[^\",\\r\\n]*)(?:,(?<field>\"(?:[^\"]|\"\")*\"|[^\",\\r\\n]*))*)(?:\\r\\n|\\n|\\r|\\z)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row { get; }

    [GeneratedRegex("\\G[^\\r\\n]*(?:\\r\\n|\\n|\\r|\\z)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line { get; }

    [GeneratedRegex("\\r\\n|\\n|\\r", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ends { get; }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.0+)?(Z|[+-]\d\d:\d\d)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WithOffset { get; }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Audit;

/// <summary>
/// An event of the trail; without its hash it is the object over which the hash is computed (docs/trail-hash.md).
/// </summary>
public sealed record TrailEventView(
    string Aggregate,
    long Number,
    string Type,
    int TypeVersion,
    JsonElement Data,
    string By,
    string At,
    string Command,
    string Digest,
    string Previous,
    string Hash)
{
    /// <summary>The view of a record.</summary>
    public static TrailEventView Of(EventRecord record)
    {
        var hashed = record.Shown();
        return new(
            hashed.Aggregate,
            hashed.Number,
            hashed.Type,
            hashed.TypeVersion,
            hashed.Data,
            hashed.By,
            hashed.At,
            hashed.Command,
            hashed.Digest,
            hashed.Previous,
            record.Hash);
    }
}

/// <summary>Reads the trail of one aggregate, page by page.</summary>
public sealed class TrailReading(AggregateStore store)
{
    /// <summary>The page that the request asks for.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string table, object key, CancellationToken cancel)
    {
        var paging = Paging.Read(request);

        // A cursor is no secret (Paging): somebody may have made one that is no number.
        if (!long.TryParse(paging.After ?? "0", out var after))
        {
            return Problems.Malformed("cursor.invalid", "cursor");
        }

        List<TrailEventView> events = [];
        await foreach (var record in store.TrailAsync(table, key, after, cancel))
        {
            if (events.Count == paging.Limit) return Page(events, $"{events[^1].Number}");
            events.Add(TrailEventView.Of(record));
        }

        return events.Count == 0 && after == 0 ? Problems.Of("resource.notFound") : Page(events, null);

        IResult Page(List<TrailEventView> page, string? next) => Answers.Ok(paging.Page(page, next));
    }
}

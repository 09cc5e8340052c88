using Procurement.Domain.Calendar;
using Procurement.Domain.ServiceLedgers;

namespace Procurement.Storage.Stored.V1.ServiceLedgers;

/// <summary>Between what a ledger has many of and their records, which are written by columns.</summary>
internal static class LedgerColumns
{
    private const int SecondsOfMinute = 60;

    public static SeenIdsV1 Write(SeenIds value)
    {
        var first = value.Ids.Where(one => one.Slot > 0).Select(one => one.Slot).DefaultIfEmpty(0).Min();
        return new(
            RowTexts.Join(value.Ids.Select(one => one.Id)),
            first,
            [.. value.Ids.Select(one => one.Slot is 0 ? 0 : one.Slot - first + 1)]);
    }

    public static SeenIds Read(SeenIdsV1 record) => new(
    [
        .. Zip(
            RowTexts.Split(record.Ids),
            record.Slots,
            (id, slot) => new SeenId(id, slot is 0 ? 0 : record.First + slot - 1)),
    ]);

    public static ClientBucketV1 Write(ClientBucket value) => new(
        RowTexts.Join(value.Clients.Select(one => one.Ref)),
        [.. value.Clients.Select(one => one.CapMinutes)],
        [.. value.Clients.Select(one => one.Minutes)]);

    public static ClientBucket Read(ClientBucketV1 record)
    {
        var books = Zip(
            RowTexts.Split(record.Refs), record.CapMinutes, (client, cap) => new ClientBook(client, cap, 0));
        return new([.. Zip([.. books], record.Minutes, (book, minutes) => book with { Minutes = minutes })]);
    }

    public static ServiceSlotV1 Write(ServiceSlot value)
    {
        var all = value.Records;
        var since = all.Min(one => one.Start);
        var unit = all.All(one => (one.Start - since).Ticks % TimeSpan.TicksPerMinute is 0
            && (one.End - since).Ticks % TimeSpan.TicksPerMinute is 0) ? SecondsOfMinute : 1;
        return new(
            RowTexts.Join(all.Select(one => one.Id)),
            Names([.. all.Select(one => one.Client)]),
            Names([.. all.Select(one => one.Worker)]),
            Names([.. all.Select(one => one.Verification)]),
            since,
            unit,
            [.. all.Select(one => Units(one.Start - since, unit))],
            [.. all.Select(one => Units(one.End - one.Start, unit))],
            [.. all.Select(NoteOrNull).OfType<RecordNoteV1>()]);
    }

    public static ServiceSlot Read(ServiceSlotV1 record)
    {
        var ids = RowTexts.Split(record.Ids);
        var (clients, workers, words) = (Names(record.Clients), Names(record.Workers), Names(record.Verifications));
        int[] counts =
        [
            clients.Length, workers.Length, words.Length, record.Starts.Count, record.Lengths.Count,
        ];
        if (counts.Any(one => one != ids.Length)) throw Uneven();
        var since = record.Since.ToOffset(ChinaTime.Offset);
        var records = ids.Select((id, at) =>
        {
            var start = since.AddSeconds((long)record.Starts[at] * record.UnitSeconds);
            var end = start.AddSeconds((long)record.Lengths[at] * record.UnitSeconds);
            return new ServiceRecord(
                id, clients[at], workers[at], start, end, words[at], RecordTimes.MinutesOf(start, end));
        }).ToArray();
        foreach (var note in record.Notes)
        {
            records[note.At] = records[note.At] with
            {
                Minutes = note.Minutes ?? records[note.At].Minutes,
                Evidence = note.Evidence,
                Call = note.Call is { } call ? new(call.Confirmed, call.By, call.Note) : null,
                Withdrawn = note.Withdrawn,
            };
        }

        return new(records);
    }

    private static RecordNoteV1? NoteOrNull(ServiceRecord one, int at)
    {
        var isWhole = one.Minutes == RecordTimes.MinutesOf(one.Start, one.End);
        return one is { Evidence: null, Call: null, Withdrawn: null } && isWhole
            ? null
            : new(
                at,
                isWhole ? null : one.Minutes,
                one.Evidence,
                one.Call is { } call ? new(call.Confirmed, call.By, call.Note) : null,
                one.Withdrawn);
    }

    private static int Units(TimeSpan time, int unit) => (int)(time.Ticks / (TimeSpan.TicksPerSecond * unit));

    private static NamesV1 Names(IReadOnlyList<string> all)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var one in all) places.TryAdd(one, places.Count);
        return new(
            RowTexts.Join(places.OrderBy(one => one.Value).Select(one => one.Key)),
            [.. all.Select(one => places[one])]);
    }

    private static string[] Names(NamesV1 record)
    {
        var names = RowTexts.Split(record.Names);
        return [.. record.Of.Select(one => one >= 0 && one < names.Length ? names[one] : throw Uneven())];
    }

    private static IEnumerable<TResult> Zip<TOne, TOther, TResult>(
        IReadOnlyList<TOne> one, IReadOnlyList<TOther> other, Func<TOne, TOther, TResult> both) =>
        one.Count == other.Count ? one.Zip(other, both) : throw Uneven();

    private static FormatException Uneven() => new("The columns are of different length.");
}

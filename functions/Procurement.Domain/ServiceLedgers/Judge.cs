using Procurement.Domain.Calendar;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>
/// Judges records one after the other: what was accepted before, in the ledger or in the same step, counts for those
/// after it. The parts that a record concerns must be loaded.
/// </summary>
internal sealed class Judge(ServiceLedger ledger, DateTimeOffset now)
{
    /// <summary>What stands for no verification.</summary>
    public const string None = "none";

    /// <summary>The longest service.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly Dictionary<string, HashSet<string>> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> left = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Day> slots = [];

    /// <summary>The record with the minutes that count, or why it is refused; it counts from then on.</summary>
    public (TakenRecord? Accepted, Refusal? Why) Take(BroughtRecord record)
    {
        var ids = SeenOf(record.Id);
        if (!ids.Add(record.Id)) return (null, RecordRefusals.Duplicate);
        if (WhyNot(record) is { } why) return (null, why);
        if (WhyNotBeside(record) is { } beside) return (null, beside);
        var remaining = left[record.Client];
        if (remaining <= 0) return (null, RecordRefusals.OverCap);

        var accepted = new TakenRecord(
            record, Math.Min(remaining, RecordTimes.MinutesOf(record.Start, record.End)));
        left[record.Client] = remaining - accepted.Minutes;
        SlotOf(LedgerPlaces.SlotOf(record.Start)).Add(accepted.Kept());
        return (accepted, null);
    }

    /// <summary>Whether it depends on others, and not on the record alone, if it is accepted.</summary>
    public bool MayBeAccepted(BroughtRecord record) =>
        !SeenOf(record.Id).Contains(record.Id) && WhyNot(record) is null;

    private Refusal? WhyNot(BroughtRecord record)
    {
        if (!IsClient(record.Client)) return RecordRefusals.UnknownClient;
        if (record.End <= record.Start || record.End - record.Start > Longest) return RecordRefusals.BadInterval;
        if (!ledger.Serves(ChinaTime.DayOf(record.Start)) || !ledger.Serves(ChinaTime.DayOf(record.End)))
        {
            return RecordRefusals.OutsideContract;
        }

        if (!IsVerified(record.Verification)) return RecordRefusals.Unverified;
        if (ledger.Month(LedgerPlaces.MonthOf(record.Start))?.Settled is not null) return RecordRefusals.MonthSettled;
        return record.End > now ? RecordRefusals.NotOver : null;
    }

    private bool IsVerified(string word) =>
        word.Length > 0 && word != None && ledger.Terms.Verifications?.Contains(word) is not false;

    private Refusal? WhyNotBeside(BroughtRecord record)
    {
        // What started earlier than this is over by then.
        var first = LedgerPlaces.SlotOf(record.Start - Longest);
        var near = Enumerable.Range(first, LedgerPlaces.SlotOf(record.End) - first + 1).Select(SlotOf).ToList();
        if (near.Exists(day => Day.IsBusy(day.Workers, record.Worker, record))) return RecordRefusals.WorkerOverlap;
        return near.Exists(day => Day.IsBusy(day.Clients, record.Client, record)) ? RecordRefusals.ClientOverlap : null;
    }

    private HashSet<string> SeenOf(string id)
    {
        var bucket = LedgerPlaces.SeenOf(id);
        if (seen.TryGetValue(bucket, out var known)) return known;
        var ids = ledger.Seen.GetValueOrDefault(bucket)?.Ids.Select(one => one.Id) ?? [];
        return seen[bucket] = new HashSet<string>(ids, StringComparer.Ordinal);
    }

    private bool IsClient(string client)
    {
        if (left.ContainsKey(client)) return true;
        var bucket = ledger.ClientBuckets.GetValueOrDefault(LedgerPlaces.ClientOf(client));
        if (bucket?.Clients.FirstOrDefault(one => one.Ref == client) is not { } book) return false;
        left[client] = book.CapMinutes - book.Minutes;
        return true;
    }

    private Day SlotOf(int slot)
    {
        if (slots.TryGetValue(slot, out var known)) return known;
        var day = slots[slot] = new Day();
        foreach (var one in ledger.Records.GetValueOrDefault(LedgerPlaces.NameOf(slot))?.Records ?? []) day.Add(one);
        return day;
    }

    // What was accepted in one slot, by worker and by client.
    private sealed class Day
    {
        public Dictionary<string, List<ServiceRecord>> Workers { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<ServiceRecord>> Clients { get; } = new(StringComparer.Ordinal);

        public void Add(ServiceRecord record)
        {
            if (!record.Counts) return;
            Add(Workers, record.Worker, record);
            Add(Clients, record.Client, record);
        }

        public static bool IsBusy(Dictionary<string, List<ServiceRecord>> who, string name, BroughtRecord record) =>
            who.TryGetValue(name, out var all) && all.Exists(one => one.Overlaps(record.Start, record.End));

        private static void Add(Dictionary<string, List<ServiceRecord>> who, string name, ServiceRecord record)
        {
            if (!who.TryGetValue(name, out var all)) who.Add(name, all = []);
            all.Add(record);
        }
    }
}

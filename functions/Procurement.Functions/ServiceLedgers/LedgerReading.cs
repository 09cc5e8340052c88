using System.Globalization;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>Loads ledgers, with no more of their parts than a step needs.</summary>
public sealed class LedgerReading(AggregateStore store)
{
    /// <summary>The key of a ledger, or 404.</summary>
    public static LedgerKey KeyOf(Caller caller, string ledger)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return WireRules.IsSlug(ledger)
            ? new(caller.Tenant, ledger)
            : throw Problems.NotFound(LedgerRefusals.NotFound.Code);
    }

    /// <summary>The name of a file, or 404.</summary>
    public static string FileOf(string file) =>
        WireRules.IsSlug(file) ? file : throw Problems.NotFound("recordFile.notFound");

    /// <summary>The first day of a month that is written in one way only, or 404.</summary>
    public static DateOnly MonthOf(string month) =>
        DateOnly.TryParseExact(
            $"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2200
            ? day
            : throw Problems.NotFound(LedgerMonthRefusals.Empty.Code);

    /// <summary>The ledger with these parts, for whoever reads; 403 for an applicant of another organization.</summary>
    public async Task<(LedgerKey Key, ServiceLedger Ledger)> ReadAsync(
        Caller caller, string ledger, CancellationToken cancel, params IReadOnlyList<string> parts)
    {
        var key = KeyOf(caller, ledger);
        var found = (await store.LoadAsync(Kinds.ServiceLedgers, key, parts, cancel)).State
            ?? throw Problems.NotFound(LedgerRefusals.NotFound.Code);
        caller.MustBeParty(found.Terms.Organization);
        return (key, found);
    }

    /// <summary>
    /// The ledger with what is needed to judge records: their ids and clients, then the slots of those that may be
    /// accepted. It must be of the version in which the records were read; else somebody else was faster.
    /// </summary>
    public async Task<Stored<ServiceLedger, LedgerEvent>> ForAsync(
        Stored<ServiceLedger, LedgerEvent> head,
        IReadOnlyCollection<BroughtRecord> records,
        Order order,
        CancellationToken cancel,
        params IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(order);
        var seen = records.Select(one => Kinds.LedgerSeen.RowOf(LedgerPlaces.SeenOf(one.Id)));
        var clients = records.Select(one => Kinds.LedgerClients.RowOf(LedgerPlaces.ClientOf(one.Client)));
        var first = await LoadAsync(head, [.. seen.Concat(clients).Concat(others).Distinct()], cancel);
        var slots = Taking.SlotsFor(first.State!, records, order.By.At)
            .Select(slot => Kinds.LedgerSlots.RowOf(LedgerPlaces.NameOf(slot)))
            .Except(others)
            .ToList();
        if (slots.Count is 0) return first;
        var second = await LoadAsync(head, slots, cancel);
        return first with
        {
            State = first.State! with { Records = Both(first.State.Records, second.State!.Records) },
            Asked = [.. first.Asked, .. second.Asked],
        };
    }

    private async Task<Stored<ServiceLedger, LedgerEvent>> LoadAsync(
        Stored<ServiceLedger, LedgerEvent> head, IReadOnlyList<string> parts, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.ServiceLedgers, head.Key, parts, cancel);
        return stored.Version == head.Version ? stored : throw new LostRaceException(head.Key);
    }

    private static Dictionary<string, ServiceSlot> Both(
        IReadOnlyDictionary<string, ServiceSlot> one, IReadOnlyDictionary<string, ServiceSlot> other) =>
        one.Concat(other).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);

    /// <summary>
    /// The parts of a record that was accepted, by its id; of one that was not, those that are known.
    /// </summary>
    public async Task<IReadOnlyList<string>> PartsOfAsync(string key, string id, CancellationToken cancel)
    {
        var (table, bucket) = (Kinds.ServiceLedgers.Table, LedgerPlaces.SeenOf(id));
        var seen = await store.FindPartAsync(table, key, Kinds.LedgerSeen, bucket, cancel);
        var slot = LedgerPlaces.NameOf(seen?.Ids.FirstOrDefault(one => one.Id == id)?.Slot ?? 0);
        var records = await store.FindPartAsync(table, key, Kinds.LedgerSlots, slot, cancel);
        List<string> parts = [Kinds.LedgerSeen.RowOf(bucket), Kinds.LedgerSlots.RowOf(slot)];
        if (records?.Records.FirstOrDefault(one => one.Id == id) is { } record)
            parts.Add(Kinds.LedgerClients.RowOf(LedgerPlaces.ClientOf(record.Client)));
        return parts;
    }
}

using System.Collections.Immutable;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>Folds what happened to a ledger; the parts that an event concerns must be loaded.</summary>
public static class ServiceLedgerHistory
{
    /// <summary>Why a record counts no more whose client denied it.</summary>
    public const string DeniedReason = "电话回访未确认";

    private const int BytesOfId = 5, BytesOfCharacter = 6;

    /// <summary>The ledger after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static ServiceLedger Apply(ServiceLedger? before, LedgerEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (happened is LedgerOpened opened) return Open(opened);
        var ledger = before ?? throw new InvalidOperationException("A ledger begins with its opening.");
        return happened switch
        {
            RecordsTaken taken => Take(
                File(ledger, taken), [.. taken.Accepted.Select(one => one.Kept())], IdsOf(taken), by),
            RecordTaken taken => Take(ledger, [taken.Record.Kept()], [IdOf(taken.Record)], by),
            RecordWithdrawn withdrawn => Withdraw(
                BySupplier(ledger, by), withdrawn.Id, withdrawn.Slot, one => one with { Withdrawn = withdrawn.Reason },
                month => month with { Withdrawn = month.Withdrawn + 1 }),
            ClientCalled called => Call(ledger, called, by),
            MonthSettled settled => Month(ledger, settled.Month, month => month with
            {
                Settled = new(settled.Amount, by.Account, by.At),
            }),
            MonthBecameClaimable claimable => Month(ledger, claimable.Month, month => month with
            {
                Settled = month.Settled! with { Instalment = claimable.Instalment, NotClaimable = null },
            }),
            MonthBecameNotClaimable not => Month(ledger, not.Month, month => month with
            {
                Settled = month.Settled! with { NotClaimable = not.Code },
            }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static ServiceLedger Open(LedgerOpened opened) => new(opened.Terms, opened.Clients.Count)
    {
        ClientsAtCap = opened.Clients.Count(one => one.CapMinutes <= 0),
        ClientBuckets = opened.Clients.GroupBy(one => LedgerPlaces.ClientOf(one.Ref)).ToImmutableDictionary(
            one => one.Key,
            one => new ClientBucket([.. one.Select(client => new ClientBook(client.Ref, client.CapMinutes, 0))])),
    };

    private static ServiceLedger File(ServiceLedger ledger, RecordsTaken taken)
    {
        var rejected = ledger.Rejected.ToDictionary(one => one.Code, one => one.Rows, StringComparer.Ordinal);
        foreach (var one in taken.Refused) rejected[one.Code] = rejected.GetValueOrDefault(one.Code) + 1;
        return ledger with
        {
            Files = ledger.Files.ToImmutableDictionary().SetItem(taken.File, taken.Now),
            Rejected =
            [
                .. rejected.OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => new RefusedCount(one.Key, one.Value)),
            ],
            Refused = taken.Refused.Count is 0
                ? ledger.Refused
                : ledger.Refused.ToImmutableDictionary().SetItem(
                    LedgerPlaces.RefusedOf(taken.File, taken.Refused[0].Line), new RefusedRows(taken.Refused)),
        };
    }

    // A malformed row has no id, and a repeated one brings none that is new.
    private static IEnumerable<SeenId> IdsOf(RecordsTaken taken) => taken.Refused
        .Where(one => one.Id is not null && one.Code != RecordRefusals.Duplicate.Code)
        .Select(one => new SeenId(one.Id!, 0))
        .Concat(taken.Accepted.Select(IdOf));

    private static SeenId IdOf(TakenRecord taken) =>
        new(taken.Brought.Id, LedgerPlaces.SlotOf(taken.Brought.Start));

    private static ServiceLedger Take(
        ServiceLedger ledger, IReadOnlyList<ServiceRecord> accepted, IEnumerable<SeenId> ids, Author by)
    {
        var seen = ids.ToList();
        var served = accepted.GroupBy(one => one.Client, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Sum(record => record.Minutes), StringComparer.Ordinal);
        return Serve(BySupplier(ledger, by), served) with
        {
            Months = accepted.GroupBy(one => LedgerPlaces.MonthOf(one.Start)).Aggregate(
                ledger.Months, (months, group) =>
                With(months, group.Key, month => month with
                {
                    Records = month.Records + group.Count(),
                    Minutes = month.Minutes + group.Sum(one => one.Minutes),
                })),
            Slots = accepted.GroupBy(SlotOf).Aggregate(ledger.Slots, (slots, group) => With(
                slots, group.Key, group.Sum(one => one.Weight))),
            SeenWeight = ledger.SeenWeight + seen.Sum(one => WeightOf(one.Id)),
            Seen = ledger.Seen.ToImmutableDictionary().SetItems(seen.GroupBy(one => LedgerPlaces.SeenOf(one.Id)).Select(
                group => KeyValuePair.Create(group.Key, new SeenIds(
                    [.. ledger.Seen.GetValueOrDefault(group.Key)?.Ids ?? [], .. group])))),
            Records = ledger.Records.ToImmutableDictionary().SetItems(accepted.GroupBy(SlotOf).Select(
                group => KeyValuePair.Create(LedgerPlaces.NameOf(group.Key), new ServiceSlot(
                    [.. ledger.Records.GetValueOrDefault(LedgerPlaces.NameOf(group.Key))?.Records ?? [], .. group])))),
        };
    }

    // Adds minutes to clients, or takes them away.
    private static ServiceLedger Serve(ServiceLedger ledger, IReadOnlyDictionary<string, int> minutes)
    {
        var (buckets, atCap) = (ledger.ClientBuckets.ToImmutableDictionary(), ledger.ClientsAtCap);
        foreach (var group in minutes.GroupBy(one => LedgerPlaces.ClientOf(one.Key)))
        {
            var before = buckets[group.Key].Clients;
            var after = before.Select(
                one => minutes.TryGetValue(one.Ref, out var more) ? one with { Minutes = one.Minutes + more } : one)
                .ToList();
            atCap += after.Count(one => one.IsAtCap) - before.Count(one => one.IsAtCap);
            buckets = buckets.SetItem(group.Key, new ClientBucket(after));
        }

        return ledger with { ClientBuckets = buckets, ClientsAtCap = atCap };
    }

    private static ServiceLedger Call(ServiceLedger ledger, ClientCalled called, Author by)
    {
        var call = new ClientCall(called.Confirmed, by.Account, called.Note);
        if (!called.Confirmed)
        {
            return Withdraw(
                ledger, called.Id, called.Slot, one => one with { Call = call, Withdrawn = DeniedReason },
                month => month with { Denied = month.Denied + 1 });
        }

        var record = Find(ledger, called.Id, called.Slot);
        return Month(
            Record(ledger, called.Slot, record, record with { Call = call }),
            LedgerPlaces.MonthOf(record.Start),
            month => month with { Confirmed = month.Confirmed + 1 });
    }

    private static ServiceLedger Withdraw(
        ServiceLedger ledger,
        string id,
        int slot,
        Func<ServiceRecord, ServiceRecord> change,
        Func<LedgerMonth, LedgerMonth> note)
    {
        var record = Find(ledger, id, slot);
        var served = new Dictionary<string, int>(StringComparer.Ordinal) { [record.Client] = -record.Minutes };
        return Month(
            Serve(Record(ledger, slot, record, change(record)), served),
            LedgerPlaces.MonthOf(record.Start),
            month => note(month with
            {
                Records = month.Records - 1,
                Minutes = month.Minutes - record.Minutes,
                Confirmed = month.Confirmed - (record.Call is { Confirmed: true } ? 1 : 0),
            }));
    }

    private static ServiceRecord Find(ServiceLedger ledger, string id, int slot) =>
        ledger.Records[LedgerPlaces.NameOf(slot)].Records.First(one => one.Id == id);

    private static ServiceLedger Record(ServiceLedger ledger, int slot, ServiceRecord before, ServiceRecord after)
    {
        var all = ledger.Records[LedgerPlaces.NameOf(slot)].Records;
        return ledger with
        {
            Records = ledger.Records.ToImmutableDictionary().SetItem(
                LedgerPlaces.NameOf(slot), new([.. all.Select(one => one == before ? after : one)])),
        };
    }

    private static ServiceLedger Month(ServiceLedger ledger, string month, Func<LedgerMonth, LedgerMonth> change) =>
        ledger with { Months = With(ledger.Months, month, change) };

    private static IReadOnlyList<LedgerMonth> With(
        IReadOnlyList<LedgerMonth> months, string name, Func<LedgerMonth, LedgerMonth> change)
    {
        var changed = change(months.FirstOrDefault(one => one.Month == name) ?? new LedgerMonth(name, 0, 0));
        return
        [
            .. months.Where(one => one.Month != name).Append(changed)
                .OrderBy(one => one.Month, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<SlotWeight> With(IReadOnlyList<SlotWeight> slots, int slot, int more)
    {
        var before = slots.FirstOrDefault(one => one.Slot == slot)?.Weight ?? 0;
        return [.. slots.Where(one => one.Slot != slot).Append(new(slot, before + more)).OrderBy(one => one.Slot)];
    }

    private static ServiceLedger BySupplier(ServiceLedger ledger, Author by) =>
        ledger.SupplierAccounts.Contains(by.Account)
            ? ledger
            : ledger with { SupplierAccounts = [.. ledger.SupplierAccounts, by.Account] };

    private static int SlotOf(ServiceRecord record) => LedgerPlaces.SlotOf(record.Start);

    private static int WeightOf(string id) =>
        BytesOfId + id.Sum(one => char.IsAsciiLetterOrDigit(one) ? 1 : BytesOfCharacter);
}

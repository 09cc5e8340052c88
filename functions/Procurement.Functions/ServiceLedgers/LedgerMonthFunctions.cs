using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>The months of a ledger: their records, whom to call, and their settlement.</summary>
public sealed class LedgerMonthFunctions(AggregateStore store, LedgerReading reading)
{
    private const string Route = "service-ledgers/{ledger}/months/{month}";

    /// <summary>Lists the records that start in a month, those that count no more among them.</summary>
    [Function("ListServiceRecords"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("某月（2026-03）的服务记录", Answer = typeof(ListOf<ServiceRecordView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/records")] HttpRequest request,
        string ledger,
        string month,
        CancellationToken cancel)
    {
        var day = LedgerReading.MonthOf(month);
        var (key, _) = await reading.ReadAsync(request.Caller(), ledger, cancel);
        var paging = Paging.Read(request);
        var (slot, at) = PlaceOf(paging.After, LedgerPlaces.SlotsOf(day).First());
        List<ServiceRecordView> shown = [];
        foreach (var one in LedgerPlaces.SlotsOf(day).Where(one => one >= slot))
        {
            var records = await SlotAsync(key, one, cancel);
            foreach (var record in records.Skip(one == slot ? at : 0))
            {
                if (shown.Count == paging.Limit) return Answers.Ok(paging.Page(shown, $"{slot}.{at}"));
                shown.Add(ServiceRecordView.Of(record));
                (slot, at) = (one, one == slot ? at + 1 : 1);
            }
        }

        return Answers.Ok(paging.Page(shown, null));
    }

    /// <summary>
    /// Which records to call clients about, in the order in which they are drawn: by a hash that nobody chooses.
    /// </summary>
    [Function("DrawLedgerCalls"), AllowRoles(Officer, Supervisor)]
    [Describe("某月应电话回访的记录（按散列值抽取，可复核）", Answer = typeof(ListOf<ServiceRecordView>))]
    public async Task<IResult> DrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/calls")] HttpRequest request,
        string ledger,
        string month,
        CancellationToken cancel)
    {
        var day = LedgerReading.MonthOf(month);
        var (key, found) = await reading.ReadAsync(request.Caller(), ledger, cancel);
        var needed = found.Month(month)?.CallsNeeded(found.Terms.CallPercent) ?? 0;
        List<(string Draw, ServiceRecord Record)> drawn = [];
        foreach (var slot in LedgerPlaces.SlotsOf(day))
        {
            // Denied ones stay drawn: nobody is let off by what a client said.
            var records = (await SlotAsync(key, slot, cancel)).Where(one => one.Counts || one.Call is not null);
            drawn.AddRange(records.Select(one => (Correcting.DrawnBy($"{key}", month, one.Id), one)));
            drawn = [.. drawn.OrderBy(one => one.Draw, StringComparer.Ordinal).Take(needed)];
        }

        return Answers.Ok(new ListOf<ServiceRecordView>(
            [.. drawn.Take(Paging.LimitMax).Select(one => ServiceRecordView.Of(one.Record))], null));
    }

    /// <summary>Settles a month: from then on nothing of it changes, and the contract pays it.</summary>
    [Function("SettleLedgerMonth"), AllowRoles(Officer)]
    [Describe("结算某月", Answer = typeof(LedgerView))]
    public async Task<IResult> SettleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/settlement")] HttpRequest request,
        string ledger,
        string month,
        CancellationToken cancel)
    {
        var order = request.Order();
        LedgerReading.MonthOf(month);
        var key = LedgerReading.KeyOf(order.Caller, ledger);
        var stored = await store.LoadAsync(Kinds.ServiceLedgers, key, cancel);
        var why = await WhyNotClaimableAsync(order, key, stored.State, month, cancel);
        var decision = Settling.Decide(stored.State, new SettleMonth(month, order.By), why);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(LedgerView.Of(ledger, saved.Done));
    }

    /// <summary>What is billable by now, settled or not.</summary>
    [Function("GetLedgerSettlement"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("服务台账结算结果", Answer = typeof(SettlementView))]
    public async Task<IResult> GetSettlementAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "service-ledgers/{ledger}/settlement")]
        HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var (_, found) = await reading.ReadAsync(request.Caller(), ledger, cancel);
        return Answers.Ok(SettlementView.Of(found));
    }

    private async Task<Refusal?> WhyNotClaimableAsync(
        Order order, LedgerKey key, ServiceLedger? ledger, string month, CancellationToken cancel)
    {
        if (ledger?.Terms.Contract is not { } named || ledger.Month(month) is not { } known) return null;
        var contract = await store.LoadAsync(
            Kinds.Contracts, new ContractKey(key.Tenant, named.Round, named.Proposal), cancel);
        var add = new AddMeteredInstalment(
            key.Ledger, month, known.AmountAt(ledger.Terms.UnitPrice), order.By);
        return Metering.Decide(contract.State, add) is Decision<ContractEvent>.Refused refused ? refused.Why[0] : null;
    }

    private async Task<IReadOnlyList<ServiceRecord>> SlotAsync(LedgerKey key, int slot, CancellationToken cancel) =>
        (await store.FindPartAsync(
            Kinds.ServiceLedgers.Table, $"{key}", Kinds.LedgerSlots, LedgerPlaces.NameOf(slot), cancel))?.Records ?? [];

    // A cursor is no secret (Paging): somebody may have made one that is no place.
    private static (int Slot, int At) PlaceOf(string? after, int first)
    {
        if (after is null) return (first, 0);
        return after.Split('.') is [var slot, var at]
            && int.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out var found)
            && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (found, place)
            : throw Problems.WrongHeader("cursor.invalid", "cursor");
    }
}

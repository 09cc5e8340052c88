using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>Service records one by one: from a phone, corrected, and checked by calling clients.</summary>
public sealed class RecordFunctions(AggregateStore store, LedgerReading reading)
{
    private const string Route = "service-ledgers/{ledger}";

    /// <summary>Records a service. A refused one changes nothing, and may be sent again when it is mended.</summary>
    [Function("RecordService"), AllowRoles(Applicant)]
    [Describe("逐条登记服务记录", Body = typeof(ServiceRecordBody), Answer = typeof(ServiceRecordView))]
    public async Task<IResult> RecordAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/records")] HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var order = request.Order();
        var record = request.Read<ServiceRecordBody>().Record();
        var head = await OwnAsync(order, ledger, cancel);
        if (head.State is null) return Problems.Of(LedgerRefusals.NotFound.Code);
        var parts = await reading.PartsOfAsync(head.Key, record.Id, cancel);
        var stored = await reading.ForAsync(head, [record], order, cancel, parts);
        var decision = Taking.Decide(stored.State, new TakeRecord(record, order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? AnswerOf(saved.Done, record.Id);
    }

    /// <summary>Withdraws a record of a month that is not settled, perhaps with another in its place.</summary>
    [Function("CorrectServiceRecord"), AllowRoles(Applicant)]
    [Describe("更正或撤销服务记录", Body = typeof(RecordCorrectionBody), Answer = typeof(ServiceRecordView))]
    public async Task<IResult> CorrectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/corrections")] HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<RecordCorrectionBody>();
        var head = await OwnAsync(order, ledger, cancel);
        if (head.State is null) return Problems.Of(LedgerRefusals.NotFound.Code);
        var correct = new CorrectRecord(body.Record, body.Reason, body.Instead?.Record(), order.By);
        IReadOnlyList<BroughtRecord> brought = correct.Instead is { } instead ? [instead] : [];
        IReadOnlyList<string> others =
        [
            .. await reading.PartsOfAsync(head.Key, body.Record, cancel),
            .. brought.Count is 0 ? [] : await reading.PartsOfAsync(head.Key, brought[0].Id, cancel),
        ];
        var stored = await reading.ForAsync(head, brought, order, cancel, [.. others.Distinct()]);
        var saved = await store.SaveAsync(stored, Correcting.Decide(stored.State, correct), order.Stamp, cancel);
        return saved.Problem() ?? AnswerOf(saved.Done, correct.Instead?.Id ?? body.Record);
    }

    /// <summary>Notes what the client of a record said when it was called; a denied record counts no more.</summary>
    [Function("CallLedgerClient"), AllowRoles(Officer)]
    [Describe("登记电话回访结果", Body = typeof(ClientCallBody), Answer = typeof(ServiceRecordView))]
    public async Task<IResult> CallAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/calls")] HttpRequest request,
        string ledger,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ClientCallBody>();
        var key = LedgerReading.KeyOf(order.Caller, ledger);
        var parts = await reading.PartsOfAsync($"{key}", body.Record, cancel);
        var stored = await store.LoadAsync(Kinds.ServiceLedgers, key, parts, cancel);
        var call = new CallClient(body.Record, body.Confirmed, body.Note, order.By);
        var saved = await store.SaveAsync(stored, Correcting.Decide(stored.State, call), order.Stamp, cancel);
        return saved.Problem() ?? AnswerOf(saved.Done, body.Record);
    }

    private static IResult AnswerOf(ServiceLedger ledger, string id) => Answers.Ok(ServiceRecordView.Of(
        ledger.Records.Values.SelectMany(one => one.Records).First(one => one.Id == id)));

    private async Task<Stored<ServiceLedger, LedgerEvent>> OwnAsync(
        Order order, string ledger, CancellationToken cancel)
    {
        var key = LedgerReading.KeyOf(order.Caller, ledger);
        var head = await store.LoadAsync(Kinds.ServiceLedgers, key, cancel);
        order.Caller.MustActFor(head.State?.Terms.Organization);
        return head;
    }
}

using System.Text;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Archives;
using Procurement.Functions.Arrears;
using Procurement.Functions.Identity;
using Procurement.Functions.Organizations;
using Procurement.Functions.ServiceLedgers;
using Procurement.Storage.Aggregates;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>Service ledgers, holds on archives, and lists of arrears.</content>
internal sealed partial class Moves
{
    private const string Month = "2026-03";
    private const string Ledger = "ledger";
    private const string Hold = "h1";
    private const int Year = 2026;

    // The second row is refused: nobody knows its client.
    private static readonly byte[] Records = Encoding.UTF8.GetBytes($"""
        {PieceReading.Header}
        A1,C1,罗伟,2026-03-02T08:00:00+08:00,2026-03-02T10:00:00+08:00,电话
        A2,C9,罗伟,2026-03-03T08:00:00+08:00,2026-03-03T10:00:00+08:00,电话
        A3,C2,罗伟,2026-03-04T08:00:00+08:00,2026-03-04T10:00:00+08:00,电话

        """);

    private static Person Supervisor => Person.Of(Role.Supervisor);

    public Task<Answered> OpenLedgerAsync(int rank) => Person.Of(Role.Officer).PutOnceAsync(
        service,
        request => service.Get<LedgerFunctions>().PutAsync(request, Ledger, Cancel),
        request => service.Get<LedgerFunctions>().GetAsync(request, Ledger, Cancel),
        "service-ledgers/ledger",
        new LedgerBody(
            "木兰花", Organizations[rank], new(45_00), new(2026, 1, 1), new(2026, 12, 31), [new("C1", 100)]),
        "木兰花");

    /// <summary>The file in two pieces, cut in the middle of a row.</summary>
    public Task<Answered> SendRecordsAsync(int rank, bool last, string key)
    {
        var cut = Records.Length / 2;
        var body = last
            ? new RecordPieceBody(cut, Convert.ToBase64String(Records[cut..]), Last: true)
            : new RecordPieceBody(0, Convert.ToBase64String(Records[..cut]));
        return Supplier(rank).PostAsync(
            service,
            request => service.Get<RecordFileFunctions>().SendAsync(request, Ledger, "march", Cancel),
            "service-ledgers/ledger/files/march",
            key,
            body);
    }

    public Task<Answered> RecordServiceAsync(int rank, string id, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<RecordFunctions>().RecordAsync(request, Ledger, Cancel),
        "service-ledgers/ledger/records",
        key,
        RecordOf(id, 9));

    public Task<Answered> CorrectRecordAsync(int rank, string id, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<RecordFunctions>().CorrectAsync(request, Ledger, Cancel),
        "service-ledgers/ledger/corrections",
        key,
        new RecordCorrectionBody(id, "时间有误", RecordOf($"{id}-again", 14)));

    public Task<Answered> CallClientAsync(string id, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<RecordFunctions>().CallAsync(request, Ledger, Cancel),
        "service-ledgers/ledger/calls",
        key,
        new ClientCallBody(id, true, "属实"));

    public Task<Answered> SettleMonthAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<LedgerMonthFunctions>().SettleAsync(request, Ledger, Month, Cancel),
        "service-ledgers/ledger/settlement",
        key);

    public Task<Answered> SetHoldAsync(int rank, string key) => Supervisor.PostAsync(
        service,
        request => service.Get<HoldFunctions>().SetAsync(request, Round, Proposal(rank), Cancel),
        $"holds/{rank}",
        key,
        new ReasonBody("审计"));

    public Task<Answered> ProposeHoldLiftAsync(int rank, string key) => Supervisor.PostAsync(
        service,
        request => service.Get<HoldFunctions>().ProposeAsync(request, Round, Proposal(rank), Hold, Cancel),
        $"holds/{rank}/lift",
        key,
        new ReasonBody("审计已结束"));

    public Task<Answered> ApproveHoldLiftAsync(int rank, string key) => new Person("second", Role.Supervisor).PostAsync(
        service,
        request => service.Get<HoldFunctions>().ApproveAsync(request, Round, Proposal(rank), Hold, Cancel),
        $"holds/{rank}/lift-approval",
        key);

    public Task<Answered> DrawArrearsAsync(string key) => Finance.PostAsync(
        service,
        request => service.Get<ArrearsFunctions>().DrawAsync(request, $"{Year}", Cancel),
        "arrears-lists",
        key);

    public async Task<Answered> PublishArrearsAsync(string key)
    {
        var list = await service.Store.LoadAsync(Kinds.ArrearsLists, new ArrearsListKey(Tenant, Year), Cancel);
        return await SecondOfFinance.PostAsync(
            service,
            request => service.Get<ArrearsFunctions>().PublishAsync(request, $"{Year}", Cancel),
            "arrears-lists/publication",
            key,
            new PublishArrearsBody(list.State!.Drawn.Digest));
    }

    private static ServiceRecordBody RecordOf(string id, int hour) => new(
        id,
        "C1",
        "罗伟",
        new(2026, 3, 10, hour, 0, 0, TimeSpan.FromHours(8)),
        new(2026, 3, 10, hour + 2, 0, 0, TimeSpan.FromHours(8)),
        "电话");
}

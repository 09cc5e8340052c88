using System.Text;
using Procurement.Domain.Contracts;
using Procurement.Domain.ServiceLedgers;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.ServiceLedgers.LedgerExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.ServiceLedgers;

public sealed class RefusingARecord
{
    private static readonly LedgerContract Linked = new("R1", ContractExamples.Terms.Proposal);

    private static ServiceLedger Served { get; } = With(Open(), Record("R1"), Record("R2", "2026-02-02T09:00:00+08:00"));

    private static ServiceLedger Settled { get; } = Then(Served, Settle(Served), Officer);

    [Fact]
    public void Every_refusal_of_a_ledger_has_an_example() =>
        CoversAll(typeof(LedgerRefusals), new Dictionary<Refusal, Func<Decision<LedgerEvent>>>
        {
            [LedgerRefusals.NotFound] = () => Take(null, Record("R1")),
            [LedgerRefusals.AlreadyOpen] = () => Opening.Decide(Open(), Opened(Terms), true, null),
            [LedgerRefusals.TermWrong] = () => OpenWith(Terms with { Through = Terms.From.AddDays(-1) }),
            [LedgerRefusals.ClientTwice] = () => Opening.Decide(
                null, new OpenLedger(Terms, [new("C1", 60), new("C1", 120)], Officer), true, null),
            [LedgerRefusals.OrganizationUnknown] = () => Opening.Decide(null, Opened(Terms), false, null),
            [LedgerRefusals.OrganizationDiffers] = () => Opening.Decide(
                null,
                Opened(Terms with { Contract = Linked, Organization = "52420106MJ00000002" }),
                true,
                ContractExamples.Given(ContractExamples.InForce)),
            [LedgerRefusals.BothSides] = () => Settling.Decide(
                Served, new SettleMonth("2026-02", Officer with { Account = Supplier.Account }), null),
            [LedgerRefusals.Full] = () => Take(Open() with { SeenWeight = int.MaxValue }, Record("R1")),
        });

    [Fact]
    public void Every_refusal_of_a_file_has_an_example() =>
        CoversAll(typeof(RecordFileRefusals), new Dictionary<Refusal, Func<Decision<LedgerEvent>>>
        {
            [RecordFileRefusals.Gap] = () => Piece(Open(), 1, Header, false),
            [RecordFileRefusals.Closed] = () => Piece(Load(Open(), Header), Header.Length, "R1", false),
            [RecordFileRefusals.HeaderWrong] = () => Piece(Open(), 0, "id,client\n", false),
        });

    [Fact]
    public void Every_refusal_of_a_record_has_an_example() =>
        CoversAll(typeof(RecordRefusals), new Dictionary<Refusal, Func<Decision<LedgerEvent>>>
        {
            [RecordRefusals.Malformed] = () => new Refusal(RefusedOf(Load(Open(), Header + "R1")).Single().Code),
            [RecordRefusals.Duplicate] = () => Take(Served, Record("R1")),
            [RecordRefusals.UnknownClient] = () => Take(Open(), Record("R1", client: "C9")),
            [RecordRefusals.BadInterval] = () => Take(Open(), Record("R1", minutes: 721)),
            [RecordRefusals.OutsideContract] = () => Take(Open(), Record("R1", "2026-03-02T23:30:00+08:00")),
            [RecordRefusals.Unverified] = () => Take(Open(), Record("R1", verification: "none")),
            [RecordRefusals.MonthSettled] = () => Take(Settled, Record("R3", "2026-02-03T09:00:00+08:00")),
            [RecordRefusals.NotOver] = () => Taking.Decide(
                Open(), new TakeRecord(Record("R1"), Supplier with { At = Moment("2026-02-01T09:59:59+08:00") })),
            [RecordRefusals.WorkerOverlap] = () => Take(Served, Record("R3", "2026-02-01T09:59:00+08:00", client: "C1")),
            [RecordRefusals.ClientOverlap] = () => Take(Served, Record("R3", "2026-02-01T08:01:00+08:00", worker: "W2")),
            [RecordRefusals.OverCap] = () => Take(Open(), Record("R1", client: "C3")),
            [RecordRefusals.NotFound] = () => Withdraw(Served, "R9"),
            [RecordRefusals.AlreadyWithdrawn] = () => Withdraw(Then(Served, Withdraw(Served, "R1"), Supplier), "R1"),
            [RecordRefusals.AlreadyCalled] = () => Call(Then(Served, Call(Served, true), Officer), false),
        });

    [Fact]
    public void Every_refusal_of_a_month_has_an_example() =>
        CoversAll(typeof(LedgerMonthRefusals), new Dictionary<Refusal, Func<Decision<LedgerEvent>>>
        {
            [LedgerMonthRefusals.Empty] = () => Settling.Decide(Served, new SettleMonth("2026-01", Officer), null),
            [LedgerMonthRefusals.NotOver] = () => Settling.Decide(
                Served, new SettleMonth("2026-02", Officer with { At = Moment("2026-02-28T23:59:59+08:00") }), null),
            [LedgerMonthRefusals.AlreadySettled] = () => Settle(Settled),
            [LedgerMonthRefusals.CallsMissing] = () => Settle(
                Served with { Terms = Terms with { CallPercent = 51 } }),
            [LedgerMonthRefusals.NotSettled] = () => Settling.Decide(
                Served, new NoteInstalment("2026-02", 1, null, Officer)),
        });

    [Fact]
    public void Touching_ends_do_not_overlap_and_midnight_belongs_to_two_days()
    {
        var night = Record("R3", "2026-02-01T23:30:00+08:00", 60);
        var all = With(Open(), Record("R1"), Record("R2", "2026-02-01T10:00:00+08:00"), night);

        Assert.Equal(180, all.Month("2026-02")!.Minutes);
        Assert.Equal(
            RecordRefusals.WorkerOverlap.Code,
            CodeOf(Take(all, Record("R4", "2026-02-02T00:29:00+08:00", client: "C1"))));
        Assert.Equal(Done, CodeOf(Take(all, Record("R4", "2026-02-02T00:30:00+08:00", client: "C1"))));
        Assert.Equal("2026-01", Assert.Single(With(Open(), Record("R1", "2026-01-31T23:30:00+08:00")).Months).Month);
    }

    [Fact]
    public void A_record_that_crosses_the_cap_counts_for_the_rest_and_takes_all_of_its_time()
    {
        var all = With(Open(), Record("R1", minutes: 150, client: "C1"), Record("R2", "2026-02-02T09:00:00+08:00", 60, "C1"));

        Assert.Equal((180, 1 + 1), (all.Month("2026-02")!.Minutes, all.ClientsAtCap));
        Assert.Equal(RecordRefusals.OverCap.Code, CodeOf(Take(all, Record("R3", "2026-02-03T09:00:00+08:00", client: "C1"))));
        Assert.Equal(
            RecordRefusals.WorkerOverlap.Code,
            CodeOf(Take(all, Record("R3", "2026-02-02T09:45:00+08:00", client: "C2"))));
    }

    [Fact]
    public void A_record_that_is_withdrawn_gives_back_its_time_and_its_minutes()
    {
        var full = With(Open(), Record("R1", minutes: 180, client: "C1"));
        var without = Then(full, Withdraw(full, "R1"), Supplier);

        Assert.Equal((2, 1), (full.ClientsAtCap, without.ClientsAtCap));
        Assert.Equal((0, 0, 1), (without.Month("2026-02")!.Records, without.Month("2026-02")!.Minutes, without.Month("2026-02")!.Withdrawn));
        Assert.Equal(Done, CodeOf(Take(without, Record("R2", minutes: 60, client: "C1"))));
        Assert.Equal(RecordRefusals.Duplicate.Code, CodeOf(Take(without, Record("R1"))));
    }

    [Fact]
    public void What_comes_in_the_place_of_a_record_is_judged_without_it_or_nothing_is_done()
    {
        var instead = Record("R3", "2026-02-01T09:30:00+08:00");
        var done = Then(Served, Correcting.Decide(Served, new CorrectRecord("R1", "时间有误", instead, Supplier)), Supplier);
        Assert.Equal(2, done.Month("2026-02")!.Records);
        Assert.Equal(
            RecordRefusals.WorkerOverlap.Code,
            CodeOf(Correcting.Decide(Served, new CorrectRecord("R1", "时间有误", Record("R3", "2026-02-02T09:30:00+08:00"), Supplier))));
        Assert.Equal(RecordRefusals.MonthSettled.Code, CodeOf(Withdraw(Settled, "R1")));
    }

    [Fact]
    public void A_client_who_denies_takes_the_record_out_and_counts_as_called()
    {
        var asked = Served with { Terms = Terms with { CallPercent = 50 } };
        var denied = Then(asked, Call(asked, false), Officer);

        Assert.Equal((1, 60, 1), (denied.Month("2026-02")!.Records, denied.Month("2026-02")!.Minutes, denied.Month("2026-02")!.Denied));
        Assert.Equal(Yuan("38.50"), Assert.IsType<MonthSettled>(Only(Settle(denied))).Amount);
        Assert.Equal(LedgerMonthRefusals.CallsMissing.Code, CodeOf(Settle(asked)));
    }

    [Fact]
    public void A_verification_that_was_not_agreed_is_none()
    {
        var named = Open(Terms with { Verifications = ["signed"] });
        Assert.Equal(RecordRefusals.Unverified.Code, CodeOf(Take(named, Record("R1", verification: "photo"))));
        Assert.Equal(Done, CodeOf(Take(Open(), Record("R1", verification: "photo"))));
    }

    [Fact]
    public void A_settled_month_that_the_contract_refused_is_settled_again_to_the_same_amount()
    {
        var refused = Then(Settled, Settling.Decide(Settled, new NoteInstalment("2026-02", null, "contract.notInForce", Officer)), Officer);
        Assert.Equal(Yuan("77.00"), Assert.IsType<MonthSettled>(Only(Settle(refused))).Amount);
        var paid = Then(refused, Settling.Decide(refused, new NoteInstalment("2026-02", 4, null, Officer)), Officer);
        Assert.Equal(LedgerMonthRefusals.AlreadySettled.Code, CodeOf(Settle(paid)));
        Assert.Empty(Happened(Settling.Decide(paid, new NoteInstalment("2026-02", null, "contract.notInForce", Officer))));
        Assert.Equal("no.reason", CodeOf(Settling.Decide(Served, new SettleMonth("2026-02", Officer), new Refusal("no.reason"))));
    }

    private static OpenLedger Opened(LedgerTerms terms) => new(terms, Clients, Officer);

    private static Decision<LedgerEvent> OpenWith(LedgerTerms terms) => Opening.Decide(null, Opened(terms), true, null);

    private static Decision<LedgerEvent> Piece(ServiceLedger ledger, long at, string text, bool isLast) => Taking.Decide(
        ledger,
        new TakeRecords(
            "F1",
            PieceReading.Read(
                ledger,
                ledger.Files.GetValueOrDefault("F1") ?? RecordFile.Empty,
                new(at, Encoding.UTF8.GetBytes(text), isLast)),
            Supplier));

    private static Decision<LedgerEvent> Withdraw(ServiceLedger ledger, string id) =>
        Correcting.Decide(ledger, new CorrectRecord(id, "录入有误", null, Supplier));

    private static Decision<LedgerEvent> Call(ServiceLedger ledger, bool confirmed) =>
        Correcting.Decide(ledger, new CallClient("R1", confirmed, null, Officer));

    private static Decision<LedgerEvent> Settle(ServiceLedger ledger) =>
        Settling.Decide(ledger, new SettleMonth("2026-02", Officer), null);
}

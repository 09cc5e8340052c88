using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Functions.Identity;
using Procurement.Functions.Performances;
using Procurement.Storage.Aggregates;
using static Procurement.Simulation.Harness.World;
using MoneySource = Procurement.Domain.Rounds.MoneySource;

namespace Procurement.Simulation.Harness;

/// <content>How a contract is performed.</content>
internal sealed partial class Moves
{
    private static readonly DateOnly Served = new(2026, 4, 21);

    public Task<Answered> ProposePlanAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<PlanFunctions>().ProposeAsync(request, Round, Proposal(rank), Cancel),
        "plans",
        key,
        new PlanBody(
            "上门探访", PlanKind.Visits, "visit", "一号点", new(2026, 4, 1), new(2026, 6, 30), 1,
            [new WeeklyTimeBody(Timetable.WeekdayOf(Served), "09:00", "11:00")]));

    public Task<Answered> AgreeToPlanAsync(int rank, string proposed, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<PlanFunctions>().AgreeAsync(request, Round, Proposal(rank), PlanOf(rank, proposed), Cancel),
        "plans/agreement",
        key);

    public Task<Answered> RecordVisitAsync(int rank, string proposed, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<VisitFunctions>().RecordAsync(request, Round, Proposal(rank), Cancel),
        "visits",
        key,
        new VisitBody(
            Served, "09:00", "10:00", "一号点", [new WorkerBody("罗伟")], 1, Verification.CallBack, "K-0012",
            PlanOf(rank, proposed), "09:00", "已回访"));

    public Task<Answered> WithdrawVisitAsync(int rank, string recorded, string key)
    {
        var visit = PerformanceNames.Visit(StampOf(Supplier(rank), recorded), Served);
        return Supplier(rank).PostAsync(
            service, request => service.Get<VisitFunctions>().WithdrawAsync(request, Round, Proposal(rank), visit, Cancel),
            "visits/withdrawal",
            key,
            new VisitWithdrawalBody("未成行"));
    }

    public Task<Answered> ReportAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<ReportFunctions>().SubmitAsync(request, Round, Proposal(rank), "q1", Cancel),
        "reports/q1",
        key,
        new ReportBody("按计划开展。", [], [FileOf(rank)]));

    public Task<Answered> BookExpenseAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<BookFunctions>().SpendAsync(request, Round, Proposal(rank), Cancel),
        "expenses",
        key,
        ExpenseOf(rank));

    public Task<Answered> SettleEntriesAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service, request => service.Get<BookFunctions>().SettleAsync(request, Round, Proposal(rank), Cancel),
        "settlements",
        key,
        new SettlementBody([new EntrySettlementBody(PerformanceNames.Entry(ExpenseOf(rank).Content()), true)]));

    private static ExpenseBody ExpenseOf(int rank) => new(
        1, MoneySource.Government, "FP-001", new(2026, 4, 20), new Money(120_000), "某文具店", [FileOf(rank)]);

    private static string PlanOf(int rank, string key) => PerformanceNames.Plan(StampOf(Supplier(rank), key));

    private static Stamp StampOf(Person by, string key) => Stamp.Of(new Author(by.Account, default), key, "");
}

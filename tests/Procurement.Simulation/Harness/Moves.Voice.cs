using Procurement.Domain;
using Procurement.Domain.Feedbacks;
using Procurement.Functions.Feedbacks;
using Procurement.Functions.Fees;
using Procurement.Functions.Identity;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>What is said of the other side, own fees, and a resident's report.</content>
internal sealed partial class Moves
{
    public Task<Answered> JudgeAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<FeedbackFunctions>().GiveAsync(request, Round, Proposal(rank), Cancel),
        $"feedback/{rank}",
        key,
        new FeedbackBody(
            FeedbackStage.Midterm,
            [.. GivingFeedback.FormOf(FeedbackSide.Organization).Order().Select(one => new ItemScore(one, 4))]));

    public Task<Answered> TakeBackAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<FeedbackFunctions>().WithdrawAsync(request, Round, Proposal(rank), Cancel),
        $"feedback/{rank}/withdrawal",
        key,
        new FeedbackWithdrawalBody(FeedbackStage.Midterm));

    public Task<Answered> DeclareFeeAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<FeeFunctions>().DeclareAsync(request, Round, Proposal(rank), Cancel),
        $"fees/{rank}",
        key,
        new FeeBody("F1", "东湖社区", "助浴", "次", new Money(1000), "非特困老人"));

    public Task<Answered> ApproveFeeAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<FeeFunctions>().ApproveAsync(request, Round, Proposal(rank), "F1", Cancel),
        $"fees/{rank}/F1/approval",
        key);

    public Task<Answered> EnterFeesAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<FeeFunctions>().EnterAsync(request, Round, Proposal(rank), "F1", Cancel),
        $"fees/{rank}/F1/months",
        key,
        new FeeMonthBody(DateOnly.FromDateTime(WhileSigning.DateTime), 2, new Money(2000)));

    public Task<Answered> ReportFeeAsync(int rank, string key) => Person.Of(Role.Supervisor).PostAsync(
        service,
        request => service.Get<FeeReportFunctions>().ReportAsync(request, Tenant, Round, Proposal(rank), Cancel),
        $"fee-reports/{rank}",
        key,
        new FeeReportBody("助浴要收五十元"));
}

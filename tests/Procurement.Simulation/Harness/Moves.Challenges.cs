using Procurement.Domain;
using Procurement.Domain.Challenges;
using Procurement.Functions.Challenges;
using Procurement.Functions.Identity;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>Challenges and complaints of the organization with the third rank.</content>
internal sealed partial class Moves
{
    private static ChallengesKey Challenger => new(Tenant, Round, Organizations[2]);

    public Task<Answered> ChallengeAsync(string key) => Supplier(2).PostAsync(
        service,
        request => service.Get<ChallengeFunctions>().RaiseAsync(request, Round, Cancel),
        "challenges",
        key,
        new ChallengeBody(
            ChallengeStage.Result, "武昌区", "430071", "周静", "027-1", [new("业绩", "不实", "第七十七条")], "取消成交资格"));

    /// <summary>Replies to the challenge that was raised under a key; an upheld one costs the first its award.</summary>
    public Task<Answered> ReplyAsync(string raised, bool upheld, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<ChallengeFunctions>().ReplyAsync(request, Round, ChallengeOf(raised), Cancel),
        "reply",
        key,
        new ChallengeReplyBody(
            [new(1, upheld, "经查")],
            "区财政局",
            upheld ? RulingEffect.Disqualify : RulingEffect.None,
            upheld ? Proposal(0) : null));

    public Task<Answered> ComplainAsync(string raised, string key) => Supplier(2).PostAsync(
        service,
        request => service.Get<ComplaintFunctions>().FileAsync(request, Round, ChallengeOf(raised), Cancel),
        "complaints",
        key,
        new ComplaintBody([new("没有核实原件", 1)], "撤销成交结果"));

    public Task<Answered> SuspendAsync(string filed, string key) => Person.Of(Role.Supervisor).PostAsync(
        service,
        request => service.Get<ComplaintDecisionFunctions>().SuspendAsync(request, Round, ComplaintOf(filed), Cancel),
        "suspension",
        key,
        new ProcurementSuspensionBody(DateOnly.FromDateTime(InNotice.AddDays(10).Date), "可能影响结果"));

    public Task<Answered> WithdrawComplaintAsync(string filed, string key) => Supplier(2).PostAsync(
        service,
        request => service.Get<ComplaintFunctions>().WithdrawAsync(request, Round, ComplaintOf(filed), Cancel),
        "withdrawal",
        key,
        new ReasonBody("已沟通"));

    private static string ChallengeOf(string raised) => Challenger.Challenge(StampOf(raised));

    private static string ComplaintOf(string filed) => Challenger.Complaint(StampOf(filed));

    private static Stamp StampOf(string key) => Stamp.Of(new Author(Supplier(2).Account, InNotice), key, "");
}

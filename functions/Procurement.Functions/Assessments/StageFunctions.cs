using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Assessments;
using Procurement.Domain.Calendar;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Assessments;

/// <summary>An officer arranges a stage of an assessment (中期、末期评估), replaces a party, gives a stage up.</summary>
public sealed class StageFunctions(AssessmentDesk desk, LawBooks laws)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/assessment/{stage}";

    /// <summary>Arranges a stage.</summary>
    [Function("ArrangeAssessment"), AllowRoles(Officer)]
    [Describe("安排多方评估", Body = typeof(ArrangementBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> ArrangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/arrangement")] HttpRequest request,
        string round,
        string proposal,
        string stage,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ArrangementBody>();
        var arrange = new ArrangeStage(
            AssessmentDesk.StageOf(stage),
            [.. body.Assessors.Select(one => one.ToDomain())],
            [.. body.Criteria.Select(one => new SheetCriterion(one.Ref, one.Title, one.Maximum))],
            order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        var performance = facts.Settings?.Performance;
        var days = Arranging.TermOf(performance, arrange.Stage)?.DueAfterDays ?? 0;
        // From whichever day is counted, its year and that of the day it leads to.
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), days, cancel);
        var decision = Arranging.Decide(facts.State, arrange, facts.Contract, performance, deadlines);
        return await desk.SaveAsync(order, facts, decision, cancel);
    }

    /// <summary>Puts another account in the place of a party whose sheet is not in.</summary>
    [Function("ReplaceAssessor"), AllowRoles(Officer)]
    [Describe("更换未交表的评估方", Body = typeof(ReplacementBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> ReplaceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/replacements")] HttpRequest request,
        string round,
        string proposal,
        string stage,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ReplacementBody>();
        var replace = new ReplaceAssessor(
            AssessmentDesk.StageOf(stage), body.Assessor.ToDomain(), body.Reason, order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        return await desk.SaveAsync(order, facts, Arranging.Decide(facts.State, replace, facts.Contract), cancel);
    }

    /// <summary>Gives a stage up before it is concluded; once a result is known, not whoever arranged it.</summary>
    [Function("GiveUpAssessment"), AllowRoles(Officer, Approver)]
    [Describe("撤销未结束的评估安排", Body = typeof(AbandonmentBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> GiveUpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/abandonment")] HttpRequest request,
        string round,
        string proposal,
        string stage,
        CancellationToken cancel)
    {
        var order = request.Order();
        var giveUp = new GiveUpStage(
            AssessmentDesk.StageOf(stage), request.Read<AbandonmentBody>().Reason, order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        return await desk.SaveAsync(order, facts, Arranging.Decide(facts.State, giveUp, facts.Contract), cancel);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Assessments;
using Procurement.Domain.Calendar;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Assessments;

/// <summary>The supplier hands in its material, and each party fills its own sheet.</summary>
public sealed class SheetFunctions(AssessmentDesk desk, LawBooks laws)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/assessment/{stage}";

    /// <summary>Hands in what is assessed, once for each try.</summary>
    [Function("HandInAssessmentMaterial"), AllowRoles(Applicant)]
    [Describe("提交评估材料", Body = typeof(MaterialBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> HandInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/material")] HttpRequest request,
        string round,
        string proposal,
        string stage,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<MaterialBody>();
        var handIn = new HandInMaterial(
            AssessmentDesk.StageOf(stage), body.Statement, body.Attachments ?? [], order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        order.Caller.MustActFor(facts.Contract?.Terms.Organization);
        return await desk.SaveAsync(order, facts, HandingIn.Decide(facts.State, handIn, facts.Contract), cancel);
    }

    /// <summary>Submits the sheet of the caller's party; the last one of a try tells the result.</summary>
    [Function("SubmitAssessmentSheet"), AllowRoles(Evaluator, Officer, Approver)]
    [Describe("提交评估表", Body = typeof(AssessmentSheetBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/sheets")] HttpRequest request,
        string round,
        string proposal,
        string stage,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<AssessmentSheetBody>();
        var submit = new SubmitSheet(
            AssessmentDesk.StageOf(stage),
            [.. (body.Lines ?? []).Select(line => new SheetLine(line.Criterion, line.Points, line.Remark))],
            body.SurveyScore,
            body.Survey,
            body.Opinion,
            order.Caller.Affiliation,
            order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        var days = facts.State?.Of(submit.Stage)?.Rules.CorrectionDays ?? 0;
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), days, cancel);
        var residents = await desk.ResidentsScoreAsync(facts.Key, submit, cancel);
        var decision = Assessing.Decide(facts.State, submit, facts.Contract, deadlines, residents);
        return await desk.SaveAsync(order, facts, decision, cancel);
    }
}

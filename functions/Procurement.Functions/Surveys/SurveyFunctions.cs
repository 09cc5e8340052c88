using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Draws;
using Procurement.Domain.Surveys;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Surveys;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Surveys;

/// <summary>Residents' satisfaction (满意度调查): the list of clients, the plan, and how far it is.</summary>
public sealed class SurveyFunctions(
    AggregateStore store, SurveyReading reading, SurveyBoxes boxes, DocumentStore documents, TrailReading trail)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/survey";

    /// <summary>Reads the survey with its result, if there is one.</summary>
    [Function("GetSurvey"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看满意度调查", Answer = typeof(SurveyView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var facts = await reading.ReadAsync(caller, round, proposal, cancel);
        if (facts.Survey is not { } survey) return Problems.Of("survey.notFound");

        var counts = survey.Phase is SurveyPhase.Sampled ? await boxes.CountAsync(facts.Box, cancel) : null;
        return Answers.Ok(
            SurveyView.Of(survey, counts, caller.IsOnThePurchasersSide), $"{facts.Stored.Version}");
    }

    /// <summary>Brings the list of clients, of the supplier or of the purchaser.</summary>
    [Function("BringSurveyFrame"), AllowRoles(Applicant, Officer)]
    [Describe("提交服务对象清单（抽样框）", Body = typeof(SurveyFrameBody), Answer = typeof(SurveyView))]
    public async Task<IResult> BringAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/frame")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SurveyFrameBody>();
        var clients = body.ToClients();
        var frame = SampleRecord.FrameOf(clients);
        var bring = new BringFrame(body.Stage, SampleRecord.DigestOf(frame), clients, order.By);
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        var decision = Surveying.Decide(facts.Survey, bring, facts.Contract, facts.Term);
        // Before the event that names it; a list that was refused is kept nowhere.
        if (decision is Decision<SurveyEvent>.Accepted)
            await documents.PutAsync(frame, "application/json", cancel);
        return await SaveAsync(order, facts, decision, cancel);
    }

    /// <summary>Fixes questions, commitment and public value.</summary>
    [Function("PlanSurvey"), AllowRoles(Officer)]
    [Describe("确定满意度调查方案", Body = typeof(SurveyPlanBody), Answer = typeof(SurveyView))]
    public async Task<IResult> PlanAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/plan")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SurveyPlanBody>();
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        // What is refused commits to nothing: a nonce is kept only for a plan that holds.
        var decision = Decide(new string('0', 2 * DrawSeed.NonceBytes));
        if (decision is Decision<SurveyEvent>.Accepted)
            decision = Decide(await boxes.NonceAsync(facts.Box, NewNonce(), cancel));
        return await SaveAsync(order, facts, decision, cancel);

        Decision<SurveyEvent> Decide(string nonce) =>
            Surveying.Decide(facts.Survey, PlanOf(body, nonce, order.By), facts.Contract, facts.Term);
    }

    private static PlanSurvey PlanOf(SurveyPlanBody body, string nonce, Author by) => new(
        body.FrameDigest,
        body.Questions,
        body.AsksForText,
        DrawSeed.Commitment(Convert.FromHexString(nonce)),
        body.PublicSource,
        body.PublicFrom,
        body.ClosesOn,
        by);

    /// <summary>Gives the survey up; what was answered is forgotten.</summary>
    [Function("CancelSurvey"), AllowRoles(Officer)]
    [Describe("终止满意度调查", Body = typeof(ReasonBody), Answer = typeof(SurveyView))]
    public async Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/cancellation")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ReasonBody>();
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        var decision = Surveying.Decide(facts.Survey, new CancelSurvey(body.Reason, order.By));
        return await SaveAsync(order, facts, decision, cancel);
    }

    /// <summary>The trail of the surveys under a contract; no answer is in it.</summary>
    [Function("GetSurveyTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("满意度调查的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/trail")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Surveys.Table, request.Caller().ContractKey(round, proposal), cancel);

    private static string NewNonce() =>
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(DrawSeed.NonceBytes));

    private async Task<IResult> SaveAsync(
        Order order, SurveyFacts facts, Decision<SurveyEvent> decision, CancellationToken cancel)
    {
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem()
            ?? Answers.Ok(SurveyView.Of(saved.Done, null, order.Caller.IsOnThePurchasersSide), $"{saved.Version}");
    }
}

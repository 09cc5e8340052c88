using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Assessments;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Assessments;

/// <summary>Reading assessments: the purchaser's side, the supplier its own, each party where it has a seat.</summary>
public sealed class AssessmentReading(
    AggregateStore store, AssessmentDesk desk, Lists lists, PublishedRounds rounds, TrailReading trail)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/assessment";

    /// <summary>Reads how a contract is assessed and accepted; sheets of others only when all are in.</summary>
    [Function("GetAssessment")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看合同的评估与验收", Answer = typeof(AssessmentView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var facts = await desk.LoadAsync(caller, round, proposal, cancel);
        if (facts.Contract is not { } contract) return Problems.Of("contract.notFound");
        MustSee(caller, contract.Terms.Organization, facts.State);
        var pending = facts.State is null
            ? 0
            : (await store.LoadWithProgressAsync(Kinds.Assessments, facts.Key, cancel)).Pending;
        var view = AssessmentView.Of(contract, facts.Settings, facts.State, desk.ReaderOf(caller), pending);
        return Answers.Ok(view, $"{facts.Stored.Version}");
    }

    /// <summary>Lists those of a round that have begun.</summary>
    [Function("ListAssessments"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("评估与验收列表", Answer = typeof(ListOf<AssessmentRowView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/assessments")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var key = await rounds.KnownAsync(request.Caller(), round, cancel);
        return await lists.AnswerAsync(request, ListNames.Assessments(key), AssessmentRowView.Of, cancel);
    }

    /// <summary>Lists the stages that the caller assesses.</summary>
    [Function("ListSeatedAssessments"), AllowRoles(Evaluator, Officer, Approver)]
    [Describe("我参与的评估", Answer = typeof(ListOf<SeatedView>), Paged = true)]
    public Task<IResult> ListSeatedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/assessments")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var list = ListNames.Seated(caller.Tenant, caller.Account);
        return lists.AnswerAsync(request, list, (_, row) => SeatedView.Of(row), cancel);
    }

    /// <summary>The trail; it holds every sheet, and is closed while some of a try are in and others are not.</summary>
    [Function("GetAssessmentTrail"), AllowRoles(Supervisor)]
    [Describe("评估与验收的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public async Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/trail")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var key = request.Caller().ContractKey(round, proposal);
        var all = (await store.LoadAsync(Kinds.Assessments, key, cancel)).State;
        return HasHiddenSheets(all?.Midterm) || HasHiddenSheets(all?.Final)
            ? Problems.Of("assessment.sheetsHidden")
            : await trail.AnswerAsync(request, Kinds.Assessments.Table, key, cancel);
    }

    private static bool HasHiddenSheets(StageFile? file) =>
        file is { IsOpen: true } && file.Seats.Any(seat => seat.Score is not null);

    // A party without another role sees what it has a seat in, or accepts.
    private static void MustSee(Caller caller, string organization, Assessment? all)
    {
        caller.MustOwnOrBeSeated(organization, IsSeated(caller.Account, all));
    }

    private static bool IsSeated(string account, Assessment? all) =>
        new[] { all?.Midterm, all?.Final }.Any(file => file?.Seats.Any(seat => seat.Account == account) is true)
        || all?.Acceptance?.Accepters.Contains(account) is true;
}

/// <summary>Who may read an assessment.</summary>
internal static class AssessmentAccess
{
    /// <summary>403 for an applicant of another organization, and for an evaluator without a seat.</summary>
    public static void MustOwnOrBeSeated(this Caller caller, string organization, bool isSeated)
    {
        if (isSeated || caller.Owns(organization) || caller.IsOnThePurchasersSide) return;
        throw new ProblemException(Problems.Of(
            caller.Is(Applicant) ? "organization.notYours" : AssessmentRefusals.NotYourSheet.Code));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>Reading challenges (质疑): an applicant its own, the purchaser's side all of them.</summary>
public sealed class ChallengeReading(
    AggregateStore store, Lists lists, PublishedRounds rounds, TrailReading trail)
{
    private const string Route = "rounds/{round}/challenges";

    /// <summary>Lists the challenges of a round; for an applicant, those of its own organization.</summary>
    [Function("ListChallenges"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("质疑列表", Answer = typeof(ListOf<ChallengeView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = await rounds.KnownAsync(caller, round, cancel);
        var list = ListNames.Challenges(key);
        // The id of a challenge begins with its organization.
        return await lists.AnswerAsync(
            request, list, (_, one) => ChallengeView.Of(one), cancel, owner: caller.Organization);
    }

    /// <summary>Reads one.</summary>
    [Function("GetChallenge"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("查看质疑", Answer = typeof(ChallengeView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{challenge}")] HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var key = ChallengeDesk.KeyOf(request.Caller(), round, challenge, isComplaint: false);
        request.Caller().MustBeParty(key.Organization);
        var row = ChallengesKey.RowOf(challenge);
        var file = (await store.LoadAsync(Kinds.Challenges, key, [row], cancel)).State;
        return file?.Challenges.GetValueOrDefault(challenge) is { } one
            ? Answers.Ok(ChallengeView.Of(one))
            : Problems.Of("challenge.notFound");
    }

    /// <summary>The trail of an organization's challenges and complaints in the round.</summary>
    [Function("GetChallengeTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("同一单位在本批次全部质疑和投诉的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{challenge}/trail")] HttpRequest request,
        string round,
        string challenge,
        CancellationToken cancel)
    {
        var key = ChallengeDesk.KeyOf(request.Caller(), round, challenge, isComplaint: false);
        return trail.AnswerAsync(request, Kinds.Challenges.Table, key, cancel);
    }
}

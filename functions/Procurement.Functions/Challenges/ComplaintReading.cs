using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Challenges;

/// <summary>Reading complaints (投诉): an applicant its own, the purchaser's side all of them.</summary>
public sealed class ComplaintReading(AggregateStore store, Lists lists, TimeProvider clock)
{
    /// <summary>Lists the complaints of the district; for an applicant, those of its own organization.</summary>
    [Function("ListComplaints"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("投诉列表", Answer = typeof(ListOf<ComplaintView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "complaints")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var list = caller.Organization is { } own && !caller.IsOnThePurchasersSide
            ? ListNames.ComplaintsOf(caller.Tenant, own)
            : ListNames.Complaints(caller.Tenant);
        return lists.AnswerAsync(request, list, (id, one) => ComplaintView.Of(id.Split('|')[0], one), cancel);
    }

    /// <summary>
    /// Reads one. A supplier that got a copy reads it too; the supervisor also how many of the organization's were
    /// unfounded.
    /// </summary>
    [Function("GetComplaint"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("查看投诉", Answer = typeof(ComplaintView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/complaints/{complaint}")]
        HttpRequest request,
        string round,
        string complaint,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = ChallengeDesk.KeyOf(caller, round, complaint, isComplaint: true);
        var row = ChallengesKey.RowOf(complaint);
        var file = (await store.LoadAsync(Kinds.Challenges, key, [row], cancel)).State;
        var one = file?.Complaints.GetValueOrDefault(complaint);
        if (one?.Respondents.Any(other => caller.Owns(other.Uscc)) is not true) caller.MustBeParty(key.Organization);
        if (one is null) return Problems.Of("complaint.notFound");
        var view = ComplaintView.Of(round, one);
        return Answers.Ok(caller.Is(Supervisor) ? await CountedAsync(key, view, cancel) : view);
    }

    private async Task<ComplaintView> CountedAsync(
        ChallengesKey key, ComplaintView view, CancellationToken cancel)
    {
        var list = ListNames.ComplaintsOf(key.Tenant, key.Organization);
        var all = await lists.AllAsync(list, cancel);
        var unfounded = UnfoundedComplaints.Within(all, ChinaTime.DayOf(clock.GetUtcNow()));
        return view with
        {
            Unfounded = unfounded,
            BadRecordRule = unfounded >= UnfoundedComplaints.ListedFrom ? UnfoundedComplaints.Rule : null,
        };
    }
}

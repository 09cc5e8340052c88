using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Objections;

/// <summary>Reading objections (异议): an applicant its own, the purchaser's side all of them.</summary>
public sealed class ObjectionReading(Lists lists, PublishedRounds rounds)
{
    /// <summary>Lists the objections of a round; for an applicant, those of its own organization.</summary>
    [Function("ListObjections"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("异议列表", Answer = typeof(ListOf<ObjectionView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/objections")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = await rounds.KnownAsync(caller, round, cancel);
        // The id of an objection begins with its objector.
        var objector = caller.Organization is { } own ? ObjectorKey.OfOrganization(key, own).Objector : null;
        return await lists.AnswerAsync(
            request, ListNames.Objections(key), (_, one) => ObjectionView.Of(one), cancel, owner: objector);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Objections;
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
        if (caller.Roles.Any(role => role is not Applicant))
        {
            return await lists.AnswerAsync(
                request, ListNames.Objections(key), (_, one) => ObjectionView.Of(one), cancel);
        }

        // The id of an objection begins with its objector; so many as one may raise are one page.
        var objector = ObjectorKey.OfOrganization(key, caller.Organization!).Objector;
        var own = await lists.PageAsync(
            ListNames.Objections(key), Objecting.OfOrganizationMax, $"{objector}-", cancel);
        var mine = own.Items.Where(one => one.Id.StartsWith($"{objector}-", StringComparison.Ordinal));
        return Answers.Ok(new ListOf<ObjectionView>([.. mine.Select(one => ObjectionView.Of(one.Row))], null));
    }
}

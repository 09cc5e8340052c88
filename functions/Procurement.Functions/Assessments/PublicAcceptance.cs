using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Assessments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Assessments;

/// <summary>
/// The result of an acceptance, for residents (验收结果公告, 政府采购法实施条例 art. 45), without any account.
/// </summary>
public sealed class PublicAcceptance(AggregateStore store, PublishedRounds rounds)
{
    private const string Route = "public/{tenant}/rounds/{round}/contracts/{proposal}/acceptance";

    /// <summary>What residents read once an acceptance is concluded.</summary>
    [Function("GetPublicAcceptance"), AllowPublic]
    [Describe("验收结果公告", Answer = typeof(PublicAcceptanceView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string tenant,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var key = Address.Round(tenant, round);
        if (!WireRules.IsSlug(proposal)) return Problems.Of(AcceptanceRefusals.NotFound.Code);
        var settings = await rounds.FindOrNullAsync(key, cancel);
        var all = (await store.LoadAsync(Kinds.Assessments, new ContractKey(tenant, round, proposal), cancel)).State;
        if (settings is null
            || all?.LatestConcluded() is not { Document: { } document, ConcludedAt: { } at } acceptance)
        {
            return Problems.Of(AcceptanceRefusals.NotFound.Code);
        }

        var uscc = all.Contract.Organization;
        var organization = await store.LoadAsync(Kinds.Organizations, new OrganizationKey(tenant, uscc), cancel);
        return Answers.Ok(new PublicAcceptanceView(
            all.Contract.Title,
            uscc,
            organization.State?.Name ?? uscc,
            settings.Purchaser.Name,
            at,
            acceptance.Status is AcceptanceStatus.Passed,
            [.. acceptance.Items.Select(AcceptanceView.ItemOf)],
            [
                .. acceptance.Invited.Select(
                    one => new InvitedView(one.Ref, one.Kind, one.Designation, one.Heard, one.Opinion)),
            ],
            document));
    }
}

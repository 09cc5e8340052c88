using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>The contracts (合同) of one organization over all rounds.</summary>
public sealed class OrganizationContracts(AggregateStore store, Lists lists)
{
    /// <summary>Lists them by round; an applicant only its own organization's.</summary>
    [Function("ListOrganizationContracts")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("一个单位的全部合同", Answer = typeof(ListOf<ContractView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organizations/{uscc}/contracts")]
        HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.OrganizationKey(uscc);
        caller.MustBeParty(key.Uscc);
        var entry = await store.LoadAsync(Kinds.Organizations, key, cancel);
        if (entry.State is null) return Problems.Of("organization.notFound");
        var list = ListNames.ContractsOf(key.Tenant, key.Uscc);
        return await lists.AnswerAsync(request, list, (_, contract) => ContractView.Of(contract), cancel);
    }
}

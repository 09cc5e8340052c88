using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>The registry of organizations (社会组织登记).</summary>
public sealed class OrganizationFunctions(AggregateStore store, Lists lists)
{
    private const string Route = "organizations/{uscc}";

    /// <summary>Enters an organization, or replaces its entry.</summary>
    [Function("RegisterOrganization"), AllowRoles(Officer, Admin)]
    [Describe("登记或更新单位", Body = typeof(OrganizationBody), Answer = typeof(OrganizationView), Versioned = true,
        Makes = true)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var order = request.Order();
        var register = new RegisterOrganization(request.Read<OrganizationBody>().ToOrganization(uscc), order.By);
        var stored = await store.LoadAsync(Kinds.Organizations, order.Caller.OrganizationKey(uscc), cancel);
        var decision = order.Precondition.RefusalOrNull(stored.Version) ?? Registration.Decide(stored.State, register);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? SavedAnswers.Put(request, OrganizationView.Of(saved.Done), saved.Version);
    }

    /// <summary>Reads an organization; an applicant only its own.</summary>
    [Function("GetOrganization")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("查看单位", Answer = typeof(OrganizationView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string uscc,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.OrganizationKey(uscc);
        caller.MustBeParty(uscc);
        var stored = await store.LoadAsync(Kinds.Organizations, key, cancel);
        return stored.State is { } organization
            ? Answers.Ok(OrganizationView.Of(organization), $"{stored.Version}")
            : Problems.Of("organization.notFound");
    }

    /// <summary>Lists the organizations of the district.</summary>
    [Function("ListOrganizations"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("单位列表", Answer = typeof(ListOf<OrganizationView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organizations")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(
            request,
            ListNames.Organizations(request.Caller().Tenant),
            (_, organization) => OrganizationView.Of(organization),
            cancel);
}

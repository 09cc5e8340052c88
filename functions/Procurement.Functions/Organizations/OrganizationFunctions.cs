using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Organizations;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>The registry of organizations (社会组织登记).</summary>
public sealed class OrganizationFunctions(PutCommands puts, AggregateStore store, Lists lists)
{
    private const string Route = "organizations/{uscc}";

    /// <summary>Enters an organization, or replaces its entry.</summary>
    [Function("RegisterOrganization"), AllowRoles(Officer, Admin)]
    [Describe("登记或更新单位", Body = typeof(OrganizationBody), Answer = typeof(OrganizationView), Versioned = true)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string uscc,
        CancellationToken cancel) =>
        puts.RunAsync(
            request,
            Kinds.Organizations,
            Address.Organization(request.Caller(), uscc),
            new OrganizationBodyValidator(),
            (_, body) => Registration.Decide(body.ToOrganization(uscc)),
            OrganizationView.Of,
            cancel);

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
        var key = Address.Organization(caller, uscc);
        if (key.Problem is { } unknown) return unknown;
        if (Ownership.IsForeign(caller, uscc)) return Problems.Of("organization.notYours");

        var stored = await store.ReadAsync(Kinds.Organizations, key.Value.ToString(), cancel);
        return stored.State is { } organization
            ? Answers.Ok(OrganizationView.Of(organization), $"{stored.Events}")
            : Problems.Of("organization.notFound");
    }

    /// <summary>Lists the organizations of the district.</summary>
    [Function("ListOrganizations"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("单位列表", Answer = typeof(ListOf<OrganizationView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organizations")] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(request, ListNames.Organizations(request.Caller().Tenant), cancel);
}

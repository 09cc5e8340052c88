using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>
/// Who the service takes the caller for, and what time it is here: a page never trusts the clock of its reader.
/// </summary>
public sealed record MeView(
    string Account,
    string Name,
    string Tenant,
    string? Organization,
    string? OrganizationName,
    IReadOnlyList<Role> Roles,
    DateTimeOffset Now,
    DateOnly Today);

/// <summary>What the service knows of its caller.</summary>
public sealed class MeFunctions(AggregateStore store, TimeProvider clock)
{
    /// <summary>GET me; the organization's name once it is registered.</summary>
    [Function("GetMe")]
    [AllowRoles(
        Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin,
        WithoutOrganization = true)]
    [Describe("我的账号、角色与服务的时间", Answer = typeof(MeView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me")] HttpRequest request, CancellationToken cancel)
    {
        var caller = request.Caller();
        var own = caller.Organization is { } uscc
            ? await store.LoadAsync(Kinds.Organizations, new OrganizationKey(caller.Tenant, uscc), cancel)
            : null;
        var now = clock.GetUtcNow().ToOffset(ChinaTime.Offset);
        return Answers.Ok(new MeView(
            caller.Account,
            caller.Name,
            caller.Tenant,
            caller.Organization,
            own?.State?.Name,
            [.. caller.CountedRoles().Order()],
            now,
            ChinaTime.DayOf(now)));
    }
}

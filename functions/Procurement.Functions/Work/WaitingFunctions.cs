using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Work;

/// <summary>Everything that waits for the caller in one of its roles, as one list (待办).</summary>
public sealed class WaitingFunctions(
    PurchasersWork purchasers, OwnWork own, AdministratorsWork administrators, WaitingDays days)
{
    /// <summary>
    /// Lists it, of the role that the query names or the caller's first; <c>kind</c>, <c>round</c> and <c>due</c> (a
    /// due group) narrow it, <c>sort</c> orders it (due, since, amount, round).
    /// </summary>
    [Function("ListWork")]
    [AllowRoles(
        Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin,
        WithoutOrganization = true)]
    [Describe(
        "我的待办", Answer = typeof(WaitingList), Paged = true, Query = ["role", "kind", "round", "due", "sort"])]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var role = RoleOf(caller, request.Query["role"].FirstOrDefault() ?? "");
        var selection = WaitingSelection.Read(request);
        var paging = Paging.Read(request, $"{role} {selection}");

        var all = (await days.CountAsync(await FindAsync(caller, role, cancel), cancel)).ToList();
        var behind = all.Where(selection.Takes)
            .OrderBy(selection.PlaceOf, StringComparer.Ordinal)
            .SkipWhile(one => paging.After is { } after && string.CompareOrdinal(selection.PlaceOf(one), after) <= 0)
            .ToList();
        var page = behind.Take(paging.Limit).ToList();
        var named = await purchasers.NamedAsync(caller.Tenant, page, cancel);
        var next = paging.Page(named, behind.Count > page.Count ? selection.PlaceOf(page[^1]) : null).Next;
        return Answers.Ok(WaitingList.Of(named, next, all));
    }

    private Task<IReadOnlyList<WaitingView>> FindAsync(Caller caller, Role role, CancellationToken cancel) =>
        role switch
        {
            Applicant => own.OfApplicantAsync(caller, cancel),
            Evaluator => own.OfEvaluatorAsync(caller, cancel),
            Admin => administrators.OfAsync(caller, cancel),
            _ => purchasers.OfAsync(caller.Tenant, role, cancel),
        };

    // Whoever asks for a role that is not its own has nothing waiting there.
    private static Role RoleOf(Caller caller, string asked)
    {
        var counted = caller.CountedRoles().Order().ToList();
        if (asked.Length is 0) return counted[0];

        var named = counted.Where(role => role.ToWire() == asked).ToList();
        return named.Count is 1 ? named[0] : throw new ProblemException(Problems.Of("role.notAllowed"));
    }
}

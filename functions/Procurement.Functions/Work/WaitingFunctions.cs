using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Work;

/// <summary>Everything that waits for the caller in one of its roles, as one list (待办).</summary>
public sealed class WaitingFunctions(PurchasersWork purchasers, OwnWork own, WaitingDays days)
{
    /// <summary>
    /// Lists it, of the role that the query names or the caller's first; <c>kind</c>, <c>round</c> and <c>due</c> (a
    /// due group) narrow it.
    /// </summary>
    [Function("ListWork")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe(
        "我的待办", Answer = typeof(WaitingList), Paged = true, Query = ["role", "kind", "round", "due"])]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "work")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        string Asked(string name) => request.Query[name].FirstOrDefault() ?? "";
        var role = RoleOf(caller, Asked("role"));
        var paging = Paging.Read(request, $"{role} {Asked("kind")} {Asked("round")} {Asked("due")}");
        var found = role switch
        {
            Applicant => await own.OfApplicantAsync(caller, cancel),
            Evaluator => await own.OfEvaluatorAsync(caller, cancel),
            _ => await purchasers.OfAsync(caller.Tenant, role, cancel),
        };

        var all = (await days.CountAsync(found, cancel)).OrderBy(Place, StringComparer.Ordinal).ToList();
        var behind = all
            .Where(one => Asked("kind") is "" || Wire(one.Kind) == Asked("kind"))
            .Where(one => Asked("round") is "" || one.Round == Asked("round"))
            .Where(one => Asked("due") is "" || Wire(one.Group) == Asked("due"))
            .SkipWhile(one => paging.After is { } after && string.CompareOrdinal(Place(one), after) <= 0)
            .ToList();
        var page = behind.Take(paging.Limit).ToList();
        var named = await purchasers.NamedAsync(caller.Tenant, page, cancel);
        var next = paging.Page(named, behind.Count > page.Count ? Place(page[^1]) : null).Next;
        return Answers.Ok(new WaitingList(
            named,
            next,
            [
                .. all.CountBy(one => one.Kind).OrderBy(one => one.Key)
                    .Select(one => new KindCount(one.Key, one.Value)),
            ],
            [
                .. all.CountBy(one => one.Group).OrderBy(one => one.Key)
                    .Select(one => new GroupCount(one.Key, one.Value)),
            ]));
    }

    private static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    // Whoever asks for a role that is not its own has nothing waiting there.
    private static Role RoleOf(Caller caller, string asked)
    {
        var counted = caller.CountedRoles().Order().ToList();
        if (asked.Length is 0) return counted[0];

        var named = counted.Where(role => role.ToWire() == asked).ToList();
        return named.Count is 1 ? named[0] : throw new ProblemException(Problems.Of("role.notAllowed"));
    }

    // Last days first, then what has none; within a day by kind, round and thing.
    private static string Place(WaitingView one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Due ?? DateOnly.MaxValue:yyyy-MM-dd}|{(int)one.Kind:00}|{one.Round}|{one.Lot}|{one.Proposal}"
        + $"|{one.Objection}|{one.Instalment}|{one.Title}");
}

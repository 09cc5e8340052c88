using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Duties;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>Who acted on an instalment, and who may do what now (不相容岗位).</summary>
public sealed class DutyFunctions(
    AggregateStore store, PaymentChecks checks, LawBooks laws, FunctionCatalog catalog, TimeProvider clock)
{
    private static readonly InstalmentStep[] Steps = Enum.GetValues<InstalmentStep>();

    // A step is named as its function is: the roles of the one are those of the other.
    private readonly Dictionary<InstalmentStep, IReadOnlyList<Role>> rolesOf = Steps.ToDictionary(
        step => step, step => catalog.All.Single(function => function.Name == $"{step}").Roles!);

    /// <summary>Says it, of everybody who acted and of the caller.</summary>
    [Function("GetInstalmentDuties"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("一期款项的岗位分离：谁做过什么、谁可以做下一步", Answer = typeof(DutiesView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/contracts/{proposal}/instalments/{no}/duties")]
        HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var (caller, number) = (request.Caller(), Address.InstalmentNo(no));
        var key = caller.ContractKey(round, proposal);
        var stored = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (stored.State is not { } contract) return Problems.Of("contract.notFound");
        if (contract.Instalment(number) is not { } instalment) return Problems.Of("instalment.notFound");

        var now = clock.GetUtcNow().ToOffset(ChinaTime.Offset);
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(now), contract.Terms.PayWithinDays, cancel);
        var facts = await checks.OfAsync(key, stored, number, now, cancel);
        var did = DidView.Of(contract, instalment);
        var people = did.Select(one => one.Key).Append(caller.Account).Distinct(StringComparer.Ordinal);
        return Answers.Ok(new DutiesView(number, [.. people.Select(account => new PersonDutiesView(
            account, account == caller.Account, [.. did[account]], [.. Steps.Select(step => Of(account, step))]))]));

        StepDutyView Of(string account, InstalmentStep step)
        {
            if (account == caller.Account && !rolesOf[step].Any(caller.Is)) return Kept(step, new("role.notAllowed"));

            var by = new Author(account, now);
            var refusal = InstalmentDuties.RefusalOrNull(contract, number, step, by, deadlines, facts);
            return refusal is null ? new(step, May: true, null, null) : Kept(step, refusal);
        }
    }

    private static StepDutyView Kept(InstalmentStep step, Refusal why)
    {
        var text = ProblemTexts.Of(why.Code);
        return new(step, May: false, why.Code, $"{text.Title}。{text.AdviceFor(why.Value)}");
    }
}

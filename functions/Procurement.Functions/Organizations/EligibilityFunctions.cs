using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Organizations;

/// <summary>
/// Why an organization may not apply: a code, its text, the last day on which it holds where one is known, and where
/// that comes from.
/// </summary>
public sealed record BarView(string Code, string Title, string Advice, DateOnly? Until, string? Source)
{
    /// <summary>The view of a bar.</summary>
    public static BarView Of(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var text = ProblemTexts.Of(bar.Why.Code);
        var value = bar.Until is { } until ? $"{until:yyyy-MM-dd}" : bar.Why.Value;
        return new(bar.Why.Code, text.Title, text.AdviceFor(value), bar.Until, bar.Source);
    }
}

/// <summary>Whether an organization may apply for a round, decided on the closing day.</summary>
public sealed record EligibilityView(
    string Organization,
    string Round,
    DateOnly ClosesOn,
    FactSource Facts,
    bool MayApply,
    IReadOnlyList<BarView> Reasons);

/// <summary>Who may apply for a round, and who may not, why and until when.</summary>
public sealed class EligibilityFunctions(AggregateStore store, PublishedRounds rounds)
{
    /// <summary>Decides it by the registry as it is now, for the closing day of the round.</summary>
    [Function("GetEligibility"), AllowRoles(Applicant, Officer, Approver, Supervisor, Admin)]
    [Describe("能否申报某批次", Answer = typeof(EligibilityView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organizations/{uscc}/eligibility/{round}")]
        HttpRequest request,
        string uscc,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.OrganizationKey(uscc);
        caller.MustBeParty(uscc);
        var settings = await rounds.FindAsync(caller, round, cancel);
        var entry = (await store.LoadAsync(Kinds.Organizations, key, cancel)).State;
        var bars = entry is null
            ? [new Bar(SubmissionRefusals.OrganizationNotRegistered)]
            : Admission.Bars(settings, SubmittingOrganization.Of(entry));
        return Answers.Ok(new EligibilityView(
            uscc,
            round,
            ChinaTime.DayOf(settings.ClosesAt),
            settings.Eligibility.Facts,
            bars.Count is 0,
            [.. bars.Select(BarView.Of)]));
    }
}

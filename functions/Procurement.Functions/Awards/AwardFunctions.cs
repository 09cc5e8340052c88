using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Rounds;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Awards;

/// <summary>The final award (定标).</summary>
public sealed class AwardFunctions(RoundSteps steps, AggregateStore store, Deadlines deadlines)
{
    /// <summary>Makes the awards final; the fund commits their money and the contracts appear shortly after.</summary>
    [Function("MakeFinalAward"), AllowRoles(Approver)]
    [Describe("定标", Answer = typeof(RoundView), Status = 202)]
    public Task<IResult> FinalizeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/final-award")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        steps.RunAsync<NoBody>(
            request,
            round,
            null,
            step => DecideAsync(step.Key, step.Round, step.By, cancel),
            RoundAnswers.Accepted,
            cancel);

    // The fund decides when it commits; asking before only spares the approver a refusal that comes later.
    private async Task<Decision<RoundEvent>> DecideAsync(
        RoundKey key, Round? round, By by, CancellationToken cancel)
    {
        var decision = Finalizing.Decide(round, by);
        if (decision is not Decision<RoundEvent>.Accepted) return decision;

        // The follow-up reckons the last day for signing: a year that is not loaded must be refused here.
        deadlines.RolledDays(Signing.Rule, ChinaTime.DayOf(by.At), round!.Settings.Contract.SignWithinDays);
        var fund = new FundKey(key.Tenant, round.Settings.Fund).ToString();
        var available = (await store.ReadAsync(Kinds.Funds, fund, cancel)).State?.Available ?? Money.Zero;
        return Money.Sum(round.Awarded.Select(one => one.Requested)) > available ? FundRefusals.Insufficient : decision;
    }
}

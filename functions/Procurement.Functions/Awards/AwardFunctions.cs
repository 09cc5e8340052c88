using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Objections;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Awards;

/// <summary>The final award (定标).</summary>
public sealed class AwardFunctions(AggregateStore store, ObjectionSettlement objections, LawBooks laws)
{
    /// <summary>Makes the awards final; the fund commits their money and the contracts appear shortly after.</summary>
    [Function("MakeFinalAward"), AllowRoles(Approver)]
    [Describe("定标", Answer = typeof(RoundView), Status = 202)]
    public async Task<IResult> FinalizeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/final-award")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var award = new MakeFinalAward(order.By);
        var key = order.Caller.RoundKey(round);
        // Asked first: what it settles on the way changes the awards that the round counts.
        var isOpen = await objections.IsAnyOpenAsync(key, cancel);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var fund = await FundOrNullAsync(key, stored.State, cancel);
        var days = stored.State?.Settings.Contract.SignWithinDays ?? 0;
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), days, cancel);
        var decision = Finalizing.Decide(stored.State, award, isOpen, fund?.Reservable ?? Money.Zero, deadlines);
        var unbudgeted = decision is Decision<RoundEvent>.Accepted && fund is { InBudget: null };
        if (unbudgeted) decision = FundRefusals.NotInBudget;
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(RoundView.Of(key, saved.Done, 1));
    }

    // The fund decides when it commits; asking before only spares the approver a refusal that comes later.
    private async Task<Fund?> FundOrNullAsync(RoundKey key, Round? round, CancellationToken cancel) => round is null
        ? null
        : (await store.LoadAsync(Kinds.Funds, new FundKey(key.Tenant, round.Settings.Fund), cancel)).State;
}

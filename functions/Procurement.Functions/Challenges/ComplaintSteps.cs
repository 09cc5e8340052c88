using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;
using Procurement.Functions.Orders;

namespace Procurement.Functions.Challenges;

/// <summary>The straight line of a step of a complaint: load, decide, save, answer.</summary>
public sealed class ComplaintSteps(ChallengeDesk desk)
{
    /// <summary>Takes a step of the complainant, or of finance for it.</summary>
    public Task<IResult> TakeOwnAsync(
        Order order,
        string round,
        string complaint,
        Func<CaseAtHand, Decision<ChallengeEvent>> decide,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        var key = ChallengeDesk.KeyOf(order.Caller, round, complaint, isComplaint: true);
        order.Caller.MustBeParty(key.Organization);
        return TakeAsync(order, round, complaint, decide, cancel);
    }

    /// <summary>Takes a step.</summary>
    public async Task<IResult> TakeAsync(
        Order order,
        string round,
        string complaint,
        Func<CaseAtHand, Decision<ChallengeEvent>> decide,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        var key = ChallengeDesk.KeyOf(order.Caller, round, complaint, isComplaint: true);
        var saved = await desk.TakeAsync(order, key, complaint, decide, cancel);
        return saved.Problem() ?? Answers.Ok(ComplaintView.Of(round, saved.Done.Complaints[complaint]));
    }
}

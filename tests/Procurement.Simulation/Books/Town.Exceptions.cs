using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;

namespace Procurement.Simulation.Books;

/// <summary>What two people decide about what a bank said, or did not say.</summary>
internal sealed partial class Town
{
    private IEnumerable<bool> NoAnswer()
    {
        var open = AtBank().ToList();
        if (open.Count == 0) return [];
        RaiseNoAnswer(_chance.Of(open));
        return NoSteps;
    }

    private IEnumerable<string> AtBank() =>
        from contract in _contracts.Values
        from one in contract.State!.Instalments
        where one.Order is { Stage: PaymentOrderStage.Batched } && SentFrom(one.Order) is not null
        select one.Order!.EndToEndId;

    private void RaiseNoAnswer(string endToEndId)
    {
        var found = Find(endToEndId)!;
        var fact = new BankFact(
            BankFactKind.Unclear, endToEndId, found.Order.Amount, ChinaTime.DayOf(_now), null, null, null, null);
        Raise($"no answer {endToEndId} {_exceptions.Count}", BankExceptionCause.NoAnswer, fact, PaymentOf(found), null, Finance());
    }

    private IEnumerable<bool> DecideException() => OnException(
        BankExceptionStatus.Open, exception => Decide(exception, Finance()));

    private IEnumerable<bool> Decide(Shelf<BankException, BankExceptionEvent> exception, Author by)
    {
        if (OutcomeFor(exception.State!) is not { } outcome) return [];
        var decide = new DecideBankException(outcome, DayOf(exception.State!), "so", by);
        return Ask(exception, now => DecidingExceptions.Decide(now, decide), by);
    }

    private IEnumerable<bool> ApproveException() => OnException(BankExceptionStatus.Decided, exception =>
    {
        var by = Finance();
        return _chance.OneIn(8)
            ? Ask(exception, now => DecidingExceptions.Decide(now, new TurnDownBankException("so", by)), by)
            : Ask(exception, now => DecidingExceptions.Decide(now, new ApproveBankException(by)), by);
    });

    private IEnumerable<bool> OnException(
        BankExceptionStatus status, Func<Shelf<BankException, BankExceptionEvent>, IEnumerable<bool>> act)
    {
        var some = _exceptions.Values.Where(one => one.State?.Status == status).ToList();
        return some.Count == 0 ? [] : act(_chance.Of(some));
    }

    // Who asks the bank by telephone hears the truth; in the other towns nobody asks.
    private BankExceptionOutcome? OutcomeFor(BankException exception)
    {
        if (!IsHonest && !_isEnding) return _chance.Of(Enum.GetValues<BankExceptionOutcome>());
        // What could not be booked is left as it is, and the reason says so.
        if (_isEnding && exception.TurnedDown is not null) return BankExceptionOutcome.Nothing;
        var found = exception.Payment is null ? null : Find(exception.Fact.EndToEndId);
        return found is null ? BankExceptionOutcome.Nothing : _bank.OutcomeOf(found.Order);
    }

    private DateOnly DayOf(BankException exception) => IsHonest
        && exception.Fact.EndToEndId is { } id && _bank.DayOf(id) is { } day ? day : ChinaTime.DayOf(_now);

    private IEnumerable<bool> AfterException(
        BankException state, Happened<BankException, BankExceptionEvent> happened)
    {
        if (happened.Event is not BankExceptionApproved) yield break;
        if (state is not { Status: BankExceptionStatus.Approved, Decision: { } decision }) yield break;
        var (refusal, by) = ((string?)null, Machine());
        if (SettledAfterTheEnd(happened, state, decision) is { } late)
        {
            var stamp = $"{happened.Name} decided {happened.Number}";
            if (!Reserve(late.Contract, late.Order, happened.By, stamp)) refusal = FundRefusals.Insufficient.Code;
            yield return true;
        }

        refusal ??= Book(happened, state, decision);
        yield return true;
        if (refusal is not null && decision.Outcome is BankExceptionOutcome.Settle
            && Find(state.Fact.EndToEndId) is { } over && IsRejectedAfterTheEnd(over))
        {
            Release(over.Contract, over.Order.EndToEndId, $"{happened.Name} forgone {happened.Number}");
            yield return true;
        }

        var shelf = _exceptions[happened.Name];
        var done = DecidingExceptions.Decide(shelf.State, new BookBankException(refusal, by));
        MustBeDone(Save(shelf, done, $"booked {happened.Number}", by), "Booking an exception");
        yield return true;
    }

    private string? Book(
        Happened<BankException, BankExceptionEvent> happened, BankException exception, BankExceptionDecision decision)
    {
        if (!decision.IsBooking) return null;
        if (Find(exception.Fact.EndToEndId) is not { } found) return BankFactRefusals.OrderUnknown.Code;
        // Whatever anybody decides, what never left the house was not paid.
        if (SentFrom(found.Order) is null) return BankFactRefusals.NotSent.Code;
        return Save(
            found.Contract,
            Decided(found, decision, happened.By),
            $"{happened.Name} decided {happened.Number}",
            happened.By);
    }

    // The money of such an order was given back: it is set aside anew before it is booked.
    private FoundPayment? SettledAfterTheEnd(
        Happened<BankException, BankExceptionEvent> happened, BankException exception, BankExceptionDecision decision) =>
        decision.Outcome is BankExceptionOutcome.Settle
        && Find(exception.Fact.EndToEndId) is { } found
        && SentFrom(found.Order) is not null
        && IsRejectedAfterTheEnd(found)
        && Decided(found, decision, happened.By) is Decision<ContractEvent>.Accepted { Events.Count: > 0 }
            ? found
            : null;

    private static bool IsRejectedAfterTheEnd(FoundPayment found) =>
        found.Contract.State!.HasEnded && found.Order.Stage is PaymentOrderStage.Rejected;

    private static Decision<ContractEvent> Decided(FoundPayment found, BankExceptionDecision decision, Author by)
    {
        var (contract, key) = (found.Contract.State, found.Order.EndToEndId);
        return decision.Outcome switch
        {
            BankExceptionOutcome.Settle => BankFacts.Decide(
                contract,
                new SettlePayment(found.No, key, found.Order.Amount, decision.Day, by) { Decided = true }),
            BankExceptionOutcome.Reject => BankFacts.Decide(
                contract, new RejectPayment(found.No, key, decision.Reason, by)),
            _ => BankReturns.Decide(
                contract, new BouncePayment(found.No, decision.Reason, by) { EndToEndId = key }),
        };
    }
}

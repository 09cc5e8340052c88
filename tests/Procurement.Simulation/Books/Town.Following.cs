using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Receivables;

namespace Procurement.Simulation.Books;

/// <summary>
/// What follows what happened to a contract, as the service does it: the books of its fund, the award that passes on,
/// the receivables. Each step is one write under an id made of the event's number.
/// </summary>
internal sealed partial class Town
{
    private IEnumerable<bool> AfterContract(Contract state, Happened<Contract, ContractEvent> happened)
    {
        var contract = _contracts[happened.Name];
        foreach (var step in Book(contract, state, happened)) yield return step;
        foreach (var step in happened.Event is PaymentBatched one ? LeaveIfLeftOut(one) : []) yield return step;
        foreach (var step in PassOn(contract, happened)) yield return step;
        if (!MayOwe(state, happened.Event)) yield break;
        var cause = happened.Event is MoneyDisallowed ? ReceivableCause.Disallowed : ReceivableCause.Unspent;
        foreach (var step in Owe(contract, cause)) yield return step;
    }

    private IEnumerable<bool> Book(
        Shelf<Contract, ContractEvent> contract, Contract state, Happened<Contract, ContractEvent> happened)
    {
        var fund = FundOf(contract);
        foreach (var step in Steps(state, happened))
        {
            var stamp = $"{happened.Name} book {happened.Number} {step.GetType().Name} {(step as ReleaseReservation)?.Cause}";
            MustBeDone(Save(fund, Decide(fund.State, step), stamp, Machine()), $"{stamp}: {step}");
            yield return true;
        }
    }

    private static Decision<FundEvent> Decide(Fund? fund, FundCommand command) => command switch
    {
        MatchPayables one => Payables.Decide(fund, one),
        EndCommitment one => Payables.Decide(fund, one),
        BookPosting one => Funding.Decide(fund, one),
        ChangeCommitment one => Reserving.Decide(fund, one),
        ReleaseReservation one => Reserving.Decide(fund, one),
        _ => throw new InvalidOperationException($"{command.GetType().Name} does not follow a contract."),
    };

    private IEnumerable<FundCommand> Steps(Contract state, Happened<Contract, ContractEvent> happened)
    {
        var (name, by) = (happened.Name, Machine());
        if (happened.Event is ContractAmended amended)
            yield return new ChangeCommitment(SupplementCause(name, amended.No), name, amended.Amount, by);
        if (SupplementOver(happened) is { } no) yield return new ReleaseReservation(SupplementCause(name, no), by);

        var cause = state.HasEnded && happened.Event is InstalmentPaid { EndToEndId: { } id } ? CauseOf(name, id) : null;
        if (ContractBooks.StepOf(name, happened.Before, happened.After, happened.Event, by, cause) is { } step)
            yield return step;
        if (!state.HasEnded || OrderTouched(happened.Event) is not { } touched) yield break;
        foreach (var order in state.Instalment(touched)!.Orders.Where(IsWithoutPayment))
            yield return new ReleaseReservation(CauseOf(name, order.EndToEndId), by);
    }

    private static int? SupplementOver(Happened<Contract, ContractEvent> happened) => happened.Event switch
    {
        AmendmentWithdrawn one => one.No,
        AmendmentRefused one => one.No,
        AmendmentLapsed one => one.No,
        ContractTerminated or ContractClosed when happened.After.AmendmentsProposed is > 0 and var last => last,
        _ => null,
    };

    // An order that is over gives back what was set aside for it.
    private static int? OrderTouched(ContractEvent happened) => happened switch
    {
        PreparationReturned one => one.No,
        PaymentOrderWithdrawn one => one.No,
        PaymentUnbatched one => one.No,
        PaymentRejected one => one.No,
        _ => null,
    };

    private static bool IsWithoutPayment(PaymentOrder order) =>
        order.Stage is PaymentOrderStage.Withdrawn or PaymentOrderStage.Rejected;

    // The next in the reserve takes the place of who did not sign, with the same money; the one after it nobody.
    private IEnumerable<bool> PassOn(Shelf<Contract, ContractEvent> contract, Happened<Contract, ContractEvent> happened)
    {
        if (happened.Event is not (ContractDeclined or ContractLapsed)) yield break;
        var (name, fund, by) = (happened.Name, FundOf(contract), Machine());
        var (cause, amount) = ($"{name} passes on", contract.State!.Terms.Amount);
        var pass = new PassOnCommitment(cause, name, $"{name}+", amount, by);
        var stamp = $"{name} pass {happened.Number}";
        if (!fund.State!.Commitments.ContainsKey(pass.Successor) || !fund.WasDone(stamp))
            MustBeDone(Save(fund, Funding.Decide(fund.State, pass), stamp, by), stamp);
        yield return true;
        if (!fund.State.Commitments.ContainsKey(pass.Successor)) yield break;
        Offer(fund.Name, pass.Successor, amount);
        yield return true;
    }
}

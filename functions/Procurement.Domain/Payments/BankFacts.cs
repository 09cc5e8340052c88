using Procurement.Domain.Contracts;
using static Procurement.Domain.Payments.BankFactRefusals;

namespace Procurement.Domain.Payments;

/// <summary>Puts an order into a batch for the bank.</summary>
public sealed record BatchPayment(int No, string EndToEndId, string Batch, Author By) : ContractCommand(By);

/// <summary>Takes an order out of a batch that was never sent.</summary>
public sealed record UnbatchPayment(int No, string EndToEndId, string Batch, Author By) : ContractCommand(By);

/// <summary>The bank booked an order.</summary>
public sealed record SettlePayment(int No, string EndToEndId, Money Amount, DateOnly Day, Author By)
    : ContractCommand(By)
{
    /// <summary>
    /// Whether two people decided that it settled although the bank had said that it refused it; then an order that was
    /// prepared since is withdrawn.
    /// </summary>
    public bool Decided { get; init; }
}

/// <summary>The bank refused an order.</summary>
public sealed record RejectPayment(int No, string EndToEndId, string Reason, Author By) : ContractCommand(By);

/// <summary>
/// Why a fact of the bank does not fit the books: it is not lost, but waits as an exception for a person's decision.
/// </summary>
public static class BankFactRefusals
{
    /// <summary>There is no such order.</summary>
    public static readonly Refusal OrderUnknown = new("bankFact.orderUnknown");

    /// <summary>It is about another amount than the order.</summary>
    public static readonly Refusal AmountDiffers = new("bankFact.amountDiffers");

    /// <summary>The order settled, on another day or where the bank says now that it refused it.</summary>
    public static readonly Refusal AlreadySettled = new("bankFact.alreadySettled");

    /// <summary>
    /// The bank refused the order before, for another reason or where it says now that it returned it.
    /// </summary>
    public static readonly Refusal AlreadyRejected = new("bankFact.alreadyRejected");

    /// <summary>The bank returned the money of the order before.</summary>
    public static readonly Refusal AlreadyReturned = new("bankFact.alreadyReturned");

    /// <summary>The order never went to the bank.</summary>
    public static readonly Refusal NotSent = new("bankFact.notSent");

    /// <summary>The bank had said that it refused the order.</summary>
    public static readonly Refusal SettledAfterRejection = new("bankFact.settledAfterRejection");

    /// <summary>The bank returns what it has not said that it booked.</summary>
    public static readonly Refusal ReturnedBeforeSettlement = new("bankFact.returnedBeforeSettlement");

    /// <summary>
    /// The instalment is paid by another order or by set-off, or another order is at the bank: both cannot be its
    /// payment.
    /// </summary>
    public static readonly Refusal OtherOrder = new("bankFact.otherOrder");
}

/// <summary>
/// What the bank did with an order. A fact is recorded whatever the contract's state, for money has moved whoever likes
/// it; the same fact told again changes nothing.
/// </summary>
public static class BankFacts
{
    /// <summary>Puts an order into a batch that still may be sent: nothing keeps it, nobody took it back.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, BatchPayment command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (OrderOf(contract, command.No, command.EndToEndId) is not { } order) return OrderUnknown;
        if (order.Stage is PaymentOrderStage.Batched)
        {
            return order.Batch == command.Batch ? Decision<ContractEvent>.Accept() : PaymentRefusals.OrderInBatch;
        }

        if (order.Stage is not PaymentOrderStage.Ordered) return PaymentRefusals.NotOrdered;
        return contract.IsSuspended(command.By.At)
            ? ContractRefusals.Suspended
            : new PaymentBatched(command.No, command.EndToEndId, command.Batch);
    }

    /// <summary>Takes an order out of its batch; one that is in none, or in another, stays as it is.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, UnbatchPayment command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (OrderOf(contract, command.No, command.EndToEndId) is not { } order) return OrderUnknown;
        if (order.Batch != command.Batch) return Decision<ContractEvent>.Accept();
        return order.Stage switch
        {
            PaymentOrderStage.Batched => new PaymentUnbatched(command.No, command.EndToEndId, command.Batch),
            PaymentOrderStage.Rejected => AlreadyRejected,
            PaymentOrderStage.Returned => AlreadyReturned,
            _ => AlreadySettled,
        };
    }

    /// <summary>
    /// The bank booked it: now it is paid. Interest is owed for the days after the day of payment, at
    /// <paramref name="dailyRate"/>, which the law book knows for the bank's day, or else at the contract's own.
    /// </summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, SettlePayment command, Fraction? dailyRate = null)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (OrderOf(contract, command.No, command.EndToEndId) is not { } order) return OrderUnknown;
        if (order.Amount != command.Amount) return AmountDiffers;
        return order.Stage switch
        {
            PaymentOrderStage.Batched => Settled(contract, command, order, dailyRate),
            PaymentOrderStage.Settled or PaymentOrderStage.Returned when order.SettledOn == command.Day =>
                Decision<ContractEvent>.Accept(),
            PaymentOrderStage.Settled => AlreadySettled,
            PaymentOrderStage.Returned => AlreadyReturned,
            PaymentOrderStage.Rejected when command.Decided => SettledAfterAll(contract, command, order, dailyRate),
            PaymentOrderStage.Rejected => SettledAfterRejection,
            _ => NotSent,
        };
    }

    /// <summary>The bank refused it: no money left, and it may be prepared again.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, RejectPayment command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (OrderOf(contract, command.No, command.EndToEndId) is not { } order) return OrderUnknown;
        return order.Stage switch
        {
            PaymentOrderStage.Batched => new PaymentRejected(command.No, command.EndToEndId, command.Reason),
            PaymentOrderStage.Rejected when order.BankReason == command.Reason => Decision<ContractEvent>.Accept(),
            PaymentOrderStage.Rejected => AlreadyRejected,
            PaymentOrderStage.Settled => AlreadySettled,
            PaymentOrderStage.Returned => AlreadyReturned,
            _ => NotSent,
        };
    }

    private static PaymentOrder? OrderOf(Contract contract, int no, string endToEndId) =>
        contract.Instalment(no)?.OrderOf(endToEndId);

    // The claim may have been given back since, another order prepared, or a part set off: an instalment is never paid
    // twice.
    private static Decision<ContractEvent> SettledAfterAll(
        Contract contract, SettlePayment command, PaymentOrder order, Fraction? dailyRate)
    {
        var instalment = contract.Instalment(command.No)!;
        if (instalment.Status is InstalmentStatus.Paid || instalment.SetOff > Money.Zero) return OtherOrder;
        return instalment.Order switch
        {
            null => Settled(contract, command, order, dailyRate),
            { Stage: PaymentOrderStage.Batched } => OtherOrder,
            { } since => Decision<ContractEvent>.Accept(
                new PaymentOrderWithdrawn(command.No, since.EndToEndId, $"此前的付款指令 {order.EndToEndId} 经核实已入账"),
                Settled(contract, command, order, dailyRate)),
        };
    }

    private static InstalmentPaid Settled(
        Contract contract, SettlePayment command, PaymentOrder order, Fraction? dailyRate)
    {
        var rate = dailyRate ?? contract.Terms.Law.LateInterestDaily ?? Fraction.Zero;
        var dueBy = Suspending.DueBy(contract, contract.Instalment(command.No)!, command.Day);
        var interest = LateInterest.Of(order.Amount, dueBy, command.Day, rate);
        return new InstalmentPaid(command.No, order.Amount, interest, order.Payee, order.PayeeChanged)
        {
            EndToEndId = order.EndToEndId,
            Day = command.Day,
        };
    }
}

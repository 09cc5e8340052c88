using Procurement.Domain.Calendar;

namespace Procurement.Domain.Contracts;

/// <summary>Folds what happens to payment orders into the instalments they pay.</summary>
internal static class PaymentOrders
{
    /// <summary>The instalment after such an event, or null for another one.</summary>
    public static Instalment? AfterOrNull(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        PaymentPrepared one => Prepare(contract, one, by),
        PreparationReturned one => Withdraw(contract, contract.Instalment(one.No)!),
        PaymentApproved one => With(contract, one.No, one.EndToEndId, order => order with
        {
            Stage = one.IsLast ? PaymentOrderStage.Ordered : PaymentOrderStage.Approved,
            ApprovedBy = [.. order.ApprovedBy, by.Account],
        }),
        PaymentOrderWithdrawn one => With(
            contract, one.No, one.EndToEndId, order => order with { Stage = PaymentOrderStage.Withdrawn }),
        PaymentBatched one => With(contract, one.No, one.EndToEndId, order => order with
        {
            Stage = PaymentOrderStage.Batched,
            Batch = one.Batch,
        }),
        PaymentUnbatched one => Ended(contract, With(contract, one.No, one.EndToEndId, order => order with
        {
            Stage = IsOver(contract, one.No) ? PaymentOrderStage.Withdrawn : PaymentOrderStage.Ordered,
            Batch = null,
        })),
        PaymentRejected one => Ended(contract, With(contract, one.No, one.EndToEndId, order => order with
        {
            Stage = PaymentOrderStage.Rejected,
            BankReason = one.Reason,
        })),
        _ => null,
    };

    /// <summary>The instalment once the bank booked its order.</summary>
    public static Instalment Settled(Contract contract, InstalmentPaid paid)
    {
        var instalment = contract.Instalment(paid.No)!;
        return paid.EndToEndId is { } id
            ? With(contract, paid.No, id, order => order with
            {
                Stage = PaymentOrderStage.Settled,
                SettledOn = paid.Day,
                BankReason = null,
            })
            : Withdraw(contract, instalment);
    }

    /// <summary>The instalment once the bank returned its money; a notice on paper names no order.</summary>
    public static Instalment Returned(Contract contract, PaymentBounced bounced, Author by)
    {
        var instalment = contract.Instalment(bounced.No)!;
        var id = bounced.EndToEndId ?? instalment.Orders.LastOrDefault(
            one => one.Stage is PaymentOrderStage.Settled)?.EndToEndId;
        return id is null ? instalment : With(contract, bounced.No, id, order => order with
        {
            Stage = PaymentOrderStage.Returned,
            ReturnedOn = ChinaTime.DayOf(by.At),
            BankReason = bounced.Reason,
        });
    }

    /// <summary>Ends an order that has not left for the bank; one that has is ended by the bank.</summary>
    public static Instalment Withdraw(Contract contract, Instalment instalment)
    {
        if (instalment.Order is not { IsHere: true } open) return instalment;
        return PaymentOrder.IsUnnamed(open.EndToEndId, contract.Terms, instalment.No)
            ? instalment with { Orders = [.. instalment.Orders.SkipLast(1)] }
            : Changed(instalment, open.EndToEndId, order => order with { Stage = PaymentOrderStage.Withdrawn });
    }

    private static Instalment Prepare(Contract contract, PaymentPrepared prepared, Author by)
    {
        var instalment = contract.Instalment(prepared.No)!;
        var order = new PaymentOrder(
            prepared.EndToEndId ?? EndToEndId.OfUnnamed(contract.Terms, prepared.No),
            prepared.Amount,
            prepared.Payee,
            prepared.PayeeChanged,
            PaymentOrderStage.Prepared,
            by.Account);
        return instalment with { Orders = [.. instalment.Orders, order] };
    }

    // What was at the bank when its contract ended is never paid any more once it is known that no money left.
    private static Instalment Ended(Contract contract, Instalment after) => IsOver(contract, after.No)
        ? after with { Status = InstalmentStatus.Cancelled }
        : after;

    private static bool IsOver(Contract contract, int no) =>
        contract.HasEnded && contract.Instalment(no)!.BankReturn is null;

    private static Instalment With(Contract contract, int no, string id, Func<PaymentOrder, PaymentOrder> change) =>
        Changed(contract.Instalment(no)!, id, change);

    private static Instalment Changed(Instalment instalment, string id, Func<PaymentOrder, PaymentOrder> change) =>
        instalment with
        {
            Orders = [.. instalment.Orders.Select(one => one.EndToEndId == id ? change(one) : one)],
        };
}

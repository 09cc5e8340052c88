using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Organizations;

namespace Procurement.Functions.Contracts;

/// <summary>
/// A payment order as it is read: its name at the bank (端到端标识), how far it is, and what the bank said.
/// </summary>
public sealed record PaymentOrderView(
    string EndToEndId,
    Money Amount,
    AccountBody Payee,
    PaymentOrderStage Stage,
    string PreparedBy,
    IReadOnlyList<string> ApprovedBy,
    string? Batch,
    DateOnly? SettledOn,
    string? BankReason)
{
    /// <summary>The view of an order.</summary>
    public static PaymentOrderView Of(PaymentOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(
            order.EndToEndId,
            order.Amount,
            AccountBody.Of(order.Payee),
            order.Stage,
            order.PreparedBy,
            order.ApprovedBy,
            order.Batch,
            order.SettledOn,
            order.BankReason);
    }
}

/// <summary>What the invoice of a claim says beside its number, and the attachment that it is.</summary>
public sealed record InvoicePaperView(DateOnly? Date, Money Amount, string PayeeName, string File)
{
    /// <summary>The view of it, or null.</summary>
    public static InvoicePaperView? OfOrNull(InvoicePaper? paper) =>
        paper is null ? null : new(paper.Date, paper.Amount, paper.PayeeName, paper.File);
}

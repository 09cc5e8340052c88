namespace Procurement.Domain.Contracts;

/// <summary>
/// What an invoice says beside its number: its day, what it asks for, who is paid by it, and the file it was handed in
/// as.
/// </summary>
public sealed record InvoicePaper(DateOnly? Date, Money Amount, string PayeeName, string File);

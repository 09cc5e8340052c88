using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;

namespace Procurement.Storage.Stored;

/// <summary>
/// A payment order that has every approval and no answer of the bank: what a batch needs of it. Its batch is null while
/// it waits for one.
/// </summary>
public sealed record PaymentOrderRow(
    string EndToEndId,
    string Round,
    string Proposal,
    int No,
    string Reference,
    string Title,
    string Organization,
    Money Amount,
    BankAccount Payee,
    DateOnly? DueBy,
    string? Batch);

/// <summary>Which payment order a name stands for.</summary>
public sealed record EndToEndRow(string Round, string Proposal, int No, string Fund, Money Amount);

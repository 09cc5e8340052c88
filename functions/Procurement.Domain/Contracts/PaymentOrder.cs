using System.Security.Cryptography;
using System.Text;
using Procurement.Domain.Organizations;

namespace Procurement.Domain.Contracts;

/// <summary>Where a payment order stands; money has moved only once the bank says that it settled.</summary>
public enum PaymentOrderStage
{
    /// <summary>Prepared by one of finance; waits for approval.</summary>
    Prepared,

    /// <summary>Approved by a second; from a threshold on it waits for one person more.</summary>
    Approved,

    /// <summary>Every approval is there; it waits for a batch.</summary>
    Ordered,

    /// <summary>In a batch for the bank: from now on only the batch or the bank ends it.</summary>
    Batched,

    /// <summary>The bank booked it: the instalment is paid.</summary>
    Settled,

    /// <summary>The bank refused it; no money left.</summary>
    Rejected,

    /// <summary>It settled, and the bank returned the money.</summary>
    Returned,

    /// <summary>Taken back before it was in a batch, or overtaken by what happened to its contract.</summary>
    Withdrawn,
}

/// <summary>
/// An order to pay an instalment: one name for the bank, one amount, one payee. What is paid again is another order.
/// </summary>
public sealed record PaymentOrder(
    string EndToEndId,
    Money Amount,
    BankAccount Payee,
    AccountChange? PayeeChanged,
    PaymentOrderStage Stage,
    string PreparedBy)
{
    /// <summary>Who approved it, in order.</summary>
    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    /// <summary>The batch that it is or was sent in, or null.</summary>
    public string? Batch { get; init; }

    /// <summary>The day on which the bank booked it, or null.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>The day on which it was recorded that the bank returned it, or null.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>Why the bank refused or returned it, or null.</summary>
    public string? BankReason { get; init; }

    /// <summary>Whether it may still come to a payment.</summary>
    public bool IsOpen => Stage <= PaymentOrderStage.Batched;

    /// <summary>Whether it can still be stopped without the bank.</summary>
    public bool IsHere => Stage < PaymentOrderStage.Batched;

    /// <summary>
    /// Whether it was prepared before orders had names; its trace is the instalment's alone, so that it is dropped once
    /// it is over.
    /// </summary>
    public static bool IsUnnamed(string endToEndId, ContractTerms terms, int no) =>
        endToEndId == Contracts.EndToEndId.OfUnnamed(terms, no);
}

/// <summary>
/// The name under which the bank answers about a payment (ISO 20022 EndToEndId, at most 35 characters): made of what
/// names the order and nothing else, so that preparing it again gives the same name and no two orders share one.
/// </summary>
public static class EndToEndId
{
    private const string Prefix = "PO";
    private const int Letters = 30;

    // Without I, L, O and U: nobody who reads it aloud or off paper takes one letter for another.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The name of the order with this ordinal, from 1, of an instalment.</summary>
    public static string Of(string tenant, string round, string proposal, int no, int ordinal)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', tenant, round, proposal, no, ordinal)));
        var text = new StringBuilder(Prefix);
        for (var at = 0; at < Letters; at++) text.Append(Alphabet[FiveBits(digest, at * 5)]);
        return $"{text}";
    }

    /// <summary>Stands for an order that was prepared before orders had names.</summary>
    public static string OfUnnamed(ContractTerms terms, int no) => Of("", terms.Round, terms.Proposal, no, 0);

    private static int FiveBits(byte[] digest, int bit)
    {
        var pair = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
        return (pair >> (11 - (bit % 8))) & 31;
    }
}

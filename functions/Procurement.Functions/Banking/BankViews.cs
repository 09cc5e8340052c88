using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Functions.Organizations;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Banking;

/// <summary>A payment that waits for a batch.</summary>
public sealed record WaitingOrderView(
    string EndToEndId, string Round, string Proposal, int No, Money Amount, AccountBody Payee)
{
    /// <summary>The view of an order.</summary>
    public static WaitingOrderView Of(BankLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(
            line.EndToEndId, line.Round, line.Proposal, line.No, line.Amount, AccountBody.Of(line.Payee));
    }
}

/// <summary>A batch as the list shows it.</summary>
public sealed record BankBatchRowView(
    string Batch,
    string Fund,
    BankBatchStatus Status,
    int Count,
    Money Total,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    string? ReleasedBy,
    DateTimeOffset? ReleasedAt)
{
    /// <summary>The view of a row.</summary>
    public static BankBatchRowView Of(string id, BankBatchRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            id,
            row.Fund,
            row.Status,
            row.Count,
            row.Total,
            row.Prepared.Account,
            row.Prepared.At,
            row.Released?.Account,
            row.Released?.At);
    }
}

/// <summary>A payment in a batch; its reason says why its contract did not let it go.</summary>
public sealed record BankLineView(
    string EndToEndId,
    string Round,
    string Proposal,
    int No,
    Money Amount,
    AccountBody Payee,
    BankLineStatus Status,
    string? Reason);

/// <summary>A batch with its payments; the total is of those that are in it.</summary>
public sealed record BankBatchView(
    string Batch,
    string Fund,
    AccountBody Payer,
    BankBatchStatus Status,
    int Count,
    Money Total,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    string? ReleasedBy,
    DateTimeOffset? ReleasedAt,
    string? WithdrawnBy,
    string? WithdrawalReason,
    IReadOnlyList<BankLineView> Lines)
{
    /// <summary>The view of a batch.</summary>
    public static BankBatchView Of(BankBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(
            batch.Id,
            batch.Fund,
            AccountBody.Of(batch.Payer),
            batch.Status,
            batch.Taken.Count(),
            batch.Total,
            batch.Prepared.Account,
            batch.Prepared.At,
            batch.Released?.Account,
            batch.Released?.At,
            batch.Withdrawn?.Account,
            batch.WithdrawalReason,
            [
                .. batch.Lines.Select(line => new BankLineView(
                    line.EndToEndId,
                    line.Round,
                    line.Proposal,
                    line.No,
                    line.Amount,
                    AccountBody.Of(line.Payee),
                    line.Status,
                    line.Reason)),
            ]);
    }
}

/// <summary>A file of answers: how many facts it has, how many were worked off, and what became of them.</summary>
public sealed record BankAnswersView(
    string Answer,
    string Name,
    BankMessage Message,
    string MessageId,
    int Count,
    int Done,
    int Booked,
    int Repeated,
    int Noted,
    int Exceptions,
    string ReceivedBy,
    DateTimeOffset ReceivedAt)
{
    /// <summary>The view of a file.</summary>
    public static BankAnswersView Of(BankAnswers file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(
            file.Document,
            file.Name,
            file.Message,
            file.MessageId,
            file.Count,
            file.Done,
            file.Booked,
            file.Repeated,
            file.Noted,
            file.Exceptions,
            file.Received.Account,
            file.Received.At);
    }
}

/// <summary>What a bank says of a payment.</summary>
public sealed record BankFactView(
    BankFactKind Kind,
    string? EndToEndId,
    Money? Amount,
    DateOnly Day,
    string? Entry,
    string? Account,
    string? Code,
    string? Text)
{
    /// <summary>The view of a fact.</summary>
    public static BankFactView Of(BankFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(
            fact.Kind, fact.EndToEndId, fact.Amount, fact.Day, fact.Entry, fact.Account, fact.Code, fact.Text);
    }
}

/// <summary>The payment that a fact is about.</summary>
public sealed record BankPaymentView(string Fund, string Round, string Proposal, int No)
{
    /// <summary>The view, or null.</summary>
    public static BankPaymentView? OfOrNull(BankPayment? payment) =>
        payment is null ? null : new(payment.Fund, payment.Round, payment.Proposal, payment.No);
}

/// <summary>One fact of a file, and what became of it.</summary>
public sealed record BankAnswerEntryView(
    int No, BankFactView Fact, BankFactOutcome Outcome, BankPaymentView? Payment, string? Exception)
{
    /// <summary>The view of an entry.</summary>
    public static BankAnswerEntryView Of(BankAnswerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.No,
            BankFactView.Of(entry.Fact),
            entry.Outcome,
            BankPaymentView.OfOrNull(entry.Payment),
            entry.Exception);
    }
}

/// <summary>
/// An exception: what the bank said, why a person must look at it, what was decided by whom, and why a decision came to
/// nothing.
/// </summary>
public sealed record BankExceptionView(
    string Exception,
    BankExceptionCause Cause,
    string? Why,
    BankFactView Fact,
    BankPaymentView? Payment,
    string? Answer,
    BankExceptionStatus Status,
    DateTimeOffset RaisedAt,
    BankExceptionOutcome? Outcome,
    DateOnly? Day,
    string? Reason,
    string? DecidedBy,
    string? ApprovedBy,
    string? TurnedDown)
{
    /// <summary>The view of an exception.</summary>
    public static BankExceptionView Of(BankException one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Id,
            one.Cause,
            one.Why,
            BankFactView.Of(one.Fact),
            BankPaymentView.OfOrNull(one.Payment),
            one.File,
            one.Status,
            one.Raised.At,
            one.Decision?.Outcome,
            one.Decision?.Day,
            one.Decision?.Reason,
            one.Decision?.By.Account,
            one.Approved?.Account,
            one.TurnedDown);
    }
}

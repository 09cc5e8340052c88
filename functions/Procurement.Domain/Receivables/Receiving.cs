using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Receivables.ReceivableRefusals;

namespace Procurement.Domain.Receivables;

/// <summary>Matches money that came in with a receivable, by the bank's reference.</summary>
public sealed record ReceiveMoney(string Receivable, string Reference, Money Amount, DateOnly Day, Author By)
    : ReceivableCommand(By);

/// <summary>Reminds the debtor, or not, when a day has come.</summary>
public sealed record RemindDebtor(string Receivable, Author By) : ReceivableCommand(By);

/// <summary>References of receipts: two are equal when their letters and digits are.</summary>
public static class ReceiptReference
{
    /// <summary>Letters and digits in upper case.</summary>
    public static string NormalForm(string reference) =>
        string.Concat(reference.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}

/// <summary>Money that comes in, and reminding who has not paid.</summary>
public static class Receiving
{
    /// <summary>How many receipts, and how many set-offs, a receivable takes.</summary>
    public const int EntriesMost = 50;

    /// <summary>So many days before its last day a debtor is reminded.</summary>
    public const int DaysBefore = 7;

    /// <summary>So many days apart a debtor is reminded of what is overdue.</summary>
    public const int DaysBetween = 30;

    /// <summary>How often a debtor is reminded.</summary>
    public const int RemindersMost = 12;

    /// <summary>
    /// Books a receipt, once: <paramref name="isTaken"/> tells whether the reference belongs to another debtor's
    /// receipt.
    /// </summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, ReceiveMoney command, Contract? contract, bool isTaken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (isTaken || account.References.ContainsKey(ReceiptReference.NormalForm(command.Reference)))
            return ReceiptDuplicate;
        if (known.Status is not ReceivableStatus.Open) return NotOpen;
        if (command.Amount <= Money.Zero) return ReceiptNotPositive;
        if (command.Amount > known.Left) return ReceiptExceedsReceivable;
        if (command.Day > ChinaTime.DayOf(command.By.At)) return ReceiptDayInFuture;
        if (known.Receipts.Count >= EntriesMost) return TooManyEntries;
        return WritingOff.OtherSide(contract, command.By) is { } other
            ? other
            : new MoneyReceived(command.Receivable, command.Reference, command.Amount, command.Day);
    }

    /// <summary>Reminds, as long as something is left; a paid one is reminded of nothing.</summary>
    public static Decision<ReceivableEvent> Decide(DebtorAccount? account, RemindDebtor command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (account?.Receivables.GetValueOrDefault(command.Receivable) is not { } known) return NotFound;
        if (known.Status is not ReceivableStatus.Open || known.Reminded >= RemindersMost)
            return Decision<ReceivableEvent>.Accept();
        var isOverdue = known.IsOverdue(command.By.At);
        DateOnly? next = isOverdue ? ChinaTime.DayOf(command.By.At).AddDays(DaysBetween) : known.Due.Due.AddDays(1);
        return new DebtorReminded(
            command.Receivable, isOverdue, known.Reminded + 1 < RemindersMost ? next : null);
    }
}

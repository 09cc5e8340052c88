using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Receivables;

/// <summary>Brings the receivables of one contract to what the contract says has to come back.</summary>
public sealed record FollowContract(
    OwedContract Contract, DebtFacts Facts, ReceivableCause Cause, string? Reason, Author By) : ReceivableCommand(By);

/// <summary>
/// How receivables follow from a contract. The contract alone says how much has to come back, in all; what was booked
/// here in all is known too. The difference is what must be open: whoever comes twice, too late or with an old look at
/// the contract raises nothing twice.
/// </summary>
public static class FollowingContracts
{
    /// <summary>The rule that gives the debtor its days.</summary>
    public const string DueRule = "协议约定或者当地规定的返还期限";

    /// <summary>
    /// Notes what came in on the contract itself, oldest receivable first, then raises what is missing, or lessens,
    /// newest first, what is too much. <paramref name="days"/> is the time to pay, null where nobody entered one.
    /// </summary>
    public static Decision<ReceivableEvent> Decide(
        DebtorAccount? account, FollowContract command, int? days, Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(deadlines);
        var (book, contract) = (account ?? new DebtorAccount(), command.Contract);
        var debt = book.DebtOf(contract);
        List<ReceivableEvent> events = [.. Direct(book, contract, command.Facts.Direct - debt.Direct)];
        foreach (var one in events) book = DebtorHistory.Apply(book, one, command.By);

        debt = book.DebtOf(contract);
        var owed = command.Facts.Recoverable - debt.Direct - debt.Collected - debt.WrittenOff;
        var more = (owed > Money.Zero ? owed : Money.Zero) - book.LeftOf(contract);
        if (more < Money.Zero) events.AddRange(Lessened(book, contract, -more));
        if (more <= Money.Zero) return Decision<ReceivableEvent>.Accept(events);

        if (days is not { } time) return LawRefusals.ParameterMissing with { Value = LawKeys.ReceivableDays.Name };
        var today = ChinaTime.DayOf(command.By.At);
        if (!deadlines.TryRolledDays(DueRule, today, time, true, out var due, out var missing)) return missing;

        events.Add(new ReceivableRaised(
            DebtorAccount.IdOf(book.Raised + 1), contract, command.Cause, more, command.Reason, due));
        return Decision<ReceivableEvent>.Accept(events);
    }

    private static IEnumerable<ReceivableEvent> Direct(DebtorAccount book, OwedContract contract, Money amount)
    {
        foreach (var open in book.Open.Where(one => one.Contract == contract))
        {
            if (amount <= Money.Zero) yield break;
            var part = amount < open.Left ? amount : open.Left;
            amount -= part;
            yield return new DirectReceiptNoted(contract, open.Id, part);
        }

        if (amount > Money.Zero) yield return new DirectReceiptNoted(contract, null, amount);
    }

    private static IEnumerable<ReceivableEvent> Lessened(DebtorAccount book, OwedContract contract, Money amount)
    {
        foreach (var open in book.Open.Where(one => one.Contract == contract).Reverse())
        {
            if (amount <= Money.Zero) yield break;
            var part = amount < open.Left ? amount : open.Left;
            amount -= part;
            yield return new ReceivableLessened(open.Id, part);
        }
    }
}

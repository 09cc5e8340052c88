using System.Globalization;
using Procurement.Domain.Attachments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.BookRefusals;

namespace Procurement.Domain.Performances;

/// <summary>Books a voucher; its id follows from kind, number and the other hand.</summary>
public sealed record BookVoucher(string Organization, string Entry, EntryContent Content, Author By)
    : PerformanceCommand(By);

/// <summary>Takes back a voucher on which nobody has decided.</summary>
public sealed record WithdrawEntry(string Entry, string Reason, Author By) : PerformanceCommand(By);

/// <summary>Decides on vouchers.</summary>
public sealed record SettleEntries(IReadOnlyList<EntrySettlement> Entries, Author By) : PerformanceCommand(By);

/// <summary>
/// The books of a contract: what was spent of each line with its voucher, what was raised and what shows it. What the
/// officer accepts of the government's money is what counts under the contract as spent.
/// </summary>
public static class Bookkeeping
{
    /// <summary>How many entries a contract may have.</summary>
    public const int EntriesMax = 10_000;

    /// <summary>How many are decided on at once: each is a row of the same transaction.</summary>
    public const int SettledMax = 60;

    /// <summary>Books a voucher within its line, and within the contract where it is the government's money.</summary>
    public static Decision<PerformanceEvent> Decide(
        Performance? state, BookVoucher command, Watched watched, AttachmentFolder? folder)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        if (state?.Entries.GetValueOrDefault(command.Entry) is { Counts: true }) return EntryTwice;
        if (state?.Booked >= EntriesMax) return EntriesTooMany;
        var content = command.Content;
        var today = ChinaTime.DayOf(command.By.At);
        if (content.Day < watched.Since || content.Day > today)
        {
            return DayOutside with { Value = $"{watched.Since:yyyy-MM-dd} – {today:yyyy-MM-dd}" };
        }

        if (content.Files.Count is 0) return EvidenceMissing;
        var found = EvidenceFiles.WhyNot(content.Files, folder)
            ?? (content.Kind is EntryKind.Income ? WhyNotRaised(content) : WhyNotSpent(state, content, watched));
        return found is { } refusal
            ? refusal
            : new EntryBooked(command.Organization, command.Entry, content);
    }

    /// <summary>Takes a voucher back before anybody decided on it.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, WithdrawEntry command, Watched watched)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        if (state?.Entries.GetValueOrDefault(command.Entry) is not { } entry) return EntryNotFound;
        return entry.Status is EntryStatus.Booked
            ? new EntryWithdrawn(entry.Id, command.Reason)
            : EntryNotWaiting;
    }

    /// <summary>Decides on vouchers, all of them or none; after a termination too, as the contract does.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, SettleEntries command, Watched watched)
    {
        if (PerformancePreconditions.WhyNotAfter(state, watched, Party.Purchaser, command.By) is { } why) return why;
        var entries = command.Entries.Select(one => state?.Entries.GetValueOrDefault(one.Entry)).ToList();
        if (entries.Any(one => one is null)) return EntryNotFound;
        if (command.Entries.DistinctBy(one => one.Entry).Count() < command.Entries.Count) return SettledTwice;
        if (entries.Any(one => one!.Status is not EntryStatus.Booked)) return EntryNotWaiting;
        return command.Entries.Any(one => !one.Accepted && one.Reason is null)
            ? ReasonMissing
            : new EntriesSettled(command.Entries);
    }

    /// <summary>What a line has now: what was proposed and what moves brought.</summary>
    public static Money BudgetOf(Performance? state, Watched watched, int no)
    {
        ArgumentNullException.ThrowIfNull(watched);
        return watched.Budget[no - 1].Amount + (state?.Line(no).Moved ?? Money.Zero);
    }

    /// <summary>What is left of a line.</summary>
    public static Money LeftOf(Performance? state, Watched watched, int no) =>
        BudgetOf(state, watched, no) - (state?.Line(no).Booked ?? Money.Zero);

    internal static Refusal? WhyNoLine(Watched watched, int? no) =>
        no is { } number && number >= 1 && number <= watched.Budget.Count
            ? null
            : LineUnknown with { Value = watched.Budget.Count.ToString(CultureInfo.InvariantCulture) };

    private static Refusal? WhyNotRaised(EntryContent content) =>
        content.Source is MoneySource.Government ? IncomeOfGovernment : null;

    private static Refusal? WhyNotSpent(Performance? state, EntryContent content, Watched watched)
    {
        if (WhyNoLine(watched, content.Line) is { } unknown) return unknown;
        var left = LeftOf(state, watched, content.Line!.Value);
        if (content.Amount > left) return AboveLine with { Value = $"{left}" };
        if (content.Source is not MoneySource.Government) return null;
        var rest = watched.Contract!.Terms.Amount - (state?.Source(MoneySource.Government).Spent ?? Money.Zero);
        return content.Amount > rest ? AboveContract with { Value = $"{rest}" } : null;
    }
}

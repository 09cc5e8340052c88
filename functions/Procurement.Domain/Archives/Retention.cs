using Procurement.Domain.Contracts;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Archives;

/// <summary>Kinds of records that are kept for different times.</summary>
public enum RecordKind
{
    /// <summary>采购文件: from the call to the proof of acceptance (政府采购法 art. 42).</summary>
    ProcurementFile,

    /// <summary>会计凭证、会计账簿: invoices, orders of payment, bank's answers, the ledger of the fund.</summary>
    Accounting,
}

/// <summary>
/// How long one kind is kept: <paramref name="Years"/> and <paramref name="Source"/> are null where the law book has no
/// value, <paramref name="From"/> while the contract goes on; in both cases there is no end.
/// </summary>
public sealed record Retention(RecordKind Kind, int? Years, string? Source, DateOnly? From)
{
    /// <summary>The last day on which it must be there, or null: there is none yet.</summary>
    public DateOnly? Through => From is { } from && Years is { } years ? from.AddYears(years).AddDays(-1) : null;
}

/// <summary>How long what belongs to a contract is kept (保管期限).</summary>
public static class Retaining
{
    /// <summary>
    /// Each kind by itself. The years of a procurement file run from the day after the last thing that happened, which
    /// is later than the end of the procurement itself; those of accounts from the first day after the year in which it
    /// happened. Of what the law said then and says now the longer counts: nobody may shorten what people relied on.
    /// </summary>
    /// <param name="contract">The contract.</param>
    /// <param name="last">The day of its latest event.</param>
    /// <param name="then">The law of that day.</param>
    /// <param name="now">The law of today.</param>
    public static IReadOnlyList<Retention> Of(Contract contract, DateOnly last, LawOfDay then, LawOfDay now)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        DateOnly? ended = IsOver(contract.Status) ? last : null;
        return
        [
            Of(RecordKind.ProcurementFile, LawKeys.RetentionOfFiles, ended?.AddDays(1), then, now),
            Of(RecordKind.Accounting, LawKeys.RetentionOfAccounts, FirstOfNextYear(ended), then, now),
        ];
    }

    /// <summary>The last day on which all of it must be there: the longest counts, and null is for ever.</summary>
    public static DateOnly? Through(IReadOnlyList<Retention> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return kinds.Any(one => one.Through is null) ? null : kinds.Max(one => one.Through);
    }

    private static bool IsOver(ContractStatus status) => status is ContractStatus.Declined or ContractStatus.Expired
        or ContractStatus.Terminated or ContractStatus.Closed;

    private static DateOnly? FirstOfNextYear(DateOnly? day) => day is { } one ? new(one.Year + 1, 1, 1) : null;

    private static Retention Of(RecordKind kind, LawKey key, DateOnly? from, LawOfDay then, LawOfDay now)
    {
        // Where one of the two has no value nobody knows how long: there is no end.
        if (then.Find(key) is not { Value: { } before } old || now.Find(key) is not { Value: { } today } fresh)
            return new(kind, null, null, from);
        var (was, since) = (int.Parse(before), int.Parse(today));
        return was > since ? new(kind, was, old.Source, from) : new(kind, since, fresh.Source, from);
    }
}

/// <summary>Whether something that belongs to a contract may be taken away.</summary>
public static class Disposal
{
    /// <summary>
    /// Why not, or null. <paramref name="through"/> is the last day on which it must be there; null: there is none.
    /// </summary>
    public static Refusal? WhyNot(Archive? archive, DateOnly? through, DateOnly today)
    {
        if (archive?.IsHeld is true) return ArchiveRefusals.Held;
        return through is { } last && today > last ? null : ArchiveRefusals.Kept with { Value = $"{through:O}" };
    }
}

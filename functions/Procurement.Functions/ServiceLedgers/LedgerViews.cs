using Procurement.Domain;
using Procurement.Domain.ServiceLedgers;
using Procurement.Storage.Stored;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>A ledger in short, as lists show it.</summary>
public sealed record LedgerLineView(
    string Ledger, string Title, string Organization, DateOnly From, DateOnly Through, string? Round, string? Proposal)
{
    /// <summary>The view of a row.</summary>
    public static LedgerLineView Of(string id, LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(id, row.Title, row.Organization, row.From, row.Through, row.Round, row.Proposal);
    }
}

/// <summary>A ledger: what was agreed, and what its months come to by now.</summary>
public sealed record LedgerView(
    string Ledger,
    string Title,
    string Organization,
    Money UnitPrice,
    DateOnly From,
    DateOnly Through,
    IReadOnlyList<string>? Verifications,
    int CallPercent,
    string? Round,
    string? Proposal,
    int Clients,
    int ClientsAtCap,
    IReadOnlyList<RefusedCountView> Rejected,
    IReadOnlyList<LedgerMonthView> Months,
    Money Total)
{
    /// <summary>The view of a ledger.</summary>
    public static LedgerView Of(string id, ServiceLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var terms = ledger.Terms;
        return new(
            id,
            terms.Title,
            terms.Organization,
            terms.UnitPrice,
            terms.From,
            terms.Through,
            terms.Verifications,
            terms.CallPercent,
            terms.Contract?.Round,
            terms.Contract?.Proposal,
            ledger.Clients,
            ledger.ClientsAtCap,
            [.. ledger.Rejected.Select(one => new RefusedCountView(one.Code, one.Rows))],
            [.. ledger.Months.Select(one => LedgerMonthView.Of(one, terms))],
            ledger.Total);
    }
}

/// <summary>How many rows of files were refused for one reason.</summary>
public sealed record RefusedCountView(string Code, int Rows);

/// <summary>
/// A month: what counts of it, how many calls are needed and made, and its settlement with the instalment it became.
/// </summary>
public sealed record LedgerMonthView(
    string Month,
    int Records,
    int Minutes,
    Money Amount,
    int CallsNeeded,
    int Confirmed,
    int Denied,
    int Withdrawn,
    string? SettledBy,
    DateTimeOffset? SettledAt,
    int? Instalment,
    string? NotClaimable)
{
    /// <summary>The view of a month.</summary>
    public static LedgerMonthView Of(LedgerMonth month, LedgerTerms terms)
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(terms);
        return new(
            month.Month,
            month.Records,
            month.Minutes,
            month.AmountAt(terms.UnitPrice),
            month.CallsNeeded(terms.CallPercent),
            month.Confirmed,
            month.Denied,
            month.Withdrawn,
            month.Settled?.By,
            month.Settled?.At,
            month.Settled?.Instalment,
            month.Settled?.NotClaimable);
    }
}

/// <summary>
/// What is billable: how many rows were refused, the months in which something counts, and their sum.
/// </summary>
public sealed record SettlementView(
    IReadOnlyList<RefusedCountView> Rejected,
    IReadOnlyList<SettlementMonthView> Months,
    Money Total,
    int ClientsAtCap)
{
    /// <summary>The view of a ledger's settlement.</summary>
    public static SettlementView Of(ServiceLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new(
            [.. ledger.Rejected.Select(one => new RefusedCountView(one.Code, one.Rows))],
            [
                .. ledger.Months.Where(one => one.Records > 0).Select(one => new SettlementMonthView(
                    one.Month, one.Records, one.Minutes, one.AmountAt(ledger.Terms.UnitPrice))),
            ],
            ledger.Total,
            ledger.ClientsAtCap);
    }
}

/// <summary>A month of a settlement.</summary>
public sealed record SettlementMonthView(string Month, int Records, int Minutes, Money Amount);

/// <summary>How far a file is, and what the latest piece of it brought: where to go on, and what was refused.</summary>
public sealed record RecordFileView(
    string File,
    long Received,
    bool IsClosed,
    int Accepted,
    int Refused,
    IReadOnlyList<RefusedRowView> Refusals)
{
    /// <summary>The view of a file.</summary>
    public static RecordFileView Of(string name, RecordFile? file, IReadOnlyList<RefusedRow> refused)
    {
        var known = file ?? RecordFile.Empty;
        return new(
            name,
            known.Received,
            known.IsClosed,
            known.Accepted,
            known.Refused,
            [.. refused.Select(RefusedRowView.Of)]);
    }
}

/// <summary>A row that was refused, by its line; its id where it could be read.</summary>
public sealed record RefusedRowView(int Line, string? Id, string Code)
{
    /// <summary>The view of a row.</summary>
    public static RefusedRowView Of(RefusedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Line, row.Id, row.Code);
    }
}

/// <summary>A client, and how much of its hours is used, in minutes.</summary>
public sealed record LedgerClientView(string Ref, int CapMinutes, int Minutes);

/// <summary>A record that was accepted.</summary>
public sealed record ServiceRecordView(
    string Id,
    string Client,
    string Worker,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Verification,
    string? Evidence,
    int Minutes,
    bool? Confirmed,
    string? CallNote,
    string? Withdrawn)
{
    /// <summary>The view of a record.</summary>
    public static ServiceRecordView Of(ServiceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(
            record.Id,
            record.Client,
            record.Worker,
            record.Start,
            record.End,
            record.Verification,
            record.Evidence,
            record.Minutes,
            record.Call?.Confirmed,
            record.Call?.Note,
            record.Withdrawn);
    }
}

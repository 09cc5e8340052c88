using Procurement.Domain;
using Procurement.Domain.Receivables;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Receivables;

/// <summary>A receivable of which something is left.</summary>
public sealed record OpenReceivableView(
    string Receivable, string Round, string Proposal, Money Left, DateOnly Due, bool Overdue)
{
    /// <summary>The view at a moment.</summary>
    public static OpenReceivableView Of(OpenReceivable open, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(open);
        var isOverdue = at >= Domain.Calendar.ChinaTime.EndOfDay(open.Due);
        return new(open.Id, open.Contract.Round, open.Contract.Proposal, open.Left, open.Due, isOverdue);
    }
}

/// <summary>What an organization has to return: what is open, what of it is overdue, and each that is open.</summary>
public sealed record DebtorView(
    string Organization, int Raised, Money Open, Money Overdue, IReadOnlyList<OpenReceivableView> Items)
{
    /// <summary>The view of an account at a moment.</summary>
    public static DebtorView Of(string organization, DebtorAccount? account, DateTimeOffset at)
    {
        var facts = ReceivableFacts.OpenOf(account, at);
        return new(
            organization,
            account?.Raised ?? 0,
            facts.Open,
            facts.Overdue,
            [.. (account?.Open ?? []).Select(one => OpenReceivableView.Of(one, at))]);
    }
}

/// <summary>Money that came in.</summary>
public sealed record MatchedReceiptView(
    string Reference, Money Amount, DateOnly Day, string BookedBy, DateTimeOffset BookedAt)
{
    /// <summary>The view of a receipt.</summary>
    public static MatchedReceiptView Of(Receipt one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(one.Reference, one.Amount, one.Day, one.Booked.Account, one.Booked.At);
    }
}

/// <summary>A set-off against an instalment.</summary>
public sealed record SetOffView(
    string SetOff,
    string Round,
    string Proposal,
    int Instalment,
    Money Amount,
    SetOffStatus Status,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason)
{
    /// <summary>The view of a set-off.</summary>
    public static SetOffView Of(SetOff one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Id,
            one.Target.Round,
            one.Target.Proposal,
            one.Target.No,
            one.Amount,
            one.Status,
            one.Proposed.Account,
            one.Proposed.At,
            one.Decided?.Account,
            one.Decided?.At,
            one.Reason);
    }
}

/// <summary>The latest write-off of a receivable, with the people of its chain.</summary>
public sealed record WriteOffView(
    Money Amount,
    string Reason,
    WriteOffStatus Status,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? ApprovedBy,
    string? ConfirmedBy,
    string? RefusedBy,
    string? RefusalReason)
{
    /// <summary>The view of a write-off.</summary>
    public static WriteOffView Of(WriteOff one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Amount,
            one.Reason,
            one.Status,
            one.Proposed.Account,
            one.Proposed.At,
            one.Approved?.Account,
            one.Confirmed?.Account,
            one.Refused?.Account,
            one.RefusalReason);
    }
}

/// <summary>A receivable and all that became of it.</summary>
public sealed record ReceivableView(
    string Receivable,
    string Organization,
    string Round,
    string Proposal,
    ReceivableCause Cause,
    string? Reason,
    Money Amount,
    Money Left,
    Money Dropped,
    Money Direct,
    Money Offset,
    Money WrittenOff,
    DeadlineView Due,
    bool Overdue,
    ReceivableStatus Status,
    DateTimeOffset RaisedAt,
    int Reminded,
    IReadOnlyList<MatchedReceiptView> Receipts,
    IReadOnlyList<SetOffView> SetOffs,
    WriteOffView? WriteOff)
{
    /// <summary>The view of a receivable at a moment.</summary>
    public static ReceivableView Of(string organization, Receivable one, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Id,
            organization,
            one.Contract.Round,
            one.Contract.Proposal,
            one.Cause,
            one.Reason,
            one.Amount,
            one.Left,
            one.Dropped,
            one.Direct,
            one.Offset,
            one.WrittenOff,
            DeadlineView.Of(one.Due),
            one.IsOverdue(at),
            one.Status,
            one.Raised,
            one.Reminded,
            [.. one.Receipts.Select(MatchedReceiptView.Of)],
            [.. one.SetOffs.Select(SetOffView.Of)],
            one.WriteOff is { } chain ? WriteOffView.Of(chain) : null);
    }
}

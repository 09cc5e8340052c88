using Procurement.Domain.Receivables;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Receivables;

namespace Procurement.Storage.Aggregates;

/// <content>Money that has to come back.</content>
public static partial class Kinds
{
    /// <summary>How the account of a debtor holds each receivable.</summary>
    public static readonly Parts<DebtorAccount, Receivable> ReceivableParts = new(
        "receivable",
        ReceivableRecords.Receivables,
        account => account.Receivables,
        (account, loaded) => account with { Receivables = loaded });

    /// <summary>How it holds what was booked under each contract.</summary>
    public static readonly Parts<DebtorAccount, ContractDebt> DebtParts = new(
        "debt",
        ReceivableRecords.Debts,
        account => account.Debts,
        (account, loaded) => account with { Debts = loaded });

    /// <summary>How it holds the references of receipts.</summary>
    public static readonly Parts<DebtorAccount, BookedReference> ReceiptReferences = new(
        "reference",
        ReceivableRecords.References,
        account => account.References,
        (account, loaded) => account with { References = loaded });

    /// <summary>What each organization has to return, a row for each receivable, contract and receipt.</summary>
    public static readonly AggregateKind<DebtorAccount, ReceivableEvent> Receivables = new(
        TableNames.Receivables,
        ReceivableRecords.Events,
        ReceivableRecords.Heads,
        DebtorHistory.Apply,
        ReceivableParts,
        DebtParts,
        ReceiptReferences);
}

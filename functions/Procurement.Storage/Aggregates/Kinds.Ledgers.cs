using Procurement.Domain.ServiceLedgers;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.ServiceLedgers;

namespace Procurement.Storage.Aggregates;

/// <content>Contracts by unit price, and the records of what was served.</content>
public static partial class Kinds
{
    /// <summary>How a ledger holds the ids that it has seen, by bucket.</summary>
    public static readonly Parts<ServiceLedger, SeenIds> LedgerSeen = new(
        "seen", LedgerRecords.Seen, ledger => ledger.Seen, (ledger, loaded) => ledger with { Seen = loaded });

    /// <summary>How it holds its clients, by bucket.</summary>
    public static readonly Parts<ServiceLedger, ClientBucket> LedgerClients = new(
        "client",
        LedgerRecords.Clients,
        ledger => ledger.ClientBuckets,
        (ledger, loaded) => ledger with { ClientBuckets = loaded });

    /// <summary>How it holds the accepted records, by slot.</summary>
    public static readonly Parts<ServiceLedger, ServiceSlot> LedgerSlots = new(
        "slot", LedgerRecords.Slots, ledger => ledger.Records, (ledger, loaded) => ledger with { Records = loaded });

    /// <summary>How it holds how far each file is.</summary>
    public static readonly Parts<ServiceLedger, RecordFile> LedgerFiles = new(
        "file", LedgerRecords.Files, ledger => ledger.Files, (ledger, loaded) => ledger with { Files = loaded });

    /// <summary>How it holds the rows that each step refused.</summary>
    public static readonly Parts<ServiceLedger, RefusedRows> LedgerRefused = new(
        "refused",
        LedgerRecords.Refused,
        ledger => ledger.Refused,
        (ledger, loaded) => ledger with { Refused = loaded });

    /// <summary>Service ledgers: rows for ids, clients, records, files and refused rows.</summary>
    public static readonly AggregateKind<ServiceLedger, LedgerEvent> ServiceLedgers = new(
        TableNames.ServiceLedgers,
        LedgerRecords.Events,
        LedgerRecords.Heads,
        ServiceLedgerHistory.Apply,
        LedgerSeen,
        LedgerClients,
        LedgerSlots,
        LedgerFiles,
        LedgerRefused);
}

using System.Text.Json.Serialization;
using Procurement.Domain.ServiceLedgers;
using static Procurement.Storage.Stored.V1.ServiceLedgers.LedgerMap;

namespace Procurement.Storage.Stored.V1.ServiceLedgers;

/// <summary>The names and versions under which service ledgers and their events are stored.</summary>
internal static class LedgerRecords
{
    public static readonly RecordBook<LedgerEvent> Events =
        new RecordBook<LedgerEvent>(LedgerJson.Default)
            .Add<LedgerOpened, LedgerOpenedV1>("serviceLedger.opened", 1, Write, Read)
            .Add<RecordsTaken, RecordsTakenV1>("serviceLedger.recordsTaken", 1, Write, Read)
            .Add<RecordTaken, RecordTakenV1>("serviceLedger.recordTaken", 1, Write, Read)
            .Add<RecordWithdrawn, RecordWithdrawnV1>("serviceLedger.recordWithdrawn", 1, Write, Read)
            .Add<ClientCalled, ClientCalledV1>("serviceLedger.clientCalled", 1, Write, Read)
            .Add<MonthSettled, MonthSettledV1>("serviceLedger.monthSettled", 1, Write, Read)
            .Add<MonthBecameClaimable, MonthBecameClaimableV1>("serviceLedger.monthClaimable", 1, Write, Read)
            .Add<MonthBecameNotClaimable, MonthBecameNotClaimableV1>(
                "serviceLedger.monthNotClaimable", 1, Write, Read);

    public static readonly RecordBook<ServiceLedger> Heads =
        new RecordBook<ServiceLedger>(LedgerJson.Default)
            .Add<ServiceLedger, ServiceLedgerV1>("serviceLedger", 1, Write, Read);

    public static readonly RecordBook<SeenIds> Seen =
        new RecordBook<SeenIds>(LedgerJson.Default)
            .Add<SeenIds, SeenIdsV1>("serviceLedgerSeen", 1, LedgerColumns.Write, LedgerColumns.Read);

    public static readonly RecordBook<ClientBucket> Clients =
        new RecordBook<ClientBucket>(LedgerJson.Default)
            .Add<ClientBucket, ClientBucketV1>("serviceLedgerClients", 1, LedgerColumns.Write, LedgerColumns.Read);

    public static readonly RecordBook<ServiceSlot> Slots =
        new RecordBook<ServiceSlot>(LedgerJson.Default)
            .Add<ServiceSlot, ServiceSlotV1>("serviceLedgerSlot", 1, LedgerColumns.Write, LedgerColumns.Read);

    public static readonly RecordBook<RecordFile> Files =
        new RecordBook<RecordFile>(LedgerJson.Default)
            .Add<RecordFile, RecordFileV1>("serviceLedgerFile", 1, Write, Read);

    public static readonly RecordBook<RefusedRows> Refused =
        new RecordBook<RefusedRows>(LedgerJson.Default)
            .Add<RefusedRows, RefusedRowsV1>("serviceLedgerRefused", 1, Write, Read);

    public static readonly RecordBook<LedgerRow> Rows =
        new RecordBook<LedgerRow>(LedgerJson.Default).Add<LedgerRow, LedgerRowV1>("list.serviceLedger", 1, Write, Read);
}

internal sealed record LedgerRowV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("round")] string? Round,
    [property: JsonName("proposal")] string? Proposal);

[JsonSerializable(typeof(LedgerOpenedV1))]
[JsonSerializable(typeof(RecordsTakenV1))]
[JsonSerializable(typeof(RecordTakenV1))]
[JsonSerializable(typeof(RecordWithdrawnV1))]
[JsonSerializable(typeof(ClientCalledV1))]
[JsonSerializable(typeof(MonthSettledV1))]
[JsonSerializable(typeof(MonthBecameClaimableV1))]
[JsonSerializable(typeof(MonthBecameNotClaimableV1))]
[JsonSerializable(typeof(ServiceLedgerV1))]
[JsonSerializable(typeof(SeenIdsV1))]
[JsonSerializable(typeof(ClientBucketV1))]
[JsonSerializable(typeof(ServiceSlotV1))]
[JsonSerializable(typeof(RecordFileV1))]
[JsonSerializable(typeof(RefusedRowsV1))]
[JsonSerializable(typeof(LedgerRowV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class LedgerJson : JsonSerializerContext;

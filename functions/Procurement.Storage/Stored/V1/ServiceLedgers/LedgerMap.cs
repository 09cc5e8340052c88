using Procurement.Domain.ServiceLedgers;
using Procurement.Storage.Stored;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.ServiceLedgers;

/// <summary>Between the domain's service ledgers and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap)), UseStaticMapper(typeof(RowTexts))]
internal static partial class LedgerMap
{
    [MapperIgnoreSource(nameof(ServiceLedger.Seen))]
    [MapperIgnoreSource(nameof(ServiceLedger.ClientBuckets))]
    [MapperIgnoreSource(nameof(ServiceLedger.Records))]
    [MapperIgnoreSource(nameof(ServiceLedger.Files))]
    [MapperIgnoreSource(nameof(ServiceLedger.Refused))]
    [MapperIgnoreSource(nameof(ServiceLedger.Total))]
    public static partial ServiceLedgerV1 Write(ServiceLedger value);

    [MapperIgnoreTarget(nameof(ServiceLedger.Seen))]
    [MapperIgnoreTarget(nameof(ServiceLedger.ClientBuckets))]
    [MapperIgnoreTarget(nameof(ServiceLedger.Records))]
    [MapperIgnoreTarget(nameof(ServiceLedger.Files))]
    [MapperIgnoreTarget(nameof(ServiceLedger.Refused))]
    public static partial ServiceLedger Read(ServiceLedgerV1 record);

    public static partial RecordFileV1 Write(RecordFile value);
    public static partial RecordFile Read(RecordFileV1 record);

    public static partial RefusedRowsV1 Write(RefusedRows value);
    public static partial RefusedRows Read(RefusedRowsV1 record);

    public static partial LedgerOpenedV1 Write(LedgerOpened value);
    public static partial LedgerOpened Read(LedgerOpenedV1 record);

    public static partial RecordsTakenV1 Write(RecordsTaken value);
    public static partial RecordsTaken Read(RecordsTakenV1 record);

    public static partial RecordTakenV1 Write(RecordTaken value);
    public static partial RecordTaken Read(RecordTakenV1 record);

    public static partial RecordWithdrawnV1 Write(RecordWithdrawn value);
    public static partial RecordWithdrawn Read(RecordWithdrawnV1 record);

    public static partial ClientCalledV1 Write(ClientCalled value);
    public static partial ClientCalled Read(ClientCalledV1 record);

    public static partial MonthSettledV1 Write(MonthSettled value);
    public static partial MonthSettled Read(MonthSettledV1 record);

    public static partial MonthBecameClaimableV1 Write(MonthBecameClaimable value);
    public static partial MonthBecameClaimable Read(MonthBecameClaimableV1 record);

    public static partial MonthBecameNotClaimableV1 Write(MonthBecameNotClaimable value);
    public static partial MonthBecameNotClaimable Read(MonthBecameNotClaimableV1 record);

    public static partial LedgerRowV1 Write(LedgerRow value);
    public static partial LedgerRow Read(LedgerRowV1 record);
}

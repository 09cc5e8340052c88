using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V3.Contracts;

/// <summary>Between what happens to money that has to come back and its records.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class RecoveryMap
{
    /// <summary>The events of a contract with these.</summary>
    public static RecordBook<ContractEvent> AddTo(RecordBook<ContractEvent> events) => events
        .Add<MoneyDisallowed, MoneyDisallowedV1>("contract.moneyDisallowed", 1, Write, Read)
        .Add<DisallowanceWithdrawn, DisallowanceWithdrawnV1>("contract.disallowanceWithdrawn", 1, Write, Read)
        .Add<ReceivableCollected, ReceivableCollectedV1>("contract.receivableCollected", 1, Write, Read)
        .Add<ReceivableWrittenOff, ReceivableWrittenOffV1>("contract.receivableWrittenOff", 1, Write, Read)
        .Add<OffsetBooked, OffsetBookedV1>("contract.offsetBooked", 1, Write, Read)
        .Add<OffsetRefused, OffsetRefusedV1>("contract.offsetRefused", 1, Write, Read);

    /// <summary>What a contract says of it.</summary>
    public static RecoveryV3 Write(Contract value) =>
        new([.. value.Disallowances.Select(Write)], value.Collected.Fen, value.WrittenOff.Fen);

    /// <summary>The contract with it.</summary>
    public static Contract Read(Contract contract, RecoveryV3 record) => contract with
    {
        Disallowances = [.. record.Disallowances.Select(Read)],
        Collected = new(record.Collected),
        WrittenOff = new(record.WrittenOff),
    };

    public static partial MoneyDisallowedV1 Write(MoneyDisallowed value);
    public static partial MoneyDisallowed Read(MoneyDisallowedV1 record);

    public static partial DisallowanceWithdrawnV1 Write(DisallowanceWithdrawn value);
    public static partial DisallowanceWithdrawn Read(DisallowanceWithdrawnV1 record);

    public static partial ReceivableCollectedV1 Write(ReceivableCollected value);
    public static partial ReceivableCollected Read(ReceivableCollectedV1 record);

    public static partial ReceivableWrittenOffV1 Write(ReceivableWrittenOff value);
    public static partial ReceivableWrittenOff Read(ReceivableWrittenOffV1 record);

    public static partial OffsetBookedV1 Write(OffsetBooked value);
    public static partial OffsetBooked Read(OffsetBookedV1 record);

    public static partial OffsetRefusedV1 Write(OffsetRefused value);
    public static partial OffsetRefused Read(OffsetRefusedV1 record);

    public static partial InstalmentOffsetV3 Write(InstalmentOffset value);
    public static partial InstalmentOffset Read(InstalmentOffsetV3 record);

    private static partial DisallowanceV3 Write(Disallowance value);
    private static partial Disallowance Read(DisallowanceV3 record);
}

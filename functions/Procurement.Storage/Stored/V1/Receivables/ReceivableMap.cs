using Procurement.Domain.Receivables;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Receivables;

/// <summary>Between the domain's receivables and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ReceivableMap
{
    [MapperIgnoreSource(nameof(DebtorAccount.Receivables))]
    [MapperIgnoreSource(nameof(DebtorAccount.Debts))]
    [MapperIgnoreSource(nameof(DebtorAccount.References))]
    [MapperIgnoreSource(nameof(DebtorAccount.Left))]
    public static partial DebtorAccountV1 Write(DebtorAccount value);

    [MapperIgnoreTarget(nameof(DebtorAccount.Receivables))]
    [MapperIgnoreTarget(nameof(DebtorAccount.Debts))]
    [MapperIgnoreTarget(nameof(DebtorAccount.References))]
    public static partial DebtorAccount Read(DebtorAccountV1 record);

    [MapperIgnoreSource(nameof(Receivable.Received))]
    [MapperIgnoreSource(nameof(Receivable.Offset))]
    [MapperIgnoreSource(nameof(Receivable.WrittenOff))]
    [MapperIgnoreSource(nameof(Receivable.Left))]
    [MapperIgnoreSource(nameof(Receivable.Status))]
    public static partial ReceivableV1 Write(Receivable value);

    public static partial Receivable Read(ReceivableV1 record);

    public static partial ContractDebtV1 Write(ContractDebt value);
    public static partial ContractDebt Read(ContractDebtV1 record);

    public static partial BookedReferenceV1 Write(BookedReference value);
    public static partial BookedReference Read(BookedReferenceV1 record);

    public static partial ReceivableRaisedV1 Write(ReceivableRaised value);
    public static partial ReceivableRaised Read(ReceivableRaisedV1 record);

    public static partial ReceivableLessenedV1 Write(ReceivableLessened value);
    public static partial ReceivableLessened Read(ReceivableLessenedV1 record);

    public static partial DirectReceiptNotedV1 Write(DirectReceiptNoted value);
    public static partial DirectReceiptNoted Read(DirectReceiptNotedV1 record);

    public static partial MoneyReceivedV1 Write(MoneyReceived value);
    public static partial MoneyReceived Read(MoneyReceivedV1 record);

    public static partial SetOffProposedV1 Write(SetOffProposed value);
    public static partial SetOffProposed Read(SetOffProposedV1 record);

    public static partial SetOffApprovedV1 Write(SetOffApproved value);
    public static partial SetOffApproved Read(SetOffApprovedV1 record);

    public static partial SetOffRefusedV1 Write(SetOffRefused value);
    public static partial SetOffRefused Read(SetOffRefusedV1 record);

    public static partial SetOffBookedV1 Write(SetOffBooked value);
    public static partial SetOffBooked Read(SetOffBookedV1 record);

    public static partial SetOffFailedV1 Write(SetOffFailed value);
    public static partial SetOffFailed Read(SetOffFailedV1 record);

    public static partial WriteOffProposedV1 Write(WriteOffProposed value);
    public static partial WriteOffProposed Read(WriteOffProposedV1 record);

    public static partial WriteOffApprovedV1 Write(WriteOffApproved value);
    public static partial WriteOffApproved Read(WriteOffApprovedV1 record);

    public static partial WriteOffConfirmedV1 Write(WriteOffConfirmed value);
    public static partial WriteOffConfirmed Read(WriteOffConfirmedV1 record);

    public static partial WriteOffRefusedV1 Write(WriteOffRefused value);
    public static partial WriteOffRefused Read(WriteOffRefusedV1 record);

    public static partial DebtorRemindedV1 Write(DebtorReminded value);
    public static partial DebtorReminded Read(DebtorRemindedV1 record);

    [MapperIgnoreSource(nameof(OwedContract.Id))]
    private static partial OwedContractV1 Write(OwedContract value);
}

using System.Text.Json.Serialization;
using Procurement.Domain.Receivables;
using static Procurement.Storage.Stored.V1.Receivables.ReceivableMap;

namespace Procurement.Storage.Stored.V1.Receivables;

/// <summary>The names and versions under which receivables and their events are stored.</summary>
internal static class ReceivableRecords
{
    public static readonly RecordBook<ReceivableEvent> Events =
        new RecordBook<ReceivableEvent>(ReceivableJson.Default)
            .Add<ReceivableRaised, ReceivableRaisedV1>("receivable.raised", 1, Write, Read)
            .Add<ReceivableLessened, ReceivableLessenedV1>("receivable.lessened", 1, Write, Read)
            .Add<DirectReceiptNoted, DirectReceiptNotedV1>("receivable.directReceiptNoted", 1, Write, Read)
            .Add<MoneyReceived, MoneyReceivedV1>("receivable.moneyReceived", 1, Write, Read)
            .Add<SetOffProposed, SetOffProposedV1>("receivable.setOffProposed", 1, Write, Read)
            .Add<SetOffApproved, SetOffApprovedV1>("receivable.setOffApproved", 1, Write, Read)
            .Add<SetOffRefused, SetOffRefusedV1>("receivable.setOffRefused", 1, Write, Read)
            .Add<SetOffBooked, SetOffBookedV1>("receivable.setOffBooked", 1, Write, Read)
            .Add<SetOffFailed, SetOffFailedV1>("receivable.setOffFailed", 1, Write, Read)
            .Add<WriteOffProposed, WriteOffProposedV1>("receivable.writeOffProposed", 1, Write, Read)
            .Add<WriteOffApproved, WriteOffApprovedV1>("receivable.writeOffApproved", 1, Write, Read)
            .Add<WriteOffConfirmed, WriteOffConfirmedV1>("receivable.writeOffConfirmed", 1, Write, Read)
            .Add<WriteOffRefused, WriteOffRefusedV1>("receivable.writeOffRefused", 1, Write, Read)
            .Add<DebtorReminded, DebtorRemindedV1>("receivable.debtorReminded", 1, Write, Read);

    public static readonly RecordBook<DebtorAccount> Heads =
        new RecordBook<DebtorAccount>(ReceivableJson.Default)
            .Add<DebtorAccount, DebtorAccountV1>("debtorAccount", 1, Write, Read);

    public static readonly RecordBook<Receivable> Receivables =
        new RecordBook<Receivable>(ReceivableJson.Default)
            .Add<Receivable, ReceivableV1>("receivable", 1, Write, Read);

    public static readonly RecordBook<ContractDebt> Debts =
        new RecordBook<ContractDebt>(ReceivableJson.Default)
            .Add<ContractDebt, ContractDebtV1>("contractDebt", 1, Write, Read);

    public static readonly RecordBook<BookedReference> References =
        new RecordBook<BookedReference>(ReceivableJson.Default)
            .Add<BookedReference, BookedReferenceV1>("bookedReference", 1, Write, Read);
}

[JsonSerializable(typeof(DebtorAccountV1))]
[JsonSerializable(typeof(ReceivableV1))]
[JsonSerializable(typeof(ContractDebtV1))]
[JsonSerializable(typeof(BookedReferenceV1))]
[JsonSerializable(typeof(ReceivableRaisedV1))]
[JsonSerializable(typeof(ReceivableLessenedV1))]
[JsonSerializable(typeof(DirectReceiptNotedV1))]
[JsonSerializable(typeof(MoneyReceivedV1))]
[JsonSerializable(typeof(SetOffProposedV1))]
[JsonSerializable(typeof(SetOffApprovedV1))]
[JsonSerializable(typeof(SetOffRefusedV1))]
[JsonSerializable(typeof(SetOffBookedV1))]
[JsonSerializable(typeof(SetOffFailedV1))]
[JsonSerializable(typeof(WriteOffProposedV1))]
[JsonSerializable(typeof(WriteOffApprovedV1))]
[JsonSerializable(typeof(WriteOffConfirmedV1))]
[JsonSerializable(typeof(WriteOffRefusedV1))]
[JsonSerializable(typeof(DebtorRemindedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ReceivableJson : JsonSerializerContext;

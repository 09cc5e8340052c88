using System.Text.Json.Serialization;
using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using static Procurement.Storage.Stored.V1.Contracts.ContractMap;

namespace Procurement.Storage.Stored.V2.Contracts;

/// <summary>The names and versions under which Contract and its events are stored.</summary>
internal static class ContractRecords
{
    public static readonly RecordBook<ContractEvent> Events =
        new RecordBook<ContractEvent>(ContractJson.Default)
            .Add<ContractOffered, ContractOfferedV1>("contract.offered", 1, Write, Read)
            .Add<SupplierSigned, NothingV1>("contract.supplierSigned", 1, _ => new(), _ => new())
            .Add<PurchaserSigned, NothingV1>("contract.purchaserSigned", 1, _ => new(), _ => new())
            .Add<ContractDeclined, ContractDeclinedV1>("contract.declined", 1, Write, Read)
            .Add<ContractLapsed, ContractLapsedV1>("contract.lapsed", 1, Write, Read)
            .Add<InstalmentClaimed, InstalmentClaimedV1>("contract.instalmentClaimed", 1, Write, Read)
            .Add<ClaimAccepted, ClaimAcceptedV1>("contract.claimAccepted", 1, Write, Read)
            .Add<PaymentPrepared, PaymentPreparedV1>("contract.paymentPrepared", 1, Write, Read)
            .Add<InstalmentPaid, InstalmentPaidV1>("contract.instalmentPaid", 1, Write, Read)
            .Add<PaymentBounced, PaymentBouncedV1>("contract.paymentBounced", 1, Write, Read)
            .Add<ExpenditureReported, ExpenditureReportedV1>("contract.expenditureReported", 1, Write, Read)
            .Add<MidtermGraded, MidtermGradedV1>("contract.midtermGraded", 1, Write, Read)
            .Add<FinalGraded, FinalGradedV1>("contract.finalGraded", 1, Write, Read)
            .AddOld<ContractTerminatedV1, ContractTerminatedV2>("contract.terminated", 1, ChangeMap.Of)
            .Add<ContractTerminated, ContractTerminatedV2>("contract.terminated", 2, ChangeMap.Write, ChangeMap.Read)
            .Add<AmendmentProposed, AmendmentProposedV1>(
                "contract.amendmentProposed", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<AmendmentWithdrawn, AmendmentWithdrawnV1>(
                "contract.amendmentWithdrawn", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<AmendmentRefused, AmendmentRefusedV1>("contract.amendmentRefused", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<AmendmentLapsed, AmendmentLapsedV1>("contract.amendmentLapsed", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<ContractAmended, ContractAmendedV1>("contract.amended", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<ContractSuspended, ContractSuspendedV1>("contract.suspended", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<ResumptionAsked, ResumptionAskedV1>("contract.resumptionAsked", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<ContractResumed, ContractResumedV1>("contract.resumed", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<TerminationNoticed, TerminationNoticedV1>(
                "contract.terminationNoticed", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<TerminationContested, TerminationContestedV1>(
                "contract.terminationContested", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<TerminationWithdrawn, TerminationWithdrawnV1>(
                "contract.terminationWithdrawn", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<SubcontractProposed, SubcontractProposedV1>(
                "contract.subcontractProposed", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<SubcontractConsented, SubcontractConsentedV1>(
                "contract.subcontractConsented", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<SubcontractEnded, SubcontractEndedV1>("contract.subcontractEnded", 1, ChangeMap.Write, ChangeMap.Read)
            .Add<MoneyRecovered, MoneyRecoveredV1>("contract.moneyRecovered", 1, Write, Read)
            .Add<ClaimReturned, ClaimReturnedV1>("contract.claimReturned", 1, Write, Read)
            .Add<PreparationReturned, PreparationReturnedV1>("contract.preparationReturned", 1, Write, Read)
            .Add<BankReturnDecided, BankReturnDecidedV1>("contract.bankReturnDecided", 1, Write, Read)
            .Add<PayeeChangeProposed, PayeeChangeProposedV1>("contract.payeeChangeProposed", 1, Write, Read)
            .Add<PayeeChanged, PayeeChangedV1>("contract.payeeChanged", 1, Write, Read)
            .Add<PayeeChangeRejected, PayeeChangeRejectedV1>("contract.payeeChangeRejected", 1, Write, Read)
            .Add<ExpenditureAccepted, ExpenditureAcceptedV1>("contract.expenditureAccepted", 1, Write, Read)
            .Add<DocumentDrawn, DocumentDrawnV1>("contract.documentDrawn", 1, DocumentMap.Write, DocumentMap.Read)
            .Add<SignaturePrepared, SignaturePreparedV1>(
                "contract.signaturePrepared", 1, DocumentMap.Write, DocumentMap.Read)
            .Add<DocumentSigned, DocumentSignedV1>("contract.documentSigned", 1, DocumentMap.Write, DocumentMap.Read)
            .Add<GatePassed, GatePassedV1>("contract.gatePassed", 1, DocumentMap.Write, DocumentMap.Read)
            .Add<NoticeFellDue, NoticeFellDueV1>("contract.noticeFellDue", 1, DocumentMap.Write, DocumentMap.Read)
            .Add<NoticeGiven, NoticeGivenV1>("contract.noticeGiven", 1, DocumentMap.Write, DocumentMap.Read)
            .Add<ContractClosed, NothingV1>("contract.closed", 1, _ => new(), _ => new());

    public static readonly RecordBook<Contract> Heads =
        new RecordBook<Contract>(ContractJson.Default)
            .AddOld<ContractV1, ContractV2>("contract", 1, ContractMapV2.Of)
            .Add<Contract, ContractV2>("contract", 2, ContractMapV2.Write, ContractMapV2.Read);
}

[JsonSerializable(typeof(ContractV1))]
[JsonSerializable(typeof(ContractV2))]
[JsonSerializable(typeof(ContractOfferedV1))]
[JsonSerializable(typeof(ContractDeclinedV1))]
[JsonSerializable(typeof(ContractLapsedV1))]
[JsonSerializable(typeof(InstalmentClaimedV1))]
[JsonSerializable(typeof(ClaimAcceptedV1))]
[JsonSerializable(typeof(PaymentPreparedV1))]
[JsonSerializable(typeof(InstalmentPaidV1))]
[JsonSerializable(typeof(PaymentBouncedV1))]
[JsonSerializable(typeof(ExpenditureReportedV1))]
[JsonSerializable(typeof(MidtermGradedV1))]
[JsonSerializable(typeof(FinalGradedV1))]
[JsonSerializable(typeof(ContractTerminatedV1))]
[JsonSerializable(typeof(ContractTerminatedV2))]
[JsonSerializable(typeof(AmendmentProposedV1))]
[JsonSerializable(typeof(AmendmentWithdrawnV1))]
[JsonSerializable(typeof(AmendmentRefusedV1))]
[JsonSerializable(typeof(AmendmentLapsedV1))]
[JsonSerializable(typeof(ContractAmendedV1))]
[JsonSerializable(typeof(ContractSuspendedV1))]
[JsonSerializable(typeof(ResumptionAskedV1))]
[JsonSerializable(typeof(ContractResumedV1))]
[JsonSerializable(typeof(TerminationNoticedV1))]
[JsonSerializable(typeof(TerminationContestedV1))]
[JsonSerializable(typeof(TerminationWithdrawnV1))]
[JsonSerializable(typeof(SubcontractProposedV1))]
[JsonSerializable(typeof(SubcontractConsentedV1))]
[JsonSerializable(typeof(SubcontractEndedV1))]
[JsonSerializable(typeof(MoneyRecoveredV1))]
[JsonSerializable(typeof(ClaimReturnedV1))]
[JsonSerializable(typeof(PreparationReturnedV1))]
[JsonSerializable(typeof(BankReturnDecidedV1))]
[JsonSerializable(typeof(PayeeChangeProposedV1))]
[JsonSerializable(typeof(PayeeChangedV1))]
[JsonSerializable(typeof(PayeeChangeRejectedV1))]
[JsonSerializable(typeof(ExpenditureAcceptedV1))]
[JsonSerializable(typeof(DocumentDrawnV1))]
[JsonSerializable(typeof(SignaturePreparedV1))]
[JsonSerializable(typeof(DocumentSignedV1))]
[JsonSerializable(typeof(GatePassedV1))]
[JsonSerializable(typeof(NoticeFellDueV1))]
[JsonSerializable(typeof(NoticeGivenV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ContractJson : JsonSerializerContext;

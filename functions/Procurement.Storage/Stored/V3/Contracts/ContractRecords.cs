using System.Text.Json.Serialization;
using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using Procurement.Storage.Stored.V2.Contracts;
using static Procurement.Storage.Stored.V1.Contracts.ContractMap;

namespace Procurement.Storage.Stored.V3.Contracts;

/// <summary>The names and versions under which Contract and its events are stored.</summary>
internal static class ContractRecords
{
    public static readonly RecordBook<ContractEvent> Events =
        RecoveryMap.AddTo(new RecordBook<ContractEvent>(ContractJson.Default))
            .Add<ContractOffered, ContractOfferedV1>("contract.offered", 1, Write, Read)
            .Add<SupplierSigned, NothingV1>("contract.supplierSigned", 1, _ => new(), _ => new())
            .Add<PurchaserSigned, NothingV1>("contract.purchaserSigned", 1, _ => new(), _ => new())
            .Add<ContractDeclined, ContractDeclinedV1>("contract.declined", 1, Write, Read)
            .Add<ContractLapsed, ContractLapsedV1>("contract.lapsed", 1, Write, Read)
            .Add<SigningProlonged, SigningProlongedV1>("contract.signingProlonged", 1, Write, Read)
            .AddOld<InstalmentClaimedV1, InstalmentClaimedV2>("contract.instalmentClaimed", 1, PaymentMap.Of)
            .Add<InstalmentClaimed, InstalmentClaimedV2>(
                "contract.instalmentClaimed", 2, PaymentMap.Write, PaymentMap.Read)
            .Add<ClaimAccepted, ClaimAcceptedV1>("contract.claimAccepted", 1, Write, Read)
            .AddOld<PaymentPreparedV1, PaymentPreparedV2>("contract.paymentPrepared", 1, PaymentMap.Of)
            .Add<PaymentPrepared, PaymentPreparedV2>("contract.paymentPrepared", 2, PaymentMap.Write, PaymentMap.Read)
            .Add<PaymentApproved, PaymentApprovedV1>("contract.paymentApproved", 1, PaymentMap.Write, PaymentMap.Read)
            .Add<PaymentOrderWithdrawn, PaymentOrderWithdrawnV1>(
                "contract.paymentOrderWithdrawn", 1, PaymentMap.Write, PaymentMap.Read)
            .Add<PaymentBatched, PaymentBatchedV1>("contract.paymentBatched", 1, PaymentMap.Write, PaymentMap.Read)
            .Add<PaymentUnbatched, PaymentUnbatchedV1>(
                "contract.paymentUnbatched", 1, PaymentMap.Write, PaymentMap.Read)
            .Add<PaymentRejected, PaymentRejectedV1>("contract.paymentRejected", 1, PaymentMap.Write, PaymentMap.Read)
            .AddOld<InstalmentPaidV1, InstalmentPaidV2>("contract.instalmentPaid", 1, PaymentMap.Of)
            .Add<InstalmentPaid, InstalmentPaidV2>("contract.instalmentPaid", 2, PaymentMap.Write, PaymentMap.Read)
            .AddOld<PaymentBouncedV1, PaymentBouncedV2>("contract.paymentBounced", 1, PaymentMap.Of)
            .Add<PaymentBounced, PaymentBouncedV2>("contract.paymentBounced", 2, PaymentMap.Write, PaymentMap.Read)
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
            .Add<MeteredInstalmentAdded, MeteredInstalmentAddedV1>(
                "contract.meteredInstalmentAdded", 1, MeteringMap.Write, MeteringMap.Read)
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
            .AddOld<ContractV2, ContractV3>("contract", 2, ContractMapV3.Of)
            .Add<Contract, ContractV3>("contract", 3, ContractMapV3.Write, ContractMapV3.Read);
}

[JsonSerializable(typeof(ContractV1))]
[JsonSerializable(typeof(ContractV2))]
[JsonSerializable(typeof(ContractV3))]
[JsonSerializable(typeof(ContractOfferedV1))]
[JsonSerializable(typeof(ContractDeclinedV1))]
[JsonSerializable(typeof(ContractLapsedV1))]
[JsonSerializable(typeof(SigningProlongedV1))]
[JsonSerializable(typeof(InstalmentClaimedV1))]
[JsonSerializable(typeof(InstalmentClaimedV2))]
[JsonSerializable(typeof(ClaimAcceptedV1))]
[JsonSerializable(typeof(PaymentPreparedV1))]
[JsonSerializable(typeof(PaymentPreparedV2))]
[JsonSerializable(typeof(PaymentApprovedV1))]
[JsonSerializable(typeof(PaymentOrderWithdrawnV1))]
[JsonSerializable(typeof(PaymentBatchedV1))]
[JsonSerializable(typeof(PaymentUnbatchedV1))]
[JsonSerializable(typeof(PaymentRejectedV1))]
[JsonSerializable(typeof(InstalmentPaidV1))]
[JsonSerializable(typeof(InstalmentPaidV2))]
[JsonSerializable(typeof(PaymentBouncedV1))]
[JsonSerializable(typeof(PaymentBouncedV2))]
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
[JsonSerializable(typeof(MeteredInstalmentAddedV1))]
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
[JsonSerializable(typeof(MoneyDisallowedV1))]
[JsonSerializable(typeof(DisallowanceWithdrawnV1))]
[JsonSerializable(typeof(ReceivableCollectedV1))]
[JsonSerializable(typeof(ReceivableWrittenOffV1))]
[JsonSerializable(typeof(OffsetBookedV1))]
[JsonSerializable(typeof(OffsetRefusedV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ContractJson : JsonSerializerContext;

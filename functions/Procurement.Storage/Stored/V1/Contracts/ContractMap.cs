using Procurement.Domain.Contracts;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Contracts;

/// <summary>Between the domain's Contract and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ContractMap
{
    // Version 2 writes these beside what version 1 says.
    [MapperIgnoreSource(nameof(Contract.Documents))]
    [MapperIgnoreSource(nameof(Contract.Agreed))]
    [MapperIgnoreSource(nameof(Contract.Gates))]
    [MapperIgnoreSource(nameof(Contract.Notices))]
    [MapperIgnoreSource(nameof(Contract.OpenAmendment))]
    [MapperIgnoreSource(nameof(Contract.AmendmentsProposed))]
    [MapperIgnoreSource(nameof(Contract.Amendments))]
    [MapperIgnoreSource(nameof(Contract.Suspensions))]
    [MapperIgnoreSource(nameof(Contract.Suspended))]
    [MapperIgnoreSource(nameof(Contract.ToTerminate))]
    [MapperIgnoreSource(nameof(Contract.EndedOn))]
    [MapperIgnoreSource(nameof(Contract.Subcontracts))]
    [MapperIgnoreSource(nameof(Contract.InForceSince))]
    [MapperIgnoreSource(nameof(Contract.Disallowances))]
    [MapperIgnoreSource(nameof(Contract.Collected))]
    [MapperIgnoreSource(nameof(Contract.WrittenOff))]
    public static partial ContractV1 Write(Contract value);

    [MapperIgnoreTarget(nameof(Contract.Documents))]
    [MapperIgnoreTarget(nameof(Contract.Agreed))]
    [MapperIgnoreTarget(nameof(Contract.Gates))]
    [MapperIgnoreTarget(nameof(Contract.Notices))]
    [MapperIgnoreTarget(nameof(Contract.OpenAmendment))]
    [MapperIgnoreTarget(nameof(Contract.AmendmentsProposed))]
    [MapperIgnoreTarget(nameof(Contract.Amendments))]
    [MapperIgnoreTarget(nameof(Contract.Suspensions))]
    [MapperIgnoreTarget(nameof(Contract.ToTerminate))]
    [MapperIgnoreTarget(nameof(Contract.EndedOn))]
    [MapperIgnoreTarget(nameof(Contract.Subcontracts))]
    [MapperIgnoreTarget(nameof(Contract.Disallowances))]
    [MapperIgnoreTarget(nameof(Contract.Collected))]
    [MapperIgnoreTarget(nameof(Contract.WrittenOff))]
    public static partial Contract Read(ContractV1 record);

    // Version 3 writes these beside it.
    [MapperIgnoreSource(nameof(Instalment.Orders))]
    [MapperIgnoreSource(nameof(Instalment.Order))]
    [MapperIgnoreSource(nameof(Instalment.InvoicePaper))]
    [MapperIgnoreSource(nameof(Instalment.Offsets))]
    [MapperIgnoreSource(nameof(Instalment.SetOff))]
    [MapperIgnoreSource(nameof(Instalment.Metered))]
    [MapperIgnoreSource(nameof(Instalment.Drawn))]
    [MapperIgnoreSource(nameof(Instalment.IsDrawnOut))]
    private static partial InstalmentV1 Write(Instalment value);

    [MapperIgnoreTarget(nameof(Instalment.Orders))]
    [MapperIgnoreTarget(nameof(Instalment.InvoicePaper))]
    [MapperIgnoreTarget(nameof(Instalment.Offsets))]
    [MapperIgnoreTarget(nameof(Instalment.Metered))]
    [MapperIgnoreTarget(nameof(Instalment.Drawn))]
    [MapperIgnoreSource(nameof(InstalmentV1.PreparedBy))]
    private static partial Instalment Read(InstalmentV1 record);

    [MapperIgnoreSource(nameof(InstalmentActs.Approved))]
    private static partial InstalmentActsV1 Write(InstalmentActs value);

    [MapperIgnoreTarget(nameof(InstalmentActs.Approved))]
    private static partial InstalmentActs Read(InstalmentActsV1 record);

    public static partial ContractOfferedV1 Write(ContractOffered value);
    public static partial ContractOffered Read(ContractOfferedV1 record);

    public static partial ContractDeclinedV1 Write(ContractDeclined value);
    public static partial ContractDeclined Read(ContractDeclinedV1 record);

    public static partial ContractLapsedV1 Write(ContractLapsed value);
    public static partial ContractLapsed Read(ContractLapsedV1 record);

    public static partial SigningProlongedV1 Write(SigningProlonged value);
    public static partial SigningProlonged Read(SigningProlongedV1 record);

    public static partial ClaimAcceptedV1 Write(ClaimAccepted value);
    public static partial ClaimAccepted Read(ClaimAcceptedV1 record);

    public static partial ExpenditureReportedV1 Write(ExpenditureReported value);
    public static partial ExpenditureReported Read(ExpenditureReportedV1 record);

    public static partial MidtermGradedV1 Write(MidtermGraded value);
    public static partial MidtermGraded Read(MidtermGradedV1 record);

    public static partial FinalGradedV1 Write(FinalGraded value);
    public static partial FinalGraded Read(FinalGradedV1 record);

    public static partial MoneyRecoveredV1 Write(MoneyRecovered value);
    public static partial MoneyRecovered Read(MoneyRecoveredV1 record);

    public static partial ClaimReturnedV1 Write(ClaimReturned value);
    public static partial ClaimReturned Read(ClaimReturnedV1 record);

    public static partial PreparationReturnedV1 Write(PreparationReturned value);
    public static partial PreparationReturned Read(PreparationReturnedV1 record);

    public static partial BankReturnDecidedV1 Write(BankReturnDecided value);
    public static partial BankReturnDecided Read(BankReturnDecidedV1 record);

    public static partial PayeeChangeProposedV1 Write(PayeeChangeProposed value);
    public static partial PayeeChangeProposed Read(PayeeChangeProposedV1 record);

    public static partial PayeeChangedV1 Write(PayeeChanged value);
    public static partial PayeeChanged Read(PayeeChangedV1 record);

    public static partial PayeeChangeRejectedV1 Write(PayeeChangeRejected value);
    public static partial PayeeChangeRejected Read(PayeeChangeRejectedV1 record);

    public static partial ExpenditureAcceptedV1 Write(ExpenditureAccepted value);
    public static partial ExpenditureAccepted Read(ExpenditureAcceptedV1 record);
}

using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V2.Contracts;

/// <summary>Between what changes an agreement and its records.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ChangeMap
{
    public static partial AmendmentProposedV1 Write(AmendmentProposed value);
    public static partial AmendmentProposed Read(AmendmentProposedV1 record);

    public static partial AmendmentWithdrawnV1 Write(AmendmentWithdrawn value);
    public static partial AmendmentWithdrawn Read(AmendmentWithdrawnV1 record);

    public static partial AmendmentRefusedV1 Write(AmendmentRefused value);
    public static partial AmendmentRefused Read(AmendmentRefusedV1 record);

    public static partial AmendmentLapsedV1 Write(AmendmentLapsed value);
    public static partial AmendmentLapsed Read(AmendmentLapsedV1 record);

    public static partial ContractAmendedV1 Write(ContractAmended value);
    public static partial ContractAmended Read(ContractAmendedV1 record);

    public static partial ContractSuspendedV1 Write(ContractSuspended value);
    public static partial ContractSuspended Read(ContractSuspendedV1 record);

    public static partial ResumptionAskedV1 Write(ResumptionAsked value);
    public static partial ResumptionAsked Read(ResumptionAskedV1 record);

    public static partial ContractResumedV1 Write(ContractResumed value);
    public static partial ContractResumed Read(ContractResumedV1 record);

    public static partial TerminationNoticedV1 Write(TerminationNoticed value);
    public static partial TerminationNoticed Read(TerminationNoticedV1 record);

    public static partial TerminationContestedV1 Write(TerminationContested value);
    public static partial TerminationContested Read(TerminationContestedV1 record);

    public static partial TerminationWithdrawnV1 Write(TerminationWithdrawn value);
    public static partial TerminationWithdrawn Read(TerminationWithdrawnV1 record);

    public static partial SubcontractProposedV1 Write(SubcontractProposed value);
    public static partial SubcontractProposed Read(SubcontractProposedV1 record);

    public static partial SubcontractConsentedV1 Write(SubcontractConsented value);
    public static partial SubcontractConsented Read(SubcontractConsentedV1 record);

    public static partial SubcontractEndedV1 Write(SubcontractEnded value);
    public static partial SubcontractEnded Read(SubcontractEndedV1 record);

    public static partial ContractTerminatedV2 Write(ContractTerminated value);
    public static partial ContractTerminated Read(ContractTerminatedV2 record);

    /// <summary>Version 1 said no grounds, and the purchaser alone ended a contract.</summary>
    public static ContractTerminatedV2 Of(ContractTerminatedV1 old) => new(old.Reason, null, PartyV1.Purchaser);
}

using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V2.Contracts;

/// <summary>Between the domain's Contract and its records of version 2.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ContractMapV2
{
    public static ContractV2 Write(Contract value) => new(
        ContractMap.Write(value),
        [.. value.Documents.Select(Write)],
        Write(value.Agreed),
        [.. value.Gates.Select(Write)],
        [.. value.Notices.Select(Write)],
        Write(value.OpenAmendment),
        value.AmendmentsProposed,
        [.. value.Amendments.Select(Write)],
        [.. value.Suspensions.Select(Write)],
        Write(value.ToTerminate),
        value.EndedOn is { } grounds ? Write(grounds) : null,
        [.. value.Subcontracts.Select(Write)]);

    public static Contract Read(ContractV2 record) => ContractMap.Read(record.Contract) with
    {
        Documents = [.. record.Documents.Select(Read)],
        Agreed = Read(record.Agreed),
        Gates = [.. record.Gates.Select(Read)],
        Notices = [.. record.Notices.Select(Read)],
        OpenAmendment = Read(record.OpenAmendment),
        AmendmentsProposed = record.AmendmentsProposed,
        Amendments = [.. record.Amendments.Select(Read)],
        Suspensions = [.. record.Suspensions.Select(Read)],
        ToTerminate = Read(record.ToTerminate),
        EndedOn = record.EndedOn is { } grounds ? Read(grounds) : null,
        Subcontracts = [.. record.Subcontracts.Select(Read)],
    };

    /// <summary>A contract of version 1 has no documents.</summary>
    public static ContractV2 Of(ContractV1 old) => new(old, [], null, [], [], null, 0, [], [], null, null, []);

    [MapperIgnoreSource(nameof(ContractDocument.Latest))]
    [MapperIgnoreSource(nameof(ContractDocument.IsSigned))]
    [MapperIgnoreSource(nameof(ContractDocument.Digests))]
    private static partial ContractDocumentV2 Write(ContractDocument value);

    private static partial ContractDocument Read(ContractDocumentV2 record);

    private static partial AgreedTermsV2? Write(AgreedTerms? value);
    private static partial AgreedTerms? Read(AgreedTermsV2? record);

    private static partial PassedGateV2 Write(PassedGate value);
    private static partial PassedGate Read(PassedGateV2 record);

    private static partial ContractNoticeV2 Write(ContractNotice value);
    private static partial ContractNotice Read(ContractNoticeV2 record);

    private static partial OpenAmendmentV2? Write(OpenAmendment? value);
    private static partial OpenAmendment? Read(OpenAmendmentV2? record);

    private static partial AmendmentInForceV2 Write(AmendmentInForce value);
    private static partial AmendmentInForce Read(AmendmentInForceV2 record);

    private static partial SuspensionV2 Write(Suspension value);
    private static partial Suspension Read(SuspensionV2 record);

    private static partial TerminationNoticeV2? Write(TerminationNotice? value);
    private static partial TerminationNotice? Read(TerminationNoticeV2? record);

    private static partial TerminationGroundsV2 Write(TerminationGrounds value);
    private static partial TerminationGrounds Read(TerminationGroundsV2 record);

    private static partial SubcontractV2 Write(Subcontract value);
    private static partial Subcontract Read(SubcontractV2 record);
}

using Procurement.Storage.Stored.V1.Contracts;

namespace Procurement.Storage.Stored.V2.Contracts;

internal sealed record AmendmentProposedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("amendment")] AmendmentV2 Amendment,
    [property: JsonName("signBy")] DateOnly SignBy);

internal sealed record AmendmentWithdrawnV1(
    [property: JsonName("no")] int No,
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("reason")] string Reason);

internal sealed record AmendmentRefusedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("reason")] string Reason);

internal sealed record AmendmentLapsedV1(
    [property: JsonName("no")] int No);

internal sealed record ContractAmendedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("supplementFen")] long Supplement,
    [property: JsonName("amountFen")] long Amount);

internal sealed record ContractSuspendedV1(
    [property: JsonName("suspension")] SuspensionV2 Suspension);

internal sealed record ResumptionAskedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record ContractResumedV1(
    [property: JsonName("reason")] string Reason);

internal sealed record TerminationNoticedV1(
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("grounds")] TerminationGroundsV2 Grounds,
    [property: JsonName("reason")] string Reason);

internal sealed record TerminationContestedV1(
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("reason")] string Reason);

internal sealed record TerminationWithdrawnV1(
    [property: JsonName("by")] PartyV1 By);

internal sealed record SubcontractProposedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("uscc")] string Uscc,
    [property: JsonName("name")] string Name,
    [property: JsonName("part")] string Part,
    [property: JsonName("amountFen")] long Amount);

internal sealed record SubcontractConsentedV1(
    [property: JsonName("no")] int No);

internal sealed record SubcontractEndedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("by")] PartyV1 By,
    [property: JsonName("reason")] string Reason);

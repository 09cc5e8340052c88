using Procurement.Storage.Stored.V1.Contracts;

namespace Procurement.Storage.Stored.V2.Contracts;

// Version 2 adds the grounds, and whose act it was.
internal sealed record ContractTerminatedV2(
    [property: JsonName("reason")] string Reason,
    [property: JsonName("grounds")] TerminationGroundsV2? Grounds,
    [property: JsonName("by")] PartyV1 By);

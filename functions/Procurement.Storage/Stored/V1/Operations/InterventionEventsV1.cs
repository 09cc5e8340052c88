namespace Procurement.Storage.Stored.V1.Operations;

internal sealed record StuckWorkRetriedV1(
    [property: JsonName("work")] StuckWorkV1 Work);

internal sealed record StuckWorkResolvedV1(
    [property: JsonName("work")] StuckWorkV1 Work,
    [property: JsonName("reason")] string Reason);

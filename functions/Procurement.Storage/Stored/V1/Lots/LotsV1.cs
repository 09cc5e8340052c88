using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Lots;

internal sealed record ContendersFixedV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("digest")] string Digest,
    [property: JsonName("count")] int Count);

internal sealed record LotProceedingsV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("contendersDigest")] string ContendersDigest,
    [property: JsonName("contenders")] int Contenders);

internal sealed record ContenderListV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("contenders")] IReadOnlyList<ContenderV1> Contenders);

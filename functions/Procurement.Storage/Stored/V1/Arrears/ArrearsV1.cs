using Procurement.Storage.Stored.V1.Funds;

namespace Procurement.Storage.Stored.V1.Arrears;

internal sealed record ArrearsTotalV1(
    [property: JsonName("source")] FundSourceV1 Source,
    [property: JsonName("contracts")] int Contracts,
    [property: JsonName("instalments")] int Instalments,
    [property: JsonName("amountFen")] long Amount);

internal sealed record DrawnArrearsV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("totals")] IReadOnlyList<ArrearsTotalV1> Totals,
    [property: JsonName("digest")] string Digest,
    [property: JsonName("by")] AuthorV1 By);

internal sealed record ArrearsListV1(
    [property: JsonName("year")] int Year,
    [property: JsonName("drawn")] DrawnArrearsV1 Drawn,
    [property: JsonName("published")] DrawnArrearsV1? Published,
    [property: JsonName("publishedBy")] AuthorV1? PublishedBy,
    [property: JsonName("editions")] int Editions);

internal sealed record ArrearsListDrawnV1(
    [property: JsonName("year")] int Year,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("totals")] IReadOnlyList<ArrearsTotalV1> Totals,
    [property: JsonName("digest")] string Digest);

internal sealed record ArrearsListPublishedV1([property: JsonName("digest")] string Digest);

namespace Procurement.Storage.Stored.V1.Rounds;

internal sealed record ContenderV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("organizationName")] string OrganizationName,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("title")] string Title,
    [property: JsonName("requestedFen")] long Requested,
    [property: JsonName("priceDeduction")] string PriceDeduction,
    [property: JsonName("submittedAt")] DateTimeOffset SubmittedAt,
    [property: JsonName("accounts")] IReadOnlyList<string> Accounts,
    [property: JsonName("sites")] IReadOnlyList<string> Sites);

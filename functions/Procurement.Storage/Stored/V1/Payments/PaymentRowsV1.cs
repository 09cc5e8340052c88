using Procurement.Storage.Stored.V1.Organizations;

namespace Procurement.Storage.Stored.V1.Payments;

internal sealed record PaymentOrderRowV1(
    [property: JsonName("endToEndId")] string EndToEndId,
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("no")] int No,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("payee")] BankAccountV1 Payee,
    [property: JsonName("dueBy")] DateOnly? DueBy,
    [property: JsonName("batch")] string? Batch);

internal sealed record EndToEndRowV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("no")] int No,
    [property: JsonName("fund")] string Fund,
    [property: JsonName("amountFen")] long Amount);

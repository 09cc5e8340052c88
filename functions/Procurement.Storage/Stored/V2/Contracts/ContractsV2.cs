using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using Procurement.Storage.Stored.V2.Rounds;

namespace Procurement.Storage.Stored.V2.Contracts;

// Version 2 adds the documents and what they say to what version 1 says.
internal sealed record ContractV2(
    [property: JsonName("contract")] ContractV1 Contract,
    [property: JsonName("documents")] IReadOnlyList<ContractDocumentV2> Documents,
    [property: JsonName("agreed")] AgreedTermsV2? Agreed,
    [property: JsonName("gates")] IReadOnlyList<PassedGateV2> Gates,
    [property: JsonName("notices")] IReadOnlyList<ContractNoticeV2> Notices,
    [property: JsonName("openAmendment")] OpenAmendmentV2? OpenAmendment,
    [property: JsonName("amendmentsProposed")] int AmendmentsProposed,
    [property: JsonName("amendments")] IReadOnlyList<AmendmentInForceV2> Amendments,
    [property: JsonName("suspensions")] IReadOnlyList<SuspensionV2> Suspensions,
    [property: JsonName("toTerminate")] TerminationNoticeV2? ToTerminate,
    [property: JsonName("endedOn")] TerminationGroundsV2? EndedOn,
    [property: JsonName("subcontracts")] IReadOnlyList<SubcontractV2> Subcontracts);

internal sealed record AgreedTermsV2(
    [property: JsonName("originalFen")] long Original,
    [property: JsonName("termMonths")] int TermMonths,
    [property: JsonName("through")] DateOnly? Through,
    [property: JsonName("kpis")] IReadOnlyList<KpiV2> Kpis,
    [property: JsonName("sites")] IReadOnlyList<AgreedSiteV2> Sites,
    [property: JsonName("basis")] SigningBasisV2 Basis,
    [property: JsonName("bansFees")] bool BansFees,
    [property: JsonName("allowsSubcontracting")] bool AllowsSubcontracting);

internal sealed record AgreedSiteV2(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("name")] string Name,
    [property: JsonName("address")] string Address);

[JsonConverter(typeof(StoredEnum<KeyCustodyV2>))]
internal enum KeyCustodyV2
{
    [JsonStringEnumMemberName("signer")] Signer,
    [JsonStringEnumMemberName("service")] Service,
}

internal sealed record DocumentSignatureV2(
    [property: JsonName("account")] string Account,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("file")] string File,
    [property: JsonName("certificate")] string Certificate,
    [property: JsonName("holder")] string Holder,
    [property: JsonName("custody")] KeyCustodyV2 Custody);

internal sealed record SignaturePreparationV2(
    [property: JsonName("id")] string Id,
    [property: JsonName("party")] PartyV1 Party,
    [property: JsonName("account")] string Account,
    [property: JsonName("expires")] DateTimeOffset Expires,
    [property: JsonName("custody")] KeyCustodyV2 Custody);

internal sealed record ContractDocumentV2(
    [property: JsonName("no")] int No,
    [property: JsonName("data")] string Data,
    [property: JsonName("file")] string File,
    [property: JsonName("drawn")] AuthorV1 Drawn,
    [property: JsonName("prepared")] SignaturePreparationV2? Prepared,
    [property: JsonName("supplier")] DocumentSignatureV2? Supplier,
    [property: JsonName("purchaser")] DocumentSignatureV2? Purchaser,
    [property: JsonName("withdrawn")] string? Withdrawn);

[JsonConverter(typeof(StoredEnum<ContractGateV2>))]
internal enum ContractGateV2
{
    [JsonStringEnumMemberName("legalReview")] LegalReview,
    [JsonStringEnumMemberName("riskPlan")] RiskPlan,
    [JsonStringEnumMemberName("acceptancePlan")] AcceptancePlan,
}

internal sealed record PassedGateV2(
    [property: JsonName("gate")] ContractGateV2 Gate,
    [property: JsonName("reviewer")] string Reviewer,
    [property: JsonName("reference")] string Reference,
    [property: JsonName("recorded")] AuthorV1 Recorded);

[JsonConverter(typeof(StoredEnum<NoticeKindV2>))]
internal enum NoticeKindV2
{
    [JsonStringEnumMemberName("publication")] Publication,
    [JsonStringEnumMemberName("change")] Change,
    [JsonStringEnumMemberName("filing")] Filing,
}

internal sealed record ContractNoticeV2(
    [property: JsonName("kind")] NoticeKindV2 Kind,
    [property: JsonName("document")] int Document,
    [property: JsonName("due")] DateOnly Due,
    [property: JsonName("done")] AuthorV1? Done,
    [property: JsonName("reference")] string? Reference);

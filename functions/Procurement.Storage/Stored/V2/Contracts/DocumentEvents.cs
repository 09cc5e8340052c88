using Procurement.Storage.Stored.V1.Laws;
using Procurement.Storage.Stored.V1.Contracts;

namespace Procurement.Storage.Stored.V2.Contracts;

internal sealed record DocumentDrawnV1(
    [property: JsonName("no")] int No,
    [property: JsonName("data")] string Data,
    [property: JsonName("file")] string File,
    [property: JsonName("agreed")] AgreedTermsV2? Agreed);

internal sealed record SignaturePreparedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("preparation")] SignaturePreparationV2 Preparation);

internal sealed record DocumentSignedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("party")] PartyV1 Party,
    [property: JsonName("file")] string File,
    [property: JsonName("certificate")] string Certificate,
    [property: JsonName("holder")] string Holder,
    [property: JsonName("custody")] KeyCustodyV2 Custody);

internal sealed record GatePassedV1(
    [property: JsonName("gate")] ContractGateV2 Gate,
    [property: JsonName("reviewer")] string Reviewer,
    [property: JsonName("reference")] string Reference);

internal sealed record NoticeFellDueV1(
    [property: JsonName("kind")] NoticeKindV2 Kind,
    [property: JsonName("document")] int Document,
    [property: JsonName("due")] DeadlineV1 Due);

internal sealed record NoticeGivenV1(
    [property: JsonName("kind")] NoticeKindV2 Kind,
    [property: JsonName("document")] int Document,
    [property: JsonName("reference")] string Reference);

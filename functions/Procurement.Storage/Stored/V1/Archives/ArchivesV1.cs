using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Archives;

internal sealed record PackContentV1(
    [property: JsonName("digest")] string Digest,
    [property: JsonName("files")] int Files,
    [property: JsonName("bytes")] long Bytes,
    [property: JsonName("missing")] int Missing);

internal sealed record EvidencePackV1(
    [property: JsonName("no")] int No,
    [property: JsonName("requested")] AuthorV1 Requested,
    [property: JsonName("content")] PackContentV1? Content);

internal sealed record HoldLiftV1(
    [property: JsonName("reason")] string Reason,
    [property: JsonName("proposed")] AuthorV1 Proposed);

internal sealed record LegalHoldV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("set")] AuthorV1 Set,
    [property: JsonName("lift")] HoldLiftV1? Lift,
    [property: JsonName("lifted")] AuthorV1? Lifted);

internal sealed record ArchiveV1(
    [property: JsonName("packs")] int Packs,
    [property: JsonName("holds")] IReadOnlyList<LegalHoldV1> Holds);

internal sealed record PackRequestedV1([property: JsonName("no")] int No);

internal sealed record PackFinishedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("content")] PackContentV1 Content);

internal sealed record HoldSetV1(
    [property: JsonName("hold")] string Hold,
    [property: JsonName("reason")] string Reason);

internal sealed record HoldLiftProposedV1(
    [property: JsonName("hold")] string Hold,
    [property: JsonName("reason")] string Reason);

internal sealed record HoldLiftRefusedV1(
    [property: JsonName("hold")] string Hold,
    [property: JsonName("reason")] string Reason);

internal sealed record HoldLiftedV1([property: JsonName("hold")] string Hold);

namespace Procurement.Storage.Stored.V1.Objections;

internal sealed record ObjectorFileV1(
    [property: JsonName("isOfficer")] bool IsOfficer,
    [property: JsonName("raised")] int Raised,
    [property: JsonName("open")] int Open);

internal sealed record ObjectionAnswerV1(
    [property: JsonName("upheld")] bool Upheld,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record ObjectionV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("grounds")] string Grounds,
    [property: JsonName("by")] string By,
    [property: JsonName("organization")] string? Organization,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("answer")] ObjectionAnswerV1? Answer);

internal sealed record ObjectionRaisedV1(
    [property: JsonName("objection")] string Objection,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("grounds")] string Grounds,
    [property: JsonName("organization")] string? Organization);

internal sealed record ObjectionResolvedV1(
    [property: JsonName("objection")] string Objection,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("upheld")] bool Upheld,
    [property: JsonName("reason")] string Reason);

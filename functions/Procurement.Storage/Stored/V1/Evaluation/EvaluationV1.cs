using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Evaluation;

internal sealed record BookEntryV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("title")] string Title,
    [property: JsonName("organizationName")] string OrganizationName);

internal sealed record ScoreSheetV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("points")] IReadOnlyDictionary<string, string> Points,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record ScoreBookV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("evaluator")] string Evaluator,
    [property: JsonName("name")] string Name,
    [property: JsonName("criteria")] IReadOnlyList<CriterionV1> Criteria,
    [property: JsonName("entries")] IReadOnlyList<BookEntryV1> Entries,
    [property: JsonName("recusals")] IReadOnlyDictionary<string, string> Recusals,
    [property: JsonName("sheets")] IReadOnlyDictionary<string, ScoreSheetV1> Sheets,
    [property: JsonName("sealed")] bool Sealed);

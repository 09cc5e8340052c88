using Procurement.Storage.Stored.V1.Rounds;

namespace Procurement.Storage.Stored.V1.Evaluation;

internal sealed record BookOpenedV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("evaluator")] string Evaluator,
    [property: JsonName("name")] string Name,
    [property: JsonName("criteria")] IReadOnlyList<CriterionV1> Criteria,
    [property: JsonName("entries")] IReadOnlyList<BookEntryV1> Entries);

internal sealed record EvaluatorRecusedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);

internal sealed record SheetSubmittedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("points")] IReadOnlyDictionary<string, string> Points);

namespace Procurement.Storage.Stored.V1.Evaluation;

internal sealed record BookOpenedV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("evaluator")] string Evaluator,
    [property: JsonName("name")] string Name);

internal sealed record EvaluatorRecusedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);

internal sealed record SheetSubmittedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("points")] IReadOnlyDictionary<string, string> Points);

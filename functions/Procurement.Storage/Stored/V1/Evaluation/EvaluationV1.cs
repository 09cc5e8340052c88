namespace Procurement.Storage.Stored.V1.Evaluation;

internal sealed record ScoreSheetV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("points")] IReadOnlyDictionary<string, string> Points,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record BookPageV1(
    [property: JsonName("sheet")] ScoreSheetV1? Sheet,
    [property: JsonName("recusal")] string? Recusal);

internal sealed record ScoreBookV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("lot")] string Lot,
    [property: JsonName("evaluator")] string Evaluator,
    [property: JsonName("name")] string Name,
    [property: JsonName("scored")] int Scored,
    [property: JsonName("recused")] int Recused,
    [property: JsonName("sealed")] bool Sealed);

namespace Procurement.Storage.Stored.V1.Questions;

internal sealed record QuestionFileV1(
    [property: JsonName("organization")] string Organization,
    [property: JsonName("asked")] int Asked,
    [property: JsonName("open")] int Open);

internal sealed record QuestionAnswerV1(
    [property: JsonName("text")] string Text,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record QuestionV1(
    [property: JsonName("id")] string Id,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("text")] string Text,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("answer")] QuestionAnswerV1? Answer,
    [property: JsonName("dismissal")] QuestionAnswerV1? Dismissal);

internal sealed record QuestionAskedV1(
    [property: JsonName("question")] string Question,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("text")] string Text);

internal sealed record QuestionAnsweredV1(
    [property: JsonName("question")] string Question,
    [property: JsonName("text")] string Text);

internal sealed record QuestionDismissedV1(
    [property: JsonName("question")] string Question,
    [property: JsonName("reason")] string Reason);

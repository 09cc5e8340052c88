using System.Text.Json.Serialization;
using Procurement.Domain.Questions;
using static Procurement.Storage.Stored.V1.Questions.QuestionMap;

namespace Procurement.Storage.Stored.V1.Questions;

/// <summary>The names and versions under which questions and their events are stored.</summary>
internal static class QuestionRecords
{
    public static readonly RecordBook<QuestionEvent> Events =
        new RecordBook<QuestionEvent>(QuestionJson.Default)
            .Add<QuestionAsked, QuestionAskedV1>("question.asked", 1, Write, Read)
            .Add<QuestionAnswered, QuestionAnsweredV1>("question.answered", 1, Write, Read)
            .Add<QuestionDismissed, QuestionDismissedV1>("question.dismissed", 1, Write, Read);

    public static readonly RecordBook<QuestionFile> Heads =
        new RecordBook<QuestionFile>(QuestionJson.Default)
            .Add<QuestionFile, QuestionFileV1>("questionFile", 1, Write, Read);

    public static readonly RecordBook<Question> Parts =
        new RecordBook<Question>(QuestionJson.Default).Add<Question, QuestionV1>("question", 1, Write, Read);

    public static readonly RecordBook<Question> Rows =
        new RecordBook<Question>(QuestionJson.Default).Add<Question, QuestionV1>("list.question", 1, Write, Read);
}

[JsonSerializable(typeof(QuestionFileV1))]
[JsonSerializable(typeof(QuestionV1))]
[JsonSerializable(typeof(QuestionAskedV1))]
[JsonSerializable(typeof(QuestionAnsweredV1))]
[JsonSerializable(typeof(QuestionDismissedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class QuestionJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using Procurement.Domain.Evaluation;
using static Procurement.Storage.Stored.V1.Evaluation.ScoreBookMap;

namespace Procurement.Storage.Stored.V1.Evaluation;

/// <summary>The names and versions under which ScoreBook and its events are stored.</summary>
internal static class ScoreBookRecords
{
    public static readonly RecordBook<ScoreBookEvent> Events =
        new RecordBook<ScoreBookEvent>(ScoreBookJson.Default)
            .Add<BookOpened, BookOpenedV1>("scoreBook.bookOpened", 1, Write, Read)
            .Add<EvaluatorRecused, EvaluatorRecusedV1>("scoreBook.evaluatorRecused", 1, Write, Read)
            .Add<SheetSubmitted, SheetSubmittedV1>("scoreBook.sheetSubmitted", 1, Write, Read)
            .Add<BookSealed, NothingV1>("scoreBook.bookSealed", 1, _ => new(), _ => new());

    public static readonly RecordBook<ScoreBook> Heads =
        new RecordBook<ScoreBook>(ScoreBookJson.Default)
            .Add<ScoreBook, ScoreBookV1>("scoreBook", 1, Write, Read);

    public static readonly RecordBook<BookPage> Pages =
        new RecordBook<BookPage>(ScoreBookJson.Default)
            .Add<BookPage, BookPageV1>("scoreBook.page", 1, Write, Read);
}

[JsonSerializable(typeof(ScoreBookV1))]
[JsonSerializable(typeof(BookPageV1))]
[JsonSerializable(typeof(BookOpenedV1))]
[JsonSerializable(typeof(EvaluatorRecusedV1))]
[JsonSerializable(typeof(SheetSubmittedV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ScoreBookJson : JsonSerializerContext;

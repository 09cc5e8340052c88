using Procurement.Domain.Evaluation;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Evaluation;

/// <summary>Between the domain's ScoreBook and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ScoreBookMap
{
    public static partial ScoreBookV1 Write(ScoreBook value);

    [MapperIgnoreTarget(nameof(ScoreBook.Pages))]
    public static partial ScoreBook Read(ScoreBookV1 record);

    public static partial BookPageV1 Write(BookPage value);
    public static partial BookPage Read(BookPageV1 record);

    public static partial BookOpenedV1 Write(BookOpened value);
    public static partial BookOpened Read(BookOpenedV1 record);

    public static partial EvaluatorRecusedV1 Write(EvaluatorRecused value);
    public static partial EvaluatorRecused Read(EvaluatorRecusedV1 record);

    public static partial SheetSubmittedV1 Write(SheetSubmitted value);
    public static partial SheetSubmitted Read(SheetSubmittedV1 record);
}

using Procurement.Domain.Questions;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Questions;

/// <summary>Between the domain's questions and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class QuestionMap
{
    public static partial QuestionFileV1 Write(QuestionFile value);

    [MapperIgnoreTarget(nameof(QuestionFile.Questions))]
    public static partial QuestionFile Read(QuestionFileV1 record);

    public static partial QuestionV1 Write(Question value);
    public static partial Question Read(QuestionV1 record);

    public static partial QuestionAskedV1 Write(QuestionAsked value);
    public static partial QuestionAsked Read(QuestionAskedV1 record);

    public static partial QuestionAnsweredV1 Write(QuestionAnswered value);
    public static partial QuestionAnswered Read(QuestionAnsweredV1 record);

    public static partial QuestionDismissedV1 Write(QuestionDismissed value);
    public static partial QuestionDismissed Read(QuestionDismissedV1 record);
}

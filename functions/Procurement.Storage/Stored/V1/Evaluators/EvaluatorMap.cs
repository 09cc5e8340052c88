using Procurement.Domain.Evaluators;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Evaluators;

/// <summary>Between the domain's Evaluator and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class EvaluatorMap
{
    public static partial EvaluatorV1 Write(Evaluator value);
    public static partial Evaluator Read(EvaluatorV1 record);

    public static partial EvaluatorEnteredV1 Write(EvaluatorEntered value);
    public static partial EvaluatorEntered Read(EvaluatorEnteredV1 record);

    public static partial EvaluatorVerifiedV1 Write(EvaluatorVerified value);
    public static partial EvaluatorVerified Read(EvaluatorVerifiedV1 record);

    public static partial EvaluatorReturnedV1 Write(EvaluatorReturned value);
    public static partial EvaluatorReturned Read(EvaluatorReturnedV1 record);

    public static partial EvaluatorRemovedV1 Write(EvaluatorRemoved value);
    public static partial EvaluatorRemoved Read(EvaluatorRemovedV1 record);

    public static partial AbsencesStatedV1 Write(AbsencesStated value);
    public static partial AbsencesStated Read(AbsencesStatedV1 record);

    public static partial AppointmentNotedV1 Write(AppointmentNoted value);
    public static partial AppointmentNoted Read(AppointmentNotedV1 record);
}

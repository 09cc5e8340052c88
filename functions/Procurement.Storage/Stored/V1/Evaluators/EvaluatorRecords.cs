using System.Text.Json.Serialization;
using Procurement.Domain.Evaluators;
using static Procurement.Storage.Stored.V1.Evaluators.EvaluatorMap;

namespace Procurement.Storage.Stored.V1.Evaluators;

/// <summary>The names and versions under which Evaluator and its events are stored.</summary>
internal static class EvaluatorRecords
{
    public static readonly RecordBook<EvaluatorEvent> Events =
        new RecordBook<EvaluatorEvent>(EvaluatorJson.Default)
            .Add<EvaluatorEntered, EvaluatorEnteredV1>("evaluator.entered", 1, Write, Read)
            .Add<EvaluatorVerified, EvaluatorVerifiedV1>("evaluator.verified", 1, Write, Read)
            .Add<EvaluatorReturned, EvaluatorReturnedV1>("evaluator.returned", 1, Write, Read)
            .Add<EvaluatorRemoved, EvaluatorRemovedV1>("evaluator.removed", 1, Write, Read)
            .Add<AbsencesStated, AbsencesStatedV1>("evaluator.absencesStated", 1, Write, Read)
            .Add<AppointmentNoted, AppointmentNotedV1>("evaluator.appointmentNoted", 1, Write, Read);

    public static readonly RecordBook<Evaluator> Heads =
        new RecordBook<Evaluator>(EvaluatorJson.Default)
            .Add<Evaluator, EvaluatorV1>("evaluator", 1, Write, Read);
}

[JsonSerializable(typeof(EvaluatorV1))]
[JsonSerializable(typeof(EvaluatorEnteredV1))]
[JsonSerializable(typeof(EvaluatorVerifiedV1))]
[JsonSerializable(typeof(EvaluatorReturnedV1))]
[JsonSerializable(typeof(EvaluatorRemovedV1))]
[JsonSerializable(typeof(AbsencesStatedV1))]
[JsonSerializable(typeof(AppointmentNotedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class EvaluatorJson : JsonSerializerContext;

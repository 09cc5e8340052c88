using System.Text.Json.Serialization;
using Procurement.Domain.Operations;
using static Procurement.Storage.Stored.V1.Operations.InterventionMap;

namespace Procurement.Storage.Stored.V1.Operations;

/// <summary>The names and versions under which Intervention and its events are stored.</summary>
internal static class InterventionRecords
{
    public static readonly RecordBook<InterventionEvent> Events =
        new RecordBook<InterventionEvent>(InterventionJson.Default)
            .Add<StuckWorkRetried, StuckWorkRetriedV1>("intervention.retried", 1, Write, Read)
            .Add<StuckWorkResolved, StuckWorkResolvedV1>("intervention.resolved", 1, Write, Read);

    public static readonly RecordBook<Intervention> Heads =
        new RecordBook<Intervention>(InterventionJson.Default)
            .Add<Intervention, InterventionV1>("intervention", 1, Write, Read);
}

[JsonSerializable(typeof(InterventionV1))]
[JsonSerializable(typeof(StuckWorkRetriedV1))]
[JsonSerializable(typeof(StuckWorkResolvedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class InterventionJson : JsonSerializerContext;

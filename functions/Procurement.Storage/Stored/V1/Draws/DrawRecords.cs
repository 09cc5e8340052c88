using System.Text.Json.Serialization;
using Procurement.Domain.Draws;
using static Procurement.Storage.Stored.V1.Draws.DrawMap;

namespace Procurement.Storage.Stored.V1.Draws;

/// <summary>The names and versions under which draws, their events and their pools are stored.</summary>
internal static class DrawRecords
{
    public static readonly RecordBook<DrawEvent> Events =
        new RecordBook<DrawEvent>(DrawJson.Default)
            .Add<DrawCommitted, DrawCommittedV1>("draw.committed", 1, Write, Read)
            .Add<DrawCompleted, DrawCompletedV1>("draw.completed", 1, Write, Read)
            .Add<SeatAccepted, SeatAcceptedV1>("draw.seatAccepted", 1, Write, Read)
            .Add<SeatDeclined, SeatDeclinedV1>("draw.seatDeclined", 1, Write, Read)
            .Add<DrawWithdrawn, DrawWithdrawnV1>("draw.withdrawn", 1, Write, Read);

    public static readonly RecordBook<RoundDraws> Heads =
        new RecordBook<RoundDraws>(DrawJson.Default)
            .Add<RoundDraws, RoundDrawsV1>("draws", 1, Write, Read);

    public static readonly RecordBook<DrawPool> Pools =
        new RecordBook<DrawPool>(DrawJson.Default)
            .Add<DrawPool, DrawPoolV1>("document.drawPool", 1, Write, Read);
}

[JsonSerializable(typeof(RoundDrawsV1))]
[JsonSerializable(typeof(DrawPoolV1))]
[JsonSerializable(typeof(DrawCommittedV1))]
[JsonSerializable(typeof(DrawCompletedV1))]
[JsonSerializable(typeof(SeatAcceptedV1))]
[JsonSerializable(typeof(SeatDeclinedV1))]
[JsonSerializable(typeof(DrawWithdrawnV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class DrawJson : JsonSerializerContext;

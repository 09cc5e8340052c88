using Procurement.Domain.Draws;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Draws;

/// <summary>Between the domain's draws and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class DrawMap
{
    [MapperIgnoreSource(nameof(RoundDraws.Seated))]
    public static partial RoundDrawsV1 Write(RoundDraws value);
    public static partial RoundDraws Read(RoundDrawsV1 record);

    [MapperIgnoreSource(nameof(DrawPool.Entries))]
    [MapperIgnoreSource(nameof(DrawPool.Candidates))]
    public static partial DrawPoolV1 Write(DrawPool value);
    public static partial DrawPool Read(DrawPoolV1 record);

    public static partial DrawCommittedV1 Write(DrawCommitted value);
    public static partial DrawCommitted Read(DrawCommittedV1 record);

    public static partial DrawCompletedV1 Write(DrawCompleted value);
    public static partial DrawCompleted Read(DrawCompletedV1 record);

    public static partial SeatAcceptedV1 Write(SeatAccepted value);
    public static partial SeatAccepted Read(SeatAcceptedV1 record);

    public static partial SeatDeclinedV1 Write(SeatDeclined value);
    public static partial SeatDeclined Read(SeatDeclinedV1 record);

    public static partial DrawWithdrawnV1 Write(DrawWithdrawn value);
    public static partial DrawWithdrawn Read(DrawWithdrawnV1 record);

    [MapperIgnoreSource(nameof(Draw.IsOpen))]
    private static partial DrawV1 Write(Draw value);

    [MapperIgnoreSource(nameof(DrawTerms.Candidates))]
    private static partial DrawTermsV1 Write(DrawTerms value);
}

using System.Text.Json.Serialization;
using Procurement.Domain.Arrears;
using Riok.Mapperly.Abstractions;
using static Procurement.Storage.Stored.V1.Arrears.ArrearsMap;

namespace Procurement.Storage.Stored.V1.Arrears;

/// <summary>The names and versions under which lists of arrears and their events are stored.</summary>
internal static class ArrearsRecords
{
    public static readonly RecordBook<ArrearsEvent> Events =
        new RecordBook<ArrearsEvent>(ArrearsJson.Default)
            .Add<ArrearsListDrawn, ArrearsListDrawnV1>("arrears.drawn", 1, Write, Read)
            .Add<ArrearsListPublished, ArrearsListPublishedV1>("arrears.published", 1, Write, Read);

    public static readonly RecordBook<ArrearsList> Heads =
        new RecordBook<ArrearsList>(ArrearsJson.Default).Add<ArrearsList, ArrearsListV1>("arrears", 1, Write, Read);
}

/// <summary>Between the domain's lists of arrears and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ArrearsMap
{
    public static partial ArrearsListV1 Write(ArrearsList value);
    public static partial ArrearsList Read(ArrearsListV1 record);

    public static partial ArrearsListDrawnV1 Write(ArrearsListDrawn value);
    public static partial ArrearsListDrawn Read(ArrearsListDrawnV1 record);

    public static partial ArrearsListPublishedV1 Write(ArrearsListPublished value);
    public static partial ArrearsListPublished Read(ArrearsListPublishedV1 record);
}

[JsonSerializable(typeof(ArrearsListV1))]
[JsonSerializable(typeof(ArrearsListDrawnV1))]
[JsonSerializable(typeof(ArrearsListPublishedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ArrearsJson : JsonSerializerContext;

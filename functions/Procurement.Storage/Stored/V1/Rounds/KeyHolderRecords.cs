using System.Text.Json.Serialization;
using Procurement.Domain.Rounds;
using Riok.Mapperly.Abstractions;
using static Procurement.Storage.Stored.V1.Rounds.KeyHolderMap;

namespace Procurement.Storage.Stored.V1.Rounds;

internal sealed record KeyHolderV1(
    [property: JsonName("keyId")] string KeyId,
    [property: JsonName("point")] string Point,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record HolderKeyRegisteredV1(
    [property: JsonName("keyId")] string KeyId,
    [property: JsonName("point")] string Point);

/// <summary>Between the domain's KeyHolder and its records of version 1.</summary>
[Mapper]
internal static partial class KeyHolderMap
{
    public static partial KeyHolderV1 Write(KeyHolder value);
    public static partial KeyHolder Read(KeyHolderV1 record);

    public static partial HolderKeyRegisteredV1 Write(HolderKeyRegistered value);
    public static partial HolderKeyRegistered Read(HolderKeyRegisteredV1 record);
}

/// <summary>The names and versions under which KeyHolder and its events are stored.</summary>
internal static class KeyHolderRecords
{
    public static readonly RecordBook<KeyHolderEvent> Events =
        new RecordBook<KeyHolderEvent>(KeyHolderJson.Default)
            .Add<HolderKeyRegistered, HolderKeyRegisteredV1>("keyHolder.keyRegistered", 1, Write, Read);

    public static readonly RecordBook<KeyHolder> Heads =
        new RecordBook<KeyHolder>(KeyHolderJson.Default)
            .Add<KeyHolder, KeyHolderV1>("keyHolder", 1, Write, Read);
}

[JsonSerializable(typeof(KeyHolderV1))]
[JsonSerializable(typeof(HolderKeyRegisteredV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class KeyHolderJson : JsonSerializerContext;

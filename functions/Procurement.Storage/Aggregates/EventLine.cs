using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procurement.Storage.Aggregates;

/// <summary>A line of the copies: an event as the trail shows it, its hash included.</summary>
internal sealed record EventLine(
    [property: JsonName("aggregate")] string Aggregate,
    [property: JsonName("number")] long Number,
    [property: JsonName("type")] string Type,
    [property: JsonName("typeVersion")] int TypeVersion,
    [property: JsonName("data")] JsonElement Data,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] string At,
    [property: JsonName("command")] string Command,
    [property: JsonName("digest")] string Digest,
    [property: JsonName("previous")] string Previous,
    [property: JsonName("hash")] string Hash)
{
    public static EventLine Of(EventRecord record)
    {
        var one = record.Hashed();
        return new(
            one.Aggregate,
            one.Number,
            one.Type,
            one.TypeVersion,
            one.Data,
            one.By,
            one.At,
            one.Command,
            one.Digest,
            one.Previous,
            record.Hash);
    }

    public EventRecord ToRecord() => new(
        Aggregate, Number, Type, TypeVersion, Data.GetRawText(), By, At, Command, Digest, Previous, Hash);
}

[JsonSerializable(typeof(EventLine))]
internal sealed partial class EventLineJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using Procurement.Domain.Objections;
using static Procurement.Storage.Stored.V1.Objections.ObjectionMap;

namespace Procurement.Storage.Stored.V1.Objections;

/// <summary>The names and versions under which objections and their events are stored.</summary>
internal static class ObjectionRecords
{
    public static readonly RecordBook<ObjectionEvent> Events =
        new RecordBook<ObjectionEvent>(ObjectionJson.Default)
            .Add<ObjectionRaised, ObjectionRaisedV1>("objection.raised", 1, Write, Read)
            .Add<ObjectionResolved, ObjectionResolvedV1>("objection.resolved", 1, Write, Read);

    public static readonly RecordBook<ObjectorFile> Heads =
        new RecordBook<ObjectorFile>(ObjectionJson.Default)
            .Add<ObjectorFile, ObjectorFileV1>("objector", 1, Write, Read);

    public static readonly RecordBook<Objection> Parts =
        new RecordBook<Objection>(ObjectionJson.Default)
            .Add<Objection, ObjectionV1>("objection", 1, Write, Read);
}

[JsonSerializable(typeof(ObjectorFileV1))]
[JsonSerializable(typeof(ObjectionV1))]
[JsonSerializable(typeof(ObjectionRaisedV1))]
[JsonSerializable(typeof(ObjectionResolvedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ObjectionJson : JsonSerializerContext;

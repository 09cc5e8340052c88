using System.Text.Json.Serialization;
using Procurement.Domain.Archives;
using static Procurement.Storage.Stored.V1.Archives.ArchiveMap;

namespace Procurement.Storage.Stored.V1.Archives;

/// <summary>The names and versions under which archives, their packs and their events are stored.</summary>
internal static class ArchiveRecords
{
    public static readonly RecordBook<ArchiveEvent> Events =
        new RecordBook<ArchiveEvent>(ArchiveJson.Default)
            .Add<PackRequested, PackRequestedV1>("archive.packRequested", 1, Write, Read)
            .Add<PackFinished, PackFinishedV1>("archive.packFinished", 1, Write, Read)
            .Add<HoldSet, HoldSetV1>("archive.holdSet", 1, Write, Read)
            .Add<HoldLiftProposed, HoldLiftProposedV1>("archive.holdLiftProposed", 1, Write, Read)
            .Add<HoldLiftRefused, HoldLiftRefusedV1>("archive.holdLiftRefused", 1, Write, Read)
            .Add<HoldLifted, HoldLiftedV1>("archive.holdLifted", 1, Write, Read);

    public static readonly RecordBook<Archive> Heads =
        new RecordBook<Archive>(ArchiveJson.Default).Add<Archive, ArchiveV1>("archive", 1, Write, Read);

    public static readonly RecordBook<EvidencePack> Packs =
        new RecordBook<EvidencePack>(ArchiveJson.Default)
            .Add<EvidencePack, EvidencePackV1>("evidencePack", 1, Write, Read);
}

[JsonSerializable(typeof(ArchiveV1))]
[JsonSerializable(typeof(EvidencePackV1))]
[JsonSerializable(typeof(PackRequestedV1))]
[JsonSerializable(typeof(PackFinishedV1))]
[JsonSerializable(typeof(HoldSetV1))]
[JsonSerializable(typeof(HoldLiftProposedV1))]
[JsonSerializable(typeof(HoldLiftRefusedV1))]
[JsonSerializable(typeof(HoldLiftedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ArchiveJson : JsonSerializerContext;

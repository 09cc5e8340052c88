using System.Text.Json.Serialization;
using Procurement.Domain.Messages;
using static Procurement.Storage.Stored.V1.Messages.MessageMap;

namespace Procurement.Storage.Stored.V1.Messages;

/// <summary>The names and versions under which messages are stored.</summary>
internal static class MessageRecords
{
    public static readonly RecordBook<Message> Messages =
        new RecordBook<Message>(MessageJson.Default).Add<Message, MessageV1>("message", 1, Write, Read);

    public static readonly RecordBook<PreferencesEvent> PreferencesEvents =
        new RecordBook<PreferencesEvent>(MessageJson.Default)
            .Add<PreferencesSet, PreferencesSetV1>("preferences.set", 1, Write, Read);

    public static readonly RecordBook<Preferences> Preferences =
        new RecordBook<Preferences>(MessageJson.Default)
            .Add<Preferences, PreferencesV1>("preferences", 1, Write, Read);
}

[JsonSerializable(typeof(MessageV1))]
[JsonSerializable(typeof(PreferencesV1))]
[JsonSerializable(typeof(PreferencesSetV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class MessageJson : JsonSerializerContext;

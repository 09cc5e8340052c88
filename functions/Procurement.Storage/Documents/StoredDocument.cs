using System.Text.Json;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Documents;

/// <summary>
/// A document that is a record: as in every row, its name and version stand beside what it says, as in
/// <c>{"type":"document.contenders","version":1,"record":{…}}</c>. The same record is always the same bytes.
/// </summary>
internal static class StoredDocument
{
    public static BinaryData Write(StoredRecord stored)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", stored.Type);
            json.WriteNumber("version", stored.Version);
            json.WritePropertyName("record");
            json.WriteRawValue(stored.Json);
            json.WriteEndObject();
        }

        return new BinaryData(bytes.ToArray());
    }

    public static StoredRecord Read(BinaryData document)
    {
        using var json = JsonDocument.Parse(document);
        var root = json.RootElement;
        return new StoredRecord(
            root.GetProperty("type").GetString()!,
            root.GetProperty("version").GetInt32(),
            root.GetProperty("record").GetRawText());
    }
}

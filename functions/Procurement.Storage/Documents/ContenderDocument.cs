using System.Text.Json;
using Procurement.Storage.Account;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Lots;

namespace Procurement.Storage.Documents;

/// <summary>
/// The document of a lot's contenders. As in every row, the name and version of the record stand beside what it says:
/// <c>{"type":"document.contenders","version":1,"record":{…}}</c>.
/// </summary>
public static class ContenderDocument
{
    /// <summary>The document as bytes; the same contenders in the same order are always the same bytes.</summary>
    public static BinaryData Write(ContenderList list)
    {
        var stored = LotRecords.Contenders.Write(list);
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

    /// <summary>Reads what <see cref="Write"/> wrote; anything else throws.</summary>
    public static ContenderList Read(BinaryData document, string digest)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var json = JsonDocument.Parse(document);
        var root = json.RootElement;
        var stored = new StoredRecord(
            root.GetProperty("type").GetString()!,
            root.GetProperty("version").GetInt32(),
            root.GetProperty("record").GetRawText());
        return LotRecords.Contenders.Read(stored, new RowAddress(ContainerNames.Documents, digest, ""));
    }
}

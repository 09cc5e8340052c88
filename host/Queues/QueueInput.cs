using System.Text.Json;
using Azure.Storage.Queues.Models;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Queues;

/// <summary>A message as trigger data: its text, and by name its own properties and those of its JSON.</summary>
internal static class QueueInput
{
    public static TriggerInput Of(QueueMessage message, BinaryData body)
    {
        var text = body.ToString();
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        AddProperties(metadata, text);
        metadata["QueueTrigger"] = Json(text);
        metadata["Id"] = Json(message.MessageId);
        metadata["DequeueCount"] = Json(message.DequeueCount);
        metadata["PopReceipt"] = Json(message.PopReceipt);
        metadata["InsertionTime"] = Json(message.InsertedOn);
        metadata["ExpirationTime"] = Json(message.ExpiresOn);
        metadata["NextVisibleTime"] = Json(message.NextVisibleOn);
        return new TriggerInput(text, IsJson: false, metadata);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static void AddProperties(Dictionary<string, string> metadata, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return;
            foreach (var property in document.RootElement.EnumerateObject())
                metadata[property.Name] = property.Value.GetRawText();
        }
        catch (JsonException)
        {
            // Plain text names nothing.
        }
    }
}

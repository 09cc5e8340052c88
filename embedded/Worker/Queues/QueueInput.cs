using System.Text.Json;
using Azure.Storage.Queues.Models;
using Procurement.Embedded.Http;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Queues;

/// <summary>A message as trigger data: its own metadata, then the top-level properties of its JSON.</summary>
internal sealed class QueueInput(string queue, QueueMessage message) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> Data => field ??= ReadData();

    /// <summary>Whether a trigger parameter may have that type; anything not listed is read as JSON.</summary>
    public static bool CanRead(Type type) => !type.IsPrimitive && !type.IsInterface && !type.IsAbstract;

    public override object? Read(Type type, IServiceProvider services)
    {
        if (type == typeof(QueueMessage)) return message;
        if (type == typeof(BinaryData)) return message.Body;
        if (type == typeof(byte[])) return message.Body.ToArray();
        if (type == typeof(string) || type == typeof(object)) return message.Body.ToString();
        try
        {
            return WorkerJson.Read(message.Body, type, services);
        }
        catch (JsonException malformed)
        {
            throw new FunctionInputConverterException(
                $"The message {message.MessageId} of queue '{queue}' is not the JSON of a {type}.", malformed);
        }
    }

    public override ValueTask<string?> FindAsync(string name, CancellationToken cancel) =>
        ValueTask.FromResult(Data.TryGetValue(name, out var value) ? Text(value) : null);

    private static string? Text(object? value) =>
        value is DateTimeOffset moment ? moment.ToString("o") : value?.ToString();

    private Dictionary<string, object?> ReadData()
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        AddJson(data);
        data["QueueTrigger"] = message.Body.ToString();
        data["Id"] = message.MessageId;
        data["DequeueCount"] = message.DequeueCount;
        data["PopReceipt"] = message.PopReceipt;
        data["InsertionTime"] = message.InsertedOn;
        data["ExpirationTime"] = message.ExpiresOn;
        data["NextVisibleTime"] = message.NextVisibleOn;
        return data;
    }

    private void AddJson(Dictionary<string, object?> data)
    {
        try
        {
            using var document = JsonDocument.Parse(message.Body.ToMemory());
            if (document.RootElement.ValueKind != JsonValueKind.Object) return;
            foreach (var property in document.RootElement.EnumerateObject())
                data[property.Name] = NamedValue.Text(property.Value);
        }
        catch (JsonException)
        {
            // Plain text names nothing.
        }
    }
}

using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Procurement.Embedded.Hosting;

namespace Procurement.Embedded.Queues;

/// <summary>Queues by the names and connections of bindings; the clients here leave the encoding to the host.</summary>
internal sealed class QueueAccess(IConfiguration settings, bool base64)
{
    private readonly ConcurrentDictionary<string, QueueServiceClient> services = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Action> wakers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The queue of a binding: settings replaced, lower-cased as on the platform.</summary>
    public QueueClient Client(string name, string? connection) =>
        services.GetOrAdd(connection ?? "", _ => StorageConnection.Find(settings, connection).Queues())
            .GetQueueClient(settings.Resolve(name).ToLowerInvariant());

    /// <summary>The queue beside it for what failed too often; null when its name allows none.</summary>
    public QueueClient? PoisonOrNull(QueueClient queue, string? connection)
    {
        const string suffix = "-poison";
        const int nameLengthMax = 63;
        var hasNone = queue.Name.EndsWith(suffix, StringComparison.Ordinal)
            || queue.Name.Length + suffix.Length > nameLengthMax;
        return hasNone
            ? null
            : services[connection ?? ""].GetQueueClient(queue.Name + suffix);
    }

    public string Encode(BinaryData message) =>
        base64 ? Convert.ToBase64String(message.ToMemory().Span) : message.ToString();

    /// <summary>The message as sent, or null when it is not base64.</summary>
    public BinaryData? DecodeOrNull(BinaryData body)
    {
        if (!base64) return body;
        var bytes = new byte[body.ToMemory().Length];
        return Convert.TryFromBase64String(body.ToString(), bytes, out var length)
            ? BinaryData.FromBytes(bytes.AsMemory(0, length))
            : null;
    }

    /// <summary>Sends, makes the queue if it is missing, and wakes this host's listener.</summary>
    public async Task SendAsync(QueueClient queue, string text, CancellationToken cancel)
    {
        try
        {
            await queue.SendMessageAsync(text, cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancel);
            await queue.SendMessageAsync(text, cancel);
        }

        Wake(queue);
    }

    public void OnSent(QueueClient queue, Action wake) =>
        wakers.AddOrUpdate(queue.Uri.AbsoluteUri, wake, (_, others) => others + wake);

    public void Wake(QueueClient queue)
    {
        if (wakers.TryGetValue(queue.Uri.AbsoluteUri, out var wake)) wake();
    }
}

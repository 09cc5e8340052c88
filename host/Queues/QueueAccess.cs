using System.Collections.Concurrent;
using System.Text.Unicode;
using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Queues;

/// <summary>A queue that triggers a function, and where its failures go; null when its name allows none.</summary>
internal sealed record TriggerQueue(QueueClient Queue, QueueClient? Poison);

/// <summary>Queues by the names and connections of bindings; the clients here leave the encoding to the host.</summary>
internal sealed class QueueAccess(IConfiguration settings, bool base64)
{
    private readonly ConcurrentDictionary<string, Action> wakers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The queue of a binding: settings replaced, lower-cased as on the platform.</summary>
    public TriggerQueue Find(string name, string? connection)
    {
        const string suffix = "-poison";
        const int nameLengthMax = 63;
        var service = StorageConnection.Find(settings, connection).Queues();
        var queue = service.GetQueueClient(settings.Resolve(name).ToLowerInvariant());
        var hasNone = queue.Name.EndsWith(suffix, StringComparison.Ordinal)
            || queue.Name.Length + suffix.Length > nameLengthMax;
        return new TriggerQueue(queue, hasNone ? null : service.GetQueueClient(queue.Name + suffix));
    }

    /// <summary>The message as sent, or null when it is not base64 or not of a text.</summary>
    public BinaryData? DecodeOrNull(BinaryData body)
    {
        if (!base64) return body;
        var bytes = new byte[body.ToMemory().Length];
        return Convert.TryFromBase64String(body.ToString(), bytes, out var length)
            && Utf8.IsValid(bytes.AsSpan(0, length))
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

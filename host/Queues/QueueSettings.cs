using System.Globalization;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Queues;

/// <summary>host.json's extensions.queues with the platform's defaults.</summary>
internal sealed record QueueSettings
{
    public required int BatchSize { get; init; }

    public required int NewBatchThreshold { get; init; }

    public required TimeSpan MaxPollingInterval { get; init; }

    public required TimeSpan VisibilityTimeout { get; init; }

    public required int MaxDequeueCount { get; init; }

    public required bool Base64 { get; init; }

    /// <summary>
    /// How long a received message stays invisible before it is renewed; the platform has ten minutes.
    /// </summary>
    public required TimeSpan Lease { get; init; }

    public static QueueSettings Read(JobHostSettings host, IConfiguration settings, bool isDevelopment)
    {
        const string section = "extensions.queues";
        var batch = host.Number($"{section}.batchSize", 1, 32) ?? 16;
        return new QueueSettings
        {
            BatchSize = batch,
            NewBatchThreshold = host.Number($"{section}.newBatchThreshold", 0, int.MaxValue)
                ?? batch / 2 * Environment.ProcessorCount,
            MaxPollingInterval = host.Span($"{section}.maxPollingInterval", TimeSpan.FromMilliseconds(100))
                ?? (isDevelopment ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1)),
            VisibilityTimeout = host.Span($"{section}.visibilityTimeout", TimeSpan.Zero) ?? TimeSpan.Zero,
            MaxDequeueCount = host.Number($"{section}.maxDequeueCount", 1, int.MaxValue) ?? 5,
            Base64 = Encoding(host.Text($"{section}.messageEncoding", "base64")),
            Lease = LeaseOf(settings["LocalHost:QueueLeaseSeconds"]),
        };
    }

    private static bool Encoding(string name) => name.ToLowerInvariant() switch
    {
        "base64" => true,
        "none" => false,
        _ => throw new HostException($"host.json: messageEncoding must be base64 or none, not '{name}'."),
    };

    private static TimeSpan LeaseOf(string? seconds) =>
        int.TryParse(seconds ?? "600", CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 604_800
            ? TimeSpan.FromSeconds(value)
            : throw new HostException(
                $"LocalHost__QueueLeaseSeconds must be from 1 to 604800, not '{seconds}'.");
}

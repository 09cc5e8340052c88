using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Procurement.Functions.Telemetry;

namespace Procurement.Functions.Tests.Telemetry;

/// <summary>What the business's meter says while the test listens, as "instrument tag=value: number".</summary>
internal sealed class Heard : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<string> lines = new();

    public Heard()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == BusinessMeters.Name) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) =>
        {
            var told = string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"));
            lines.Enqueue($"{instrument.Name}{told}: {number}");
        });
        listener.Start();
    }

    /// <summary>The lines about this; the meter is one for the process, and other tests may use it.</summary>
    public IEnumerable<string> About(string what) =>
        lines.Where(line => line.Contains(what, StringComparison.Ordinal));

    /// <summary>Asks the gauges.</summary>
    public void Look() => listener.RecordObservableInstruments();

    public void Dispose() => listener.Dispose();
}

using System.Diagnostics.Metrics;

namespace Procurement.Functions.Telemetry;

/// <summary>What the business counts. Where nobody listens, counting costs nothing.</summary>
public static class BusinessMeters
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Procurement";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>(
        "procurement.commands", "{command}", "Commands that a rule decided on, by what came of them.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "procurement.refusals", "{refusal}", "Reasons of refused commands; one command may have several.");
    private static readonly Counter<long> Poison = Meter.CreateCounter<long>(
        "procurement.poison", "{message}", "Messages whose last try failed.");

    private static readonly Counter<long> Differences = Meter.CreateCounter<long>(
        "procurement.records.differences", "{aggregate}", "Aggregates of which a row does not follow from events.");

    private static readonly Counter<long> DueRows = Meter.CreateCounter<long>(
        "procurement.due_rows.failed", "{row}", "Due rows whose work failed and is tried again, by kind and code.");

    private static volatile Backlog? backlog;

    static BusinessMeters()
    {
        Meter.CreateObservableGauge(
            "procurement.follow_ups.waiting",
            () => LastFound(found => found.FollowUps),
            "{message}",
            "Messages in the follow-up queue, those not yet visible and those in work among them.");
        Meter.CreateObservableGauge(
            "procurement.poison_queue.waiting",
            () => LastFound(found => found.Poison),
            "{message}",
            "Messages in the poison queue.");
    }

    /// <summary>A command was carried out, now or before.</summary>
    public static void Done(string command) => Count(command, "done");

    /// <summary>A command was refused for these reasons.</summary>
    public static void Refused(string command, IEnumerable<string> codes)
    {
        Count(command, "refused");
        foreach (var code in codes) Refusals.Add(1, new KeyValuePair<string, object?>("code", code));
    }

    /// <summary>The last try of a message of that kind failed.</summary>
    public static void Poisoned(string kind) => Poison.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>Something that is stored in the table does not follow from its events.</summary>
    public static void Differed(string table) =>
        Differences.Add(1, new KeyValuePair<string, object?>("table", table));

    /// <summary>The work of a due row of that kind failed.</summary>
    public static void DueRowFailed(string kind, string code) => DueRows.Add(
        1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("code", code));

    /// <summary>How many messages lay in the queues at the last look; null if nobody knows.</summary>
    internal static void Waiting(Backlog? found) => backlog = found;

    private static void Count(string command, string outcome) =>
        Commands.Add(
            1,
            new KeyValuePair<string, object?>("command", command),
            new KeyValuePair<string, object?>("outcome", outcome));

    // No count is better than an old one or a zero that nobody counted.
    private static IEnumerable<Measurement<long>> LastFound(Func<Backlog, long> part) =>
        backlog is { } found ? [new(part(found))] : [];
}

/// <summary>How many messages lie in the follow-up queue and in its poison queue.</summary>
internal sealed record Backlog(long FollowUps, long Poison);

using System.Diagnostics;

namespace Procurement.Cli.Play;

/// <summary>Does moments in their order, moving the clock from one to the next.</summary>
internal sealed class Timeline(SimulatedClock clock, Progress progress)
{
    private readonly Dictionary<Part, TimeSpan> spent = [];

    /// <summary>How long each part took, the clock's moves included.</summary>
    public IReadOnlyDictionary<Part, TimeSpan> Spent => spent;

    /// <summary>Does every moment; those of the same time part by part, turn by turn.</summary>
    public async Task PlayAsync(IEnumerable<Moment> moments, CancellationToken cancel)
    {
        var ordered = moments.OrderBy(moment => moment.At)
            .ThenBy(moment => moment.Part).ThenBy(moment => moment.Turn).ToList();
        for (var index = 0; index < ordered.Count; index++)
        {
            var (moment, since) = (ordered[index], Stopwatch.GetTimestamp());
            progress.Show($"{index + 1}/{ordered.Count} {moment.At:yyyy-MM-dd HH:mm} {moment.What}");
            await clock.MoveToAsync(moment.At, cancel);
            await moment.Do(cancel);
            spent[moment.Part] = spent.GetValueOrDefault(moment.Part) + Stopwatch.GetElapsedTime(since);
        }

        await clock.SettleAsync(cancel);
    }
}

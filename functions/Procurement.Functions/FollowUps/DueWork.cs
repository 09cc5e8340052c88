using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Works off what is due, each row on its own: one that fails is put back, noted for an operator and tried again later,
/// and the others go on. Only rows of its own group wait for it, because their order matters.
/// </summary>
public sealed class DueWork(
    IEnumerable<IDueTask> tasks, DueDays due, StuckWorkNotes notes, StuckWorkTable stuck, TimeProvider clock)
{
    // Nobody waits for this work.
    private const int RacesMax = 40;

    /// <summary>Works off all rows of these kinds; throws at the end if some could not even be put back.</summary>
    public async Task RunAsync(IReadOnlyList<DueKind> kinds, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var broken = new List<Exception>();
        foreach (var kind in kinds) broken.AddRange(await RunAsync(kind, null, null, cancel));
        ThrowIfAny(broken);
    }

    /// <summary>
    /// Tries a row again, whenever its next look is, and what waits behind it; if it fails again, that is noted.
    /// </summary>
    public async Task RetryAsync(string name, CancellationToken cancel)
    {
        var (day, id) = DueRow.Parse(name);
        ThrowIfAny(await RunAsync(day.Kind, day.Tenant, name, cancel));
        if (await due.FindAsync(day, id, cancel) is { Tries: > 0 }) return;
        await stuck.RemoveAsync(StuckWorkKey.Of(TableNames.DueDays, name), cancel);
    }

    private async Task<IReadOnlyList<Exception>> RunAsync(
        DueKind kind, string? tenant, string? forced, CancellationToken cancel)
    {
        var run = new Run(tasks.Single(one => one.Kind == kind), clock.GetUtcNow(), forced);
        foreach (var open in await due.DaysAsync(kind, run.Now, cancel))
        {
            if (tenant is not null && open.Day.Tenant != tenant) continue;
            await run.GuardAsync(() => WorkOffAsync(open, run, cancel), cancel);
        }

        return run.Broken;
    }

    // Again while rows went: their work may have made others due.
    private async Task WorkOffAsync(OpenDay open, Run run, CancellationToken cancel)
    {
        int went, stayed;
        do
        {
            (went, stayed) = (0, 0);
            foreach (var row in await due.RowsAsync(open.Day, run.Now, cancel))
            {
                if (run.MayGo(row) && await TryAsync(row, run, cancel)) went++;
                else stayed++;
            }
        }
        while (went > 0);

        if (stayed == 0) await due.CloseIfEmptyAsync(open, cancel);
    }

    private async Task<bool> TryAsync(DueRow row, Run run, CancellationToken cancel)
    {
        try
        {
            if (await WorkAsync(row, run, cancel) is DueOutcome.Stays) return false;
        }
        catch (Exception thrown) when (!cancel.IsCancellationRequested)
        {
            run.Block(row);
            await run.GuardAsync(() => PutBackAsync(row, thrown, run.Now, cancel), cancel);
            return false;
        }

        await due.RemoveAsync(row, cancel);
        if (row.Tries > 0) await stuck.RemoveAsync(StuckWorkKey.Of(TableNames.DueDays, row.Name), cancel);
        return true;
    }

    private static Task<DueOutcome> WorkAsync(DueRow row, Run run, CancellationToken cancel) =>
        Races.WinAsync(RacesMax, () => run.Task.WorkAsync(row, run.Now, cancel), cancel);

    private async Task PutBackAsync(DueRow row, Exception thrown, DateTimeOffset now, CancellationToken cancel)
    {
        var noted = await notes.DueRowFailedAsync(row, thrown, now, cancel);
        await due.PostponeAsync(row, noted.Work.Code, noted.NextLook ?? now, cancel);
    }

    private static void ThrowIfAny(IReadOnlyList<Exception> broken)
    {
        if (broken.Count > 0) throw new AggregateException("Some due rows could not be worked off.", broken);
    }

    // One pass over the days of a kind: which rows had their turn, and which groups wait for one that failed.
    private sealed class Run(IDueTask task, DateTimeOffset now, string? forced)
    {
        private readonly HashSet<string> blocked = new(StringComparer.Ordinal);
        private readonly HashSet<(string Name, string ETag)> seen = [];

        public IDueTask Task => task;

        public DateTimeOffset Now => now;

        public List<Exception> Broken { get; } = [];

        public void Block(DueRow row) => blocked.Add(task.GroupOf(row));

        public bool MayGo(DueRow row)
        {
            if (!seen.Add((row.Name, $"{row.ETag}")) || blocked.Contains(task.GroupOf(row))) return false;
            if (row.NextLook is not { } next || next <= now || row.Name == forced) return true;
            Block(row);
            return false;
        }

        public async Task GuardAsync(Func<Task> work, CancellationToken cancel)
        {
            try
            {
                await work();
            }
            catch (Exception thrown) when (!cancel.IsCancellationRequested)
            {
                Broken.Add(thrown);
            }
        }
    }
}

using Azure;
using Procurement.Domain;
using Procurement.Domain.Calendar;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// An aggregate as loaded: its state (null when nothing happened yet), its version, which counts its events, and what a
/// save needs to go on from there.
/// </summary>
public sealed record Stored<TState, TEvent>(
    AggregateKind<TState, TEvent> Kind, string Key, TState? State, long Version, string LastHash, ETag ETag)
    where TState : class
    where TEvent : notnull
{
    /// <summary>The rows of the parts that were asked for, there or not.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>How many events had their follow-up work done; 0 unless loaded with the progress.</summary>
    public long FollowedUp { get; init; }

    /// <summary>How many events have reached the copies, as far as was noted; loaded with the progress.</summary>
    public long Copied { get; init; }

    /// <summary>The ETag of the progress, if it was loaded and is there.</summary>
    public ETag? ProgressETag { get; init; }

    /// <summary>How many events still wait for their follow-up work.</summary>
    public long Pending => Version - FollowedUp;
}

/// <summary>
/// What became of a decision: the state and version after it, or why it was refused; then nothing changed.
/// </summary>
public sealed record Saved<TState>(TState? State, long Version, IReadOnlyList<Refusal> Refused)
    where TState : class
{
    /// <summary>The code that decided the refusal, or null when it was done, now or before.</summary>
    public string? RefusalOrNull => Refused.Count == 0 ? null : Refused[0].Code;

    /// <summary>The state of what was done; asking for it after a refusal throws.</summary>
    public TState Done => MustBeDone("The command");

    /// <summary>
    /// The state; throws where a refusal cannot be, because it would break an invariant. A year that is not loaded is
    /// waited for.
    /// </summary>
    public TState MustBeDone(string work)
    {
        WaitsForCalendarException.ThrowIfIn(Refused);
        return RefusalOrNull is { } code ? throw new WorkRefusedException(work, code) : State!;
    }
}

/// <summary>
/// Work that nobody waits for needs the holidays of a year that is not loaded: it is done once they are, and is no
/// failure until then.
/// </summary>
public sealed class WaitsForCalendarException(int year)
    : WaitsException(CodeOf(year), $"The holidays of {year} are not loaded; this work waits for them.")
{
    /// <summary>The year that is missing.</summary>
    public int Year { get; } = year;

    /// <summary>The code under which work waits for a year.</summary>
    public static string CodeOf(int year) => $"calendar.{year}";

    /// <summary>Throws when that is why something was refused.</summary>
    public static void ThrowIfIn(params IReadOnlyList<Refusal> refused)
    {
        if (refused.Select(CalendarRefusals.YearMissingIn).FirstOrDefault(year => year is not null) is { } missing)
            throw new WaitsForCalendarException(missing);
    }
}

/// <summary>
/// How far long work after an event is: so many of <paramref name="Total"/> (null while not known) things are done,
/// and the next page begins after <paramref name="Next"/>.
/// </summary>
public sealed record WorkProgress(string Name, int Done, int? Total, string? Next);

/// <summary>Somebody else wrote first: load again, and decide on what is there now.</summary>
public sealed class LostRaceException(string aggregate) : Exception($"{aggregate} was changed meanwhile.");

/// <summary>An idempotency key came back with another request than the first time.</summary>
public sealed class CommandIdReusedException(string id)
    : Exception($"The command id {id} was used for another command.");

/// <summary>Counts the lost races of one piece of work, and waits a little longer after each.</summary>
public sealed class Races(int racesMax)
{
    private int lost;

    /// <summary>Does work, and all of it again whenever it loses a race; 503 when it lost too many.</summary>
    public static async Task<T> WinAsync<T>(int racesMax, Func<Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        var races = new Races(racesMax);
        while (true)
        {
            try
            {
                return await work();
            }
            catch (LostRaceException race)
            {
                await races.PauseAsync(race, cancel);
            }
        }
    }

    /// <summary>The same of work that gives nothing back.</summary>
    public static Task WinAsync(int racesMax, Func<Task> work, CancellationToken cancel) => WinAsync(
        racesMax,
        async () =>
        {
            await work();
            return true;
        },
        cancel);

    /// <summary>Waits before the next try; 503 when there were too many.</summary>
    public Task PauseAsync(LostRaceException race, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (++lost >= racesMax) throw new RequestFailedException(503, $"{race.Message} {racesMax} times.", race);
        return Task.Delay(Random.Shared.Next(5, 20 + (Math.Min(lost, 40) * 10)), cancel);
    }
}

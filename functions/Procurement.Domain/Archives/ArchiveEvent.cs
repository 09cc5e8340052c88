namespace Procurement.Domain.Archives;

/// <summary>What can be done with an archive.</summary>
public abstract record ArchiveCommand(Author By) : Command(By);

/// <summary>What can happen to it.</summary>
public abstract record ArchiveEvent;

/// <summary>Somebody asked for a pack, and began to get it.</summary>
public sealed record PackRequested(int No) : ArchiveEvent;

/// <summary>All of the pack but its last bytes was given out.</summary>
public sealed record PackFinished(int No, PackContent Content) : ArchiveEvent;

/// <summary>A hold was set.</summary>
public sealed record HoldSet(string Hold, string Reason) : ArchiveEvent;

/// <summary>Somebody wants a hold lifted.</summary>
public sealed record HoldLiftProposed(string Hold, string Reason) : ArchiveEvent;

/// <summary>The hold stays.</summary>
public sealed record HoldLiftRefused(string Hold, string Reason) : ArchiveEvent;

/// <summary>A second person approved: the hold is lifted.</summary>
public sealed record HoldLifted(string Hold) : ArchiveEvent;

/// <summary>Folds what happened; the pack that an event names must be loaded.</summary>
public static class ArchiveHistory
{
    /// <summary>The archive after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Archive Apply(Archive? before, ArchiveEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var archive = before ?? new Archive();
        return happened switch
        {
            PackRequested one => With(archive with { Packs = one.No }, new EvidencePack(one.No, by)),
            PackFinished one => With(
                archive, archive.Made[Archive.PackId(one.No)] with { Content = one.Content }),
            HoldSet one => archive with { Holds = [.. archive.Holds, new(one.Hold, one.Reason, by)] },
            HoldLiftProposed one => Change(archive, one.Hold, hold => hold with { Lift = new(one.Reason, by) }),
            HoldLiftRefused one => Change(archive, one.Hold, hold => hold with { Lift = null }),
            HoldLifted one => Change(archive, one.Hold, hold => hold with { Lifted = by }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static Archive With(Archive archive, EvidencePack pack) => archive with
    {
        Made = new Dictionary<string, EvidencePack>(archive.Made) { [Archive.PackId(pack.No)] = pack },
    };

    private static Archive Change(Archive archive, string hold, Func<LegalHold, LegalHold> change) => archive with
    {
        Holds = [.. archive.Holds.Select(one => one.Id == hold ? change(one) : one)],
    };
}

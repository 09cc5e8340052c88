using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>What becomes of a due row after a look at it.</summary>
public enum DueOutcome
{
    /// <summary>Its work is done, or there never was any: the row goes.</summary>
    Done,

    /// <summary>It is still due and has been reported: the row stays for the next run.</summary>
    Stays,
}

/// <summary>The work that falls due by one kind of row; whatever it throws puts the row back.</summary>
public interface IDueTask
{
    /// <summary>The rows that it works on.</summary>
    DueKind Kind { get; }

    /// <summary>Rows of one group go in order: one that fails holds up those behind it, and nobody else.</summary>
    string GroupOf(DueRow row);

    /// <summary>Does the work of one row.</summary>
    Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel);
}

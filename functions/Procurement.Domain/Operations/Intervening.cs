namespace Procurement.Domain.Operations;

/// <summary>What an operator does about stuck work.</summary>
public abstract record InterventionCommand(Author By) : Command(By);

/// <summary>Has it tried again at once.</summary>
public sealed record RetryStuckWork(Author By) : InterventionCommand(By);

/// <summary>Gives it up for good, because it was settled in another way; the reason says how.</summary>
public sealed record ResolveStuckWork(string Reason, Author By) : InterventionCommand(By);

/// <summary>What an operator did about stuck work.</summary>
public abstract record InterventionEvent(StuckWork Work);

/// <summary>It is tried again.</summary>
public sealed record StuckWorkRetried(StuckWork Work) : InterventionEvent(Work);

/// <summary>It is not done any more, and what waits behind it goes on.</summary>
public sealed record StuckWorkResolved(StuckWork Work, string Reason) : InterventionEvent(Work);

/// <summary>What was done so far about one piece of work; it may get stuck and be resolved more than once.</summary>
/// <param name="Work">The work as it stood at the last intervention.</param>
/// <param name="Reason">Why it was given up, if that was the last one.</param>
public sealed record Intervention(StuckWork Work, string? Reason)
{
    /// <summary>The state after an event.</summary>
    public static Intervention Apply(InterventionEvent happened) =>
        new(happened.Work, (happened as StuckWorkResolved)?.Reason);
}

/// <summary>Why an intervention is refused.</summary>
public static class InterventionRefusals
{
    /// <summary>No such work is stuck, or not any more.</summary>
    public static readonly Refusal NotFound = new("stuckWork.notFound");
}

/// <summary>Retrying and resolving stuck work (人工处置).</summary>
public static class Intervening
{
    /// <summary>Whatever is stuck may be tried again, however often.</summary>
    public static Decision<InterventionEvent> Decide(StuckWork? stuck, RetryStuckWork command) =>
        stuck is null ? InterventionRefusals.NotFound : new StuckWorkRetried(stuck);

    /// <summary>Whatever is stuck may be resolved by a person, with a reason.</summary>
    public static Decision<InterventionEvent> Decide(StuckWork? stuck, ResolveStuckWork command) =>
        stuck is null ? InterventionRefusals.NotFound : new StuckWorkResolved(stuck, command.Reason);
}

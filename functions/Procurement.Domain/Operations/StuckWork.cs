namespace Procurement.Domain.Operations;

/// <summary>Why work that nobody waits for was not done.</summary>
public enum StuckState
{
    /// <summary>It failed, again and again; somebody has to look.</summary>
    Stuck,

    /// <summary>It waits for something that is still to come, such as the calendar of a year.</summary>
    Waiting,
}

/// <summary>
/// A piece of work that the service could not do: what it is, how often it was tried, and why it failed.
/// </summary>
/// <param name="State">Whether it failed or waits.</param>
/// <param name="Kind">The kind of aggregate whose event it follows, <c>DueDays</c>, or <c>message</c>.</param>
/// <param name="Key">The aggregate, the due row, or the text of a message that nobody can read.</param>
/// <param name="Event">The number of the event after which it stands still, where there is one.</param>
/// <param name="Tries">How often it was tried since it got stuck.</param>
/// <param name="First">When it got stuck.</param>
/// <param name="Last">When it was last tried.</param>
/// <param name="Code">A stable code of what went wrong.</param>
/// <param name="Text">What went wrong, in a line.</param>
public sealed record StuckWork(
    StuckState State,
    string Kind,
    string Key,
    long? Event,
    int Tries,
    DateTimeOffset First,
    DateTimeOffset Last,
    string Code,
    string Text);

namespace Procurement.Domain;

/// <summary>Who gave a command and when: the account of the token, and the moment by the service's clock.</summary>
public sealed record Author(string Account, DateTimeOffset At);

/// <summary>An order to an aggregate and all that it says, so that it can be logged and given again.</summary>
public abstract record Command(Author By);

/// <summary>Why a command was not carried out: a stable code from one of the closed lists of refusals.</summary>
public sealed record Refusal(string Code)
{
    /// <summary>What its text names: a year, a limit; null where the code says everything.</summary>
    public string? Value { get; init; }
}

/// <summary>What a rule answers to a command: events to record, or every refusal that applies.</summary>
public abstract record Decision<TEvent>
{
    private Decision()
    {
    }

    /// <summary>The command is carried out; an empty list means that it had been carried out before.</summary>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    /// <summary>The command changes nothing; the first refusal is the one that decides the status.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Why) : Decision<TEvent>;

    /// <summary>One event, accepted.</summary>
    public static implicit operator Decision<TEvent>(TEvent happened) => new Accepted([happened]);

    /// <summary>One refusal.</summary>
    public static implicit operator Decision<TEvent>(Refusal why) => new Refused([why]);

    /// <summary>Several events, accepted together.</summary>
    public static Decision<TEvent> Accept(params IReadOnlyList<TEvent> events) => new Accepted(events);

    /// <summary>Several refusals at once, sorted by code.</summary>
    public static Decision<TEvent> Refuse(IEnumerable<Refusal> why) =>
        new Refused([.. why.OrderBy(refusal => refusal.Code, StringComparer.Ordinal)]);
}

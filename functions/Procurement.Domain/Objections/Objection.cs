namespace Procurement.Domain.Objections;

/// <summary>
/// All objections (异议) of one objector in one round: an organization, or an officer who records what others sent in.
/// </summary>
public sealed record ObjectorFile(bool IsOfficer)
{
    /// <summary>How many were raised in all.</summary>
    public int Raised { get; init; }

    /// <summary>How many of them have no answer yet.</summary>
    public int Open { get; init; }

    /// <summary>The objections that were loaded, by their ids.</summary>
    public IReadOnlyDictionary<string, Objection> Objections { get; init; } = new Dictionary<string, Objection>();
}

/// <summary>
/// An objection to a proposal of the notice: who raised it, for which organization (null when an officer recorded it),
/// and when.
/// </summary>
public sealed record Objection(
    string Id, string Proposal, string Grounds, string By, string? Organization, DateTimeOffset At)
{
    /// <summary>The answer, or null while there is none.</summary>
    public ObjectionAnswer? Answer { get; init; }
}

/// <summary>Whether an objection was upheld, why, by whom and when.</summary>
public sealed record ObjectionAnswer(bool Upheld, string Reason, string By, DateTimeOffset At);

/// <summary>What can be done with objections.</summary>
public abstract record ObjectionCommand(Author By) : Command(By);

/// <summary>What can happen to objections.</summary>
public abstract record ObjectionEvent;

/// <summary>Somebody objected to a proposal of the notice.</summary>
public sealed record ObjectionRaised(string Objection, string Proposal, string Grounds, string? Organization)
    : ObjectionEvent;

/// <summary>The organizer answered an objection.</summary>
public sealed record ObjectionResolved(string Objection, string Proposal, bool Upheld, string Reason)
    : ObjectionEvent;

/// <summary>Folds what happened into the objector's file; the objection that an event names must be loaded.</summary>
public static class ObjectionHistory
{
    /// <summary>The file after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static ObjectorFile Apply(ObjectorFile? before, ObjectionEvent happened, Author by) => happened switch
    {
        ObjectionRaised one => Add(before ?? new ObjectorFile(one.Organization is null), one, by),
        ObjectionResolved one when before is not null => Answer(before, one, by),
        _ => throw new InvalidOperationException("A file begins with an objection."),
    };

    private static ObjectorFile Add(ObjectorFile file, ObjectionRaised raised, Author by) => With(
        file with { Raised = file.Raised + 1, Open = file.Open + 1 },
        new Objection(raised.Objection, raised.Proposal, raised.Grounds, by.Account, raised.Organization, by.At));

    private static ObjectorFile Answer(ObjectorFile file, ObjectionResolved resolved, Author by) => With(
        file with { Open = file.Open - 1 },
        file.Objections[resolved.Objection] with
        {
            Answer = new ObjectionAnswer(resolved.Upheld, resolved.Reason, by.Account, by.At),
        });

    private static ObjectorFile With(ObjectorFile file, Objection objection) => file with
    {
        Objections = new Dictionary<string, Objection>(file.Objections) { [objection.Id] = objection },
    };
}

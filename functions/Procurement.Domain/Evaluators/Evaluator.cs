using Procurement.Domain.Organizations;

namespace Procurement.Domain.Evaluators;

/// <summary>Where somebody stands in the pool of evaluators.</summary>
public enum EvaluatorStatus
{
    /// <summary>It waits for an officer.</summary>
    Waiting,

    /// <summary>An officer returned it; it can be corrected and sent again.</summary>
    Returned,

    /// <summary>An officer verified it: it can be drawn through a day.</summary>
    Verified,

    /// <summary>An officer took it out of the pool; it can be sent again.</summary>
    Removed,
}

/// <summary>
/// Somebody in the pool of evaluators (评审专家库), by its account. The reference is how public records name it: it says
/// no name and follows from nothing that others know.
/// </summary>
public sealed record Evaluator(string Account, string Ref, EvaluatorEntry Entry, EvaluatorStatus Status, Author Sent)
{
    /// <summary>How often it was sent.</summary>
    public int Times { get; init; } = 1;

    /// <summary>By what it was verified, or null.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The last day on which it can be drawn, or null where it was not verified.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Why it was returned or removed, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided last, and when; or null.</summary>
    public Author? Decided { get; init; }

    /// <summary>When it cannot come.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>What became of the last appointments, the oldest first.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    /// <summary>Whether it may be drawn for a review on a day.</summary>
    public bool IsInPool(DateOnly day) => Status is EvaluatorStatus.Verified && day <= Through;

    /// <summary>How often it was drawn and did not decline in the year before a day, that day included.</summary>
    public int LoadBefore(DateOnly day) => Appointments.Count(one =>
        one.Outcome is not AppointmentOutcome.Declined && one.Day <= day && one.Day > day.AddYears(-1));
}

/// <summary>What became of a seat that somebody was drawn for.</summary>
public sealed record Appointment(string Round, int Draw, DateOnly Day, AppointmentOutcome Outcome);

/// <summary>What somebody who was drawn did.</summary>
public enum AppointmentOutcome
{
    /// <summary>Was drawn and has not said no.</summary>
    Drawn,

    /// <summary>Declined in time.</summary>
    Declined,

    /// <summary>Did not answer or did not come.</summary>
    Missed,
}

/// <summary>What can be done with an entry of the pool.</summary>
public abstract record EvaluatorCommand(Author By) : Command(By);

/// <summary>What can happen to an entry of the pool.</summary>
public abstract record EvaluatorEvent;

/// <summary>It was sent, for the first time, corrected, or after a change.</summary>
public sealed record EvaluatorEntered(string Account, string Ref, EvaluatorEntry Entry) : EvaluatorEvent;

/// <summary>An officer verified it.</summary>
public sealed record EvaluatorVerified(Evidence Evidence, DateOnly Through) : EvaluatorEvent;

/// <summary>An officer returned it.</summary>
public sealed record EvaluatorReturned(string Reason) : EvaluatorEvent;

/// <summary>An officer took it out of the pool.</summary>
public sealed record EvaluatorRemoved(string Reason) : EvaluatorEvent;

/// <summary>The days on which it cannot come are these.</summary>
public sealed record AbsencesStated(IReadOnlyList<Absence> Absences) : EvaluatorEvent;

/// <summary>Something became of a seat that it was drawn for.</summary>
public sealed record AppointmentNoted(Appointment Appointment) : EvaluatorEvent;

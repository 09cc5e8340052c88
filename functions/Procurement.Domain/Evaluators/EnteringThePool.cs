using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Evaluators.EvaluatorRefusals;

namespace Procurement.Domain.Evaluators;

/// <summary>
/// Sends an entry; <paramref name="Ref"/> counts for the first one alone, and stays.
/// </summary>
public sealed record EnterPool(EvaluatorEntry Entry, string Ref, Author By) : EvaluatorCommand(By);

/// <summary>States when one cannot come.</summary>
public sealed record StateAbsences(IReadOnlyList<Absence> Absences, Author By) : EvaluatorCommand(By);

/// <summary>Verifies it through a day.</summary>
public sealed record VerifyEvaluator(Evidence Evidence, DateOnly Through, Author By) : EvaluatorCommand(By);

/// <summary>Returns it.</summary>
public sealed record ReturnEvaluator(string Reason, Author By) : EvaluatorCommand(By);

/// <summary>Takes it out of the pool.</summary>
public sealed record RemoveEvaluator(string Reason, Author By) : EvaluatorCommand(By);

/// <summary>Notes what became of a seat that it was drawn for.</summary>
public sealed record NoteAppointment(Appointment Appointment, Author By) : EvaluatorCommand(By);

/// <summary>Why an entry of the pool is not taken, verified, returned or removed.</summary>
public static class EvaluatorRefusals
{
    /// <summary>There is no such entry.</summary>
    public static readonly Refusal NotFound = new("evaluator.notFound");

    /// <summary>It was sent as often as an account may; the value is how often.</summary>
    public static readonly Refusal SentTooOften = new("evaluator.sentTooOften");

    /// <summary>A day of the history or of a relation is yet to come.</summary>
    public static readonly Refusal DayInTheFuture = new("evaluator.dayInTheFuture");

    /// <summary>Nothing waits for an officer.</summary>
    public static readonly Refusal NotWaiting = new("evaluator.notWaiting");

    /// <summary>It is in the pool no more, or never was.</summary>
    public static readonly Refusal NotInPool = new("evaluator.notInPool");

    /// <summary>Nobody verifies, returns or removes an entry of one's own (不相容岗位).</summary>
    public static readonly Refusal OwnEntry = new("evaluator.ownEntry");

    /// <summary>The evidence is of a day that is yet to come.</summary>
    public static readonly Refusal EvidenceInTheFuture = new("evaluator.evidenceInTheFuture");

    /// <summary>It would count through a past day, or for longer than it may; the value is the last day.</summary>
    public static readonly Refusal ThroughOutOfRange = new("evaluator.throughOutOfRange");

    /// <summary>An absence ends before it begins, or ends before today.</summary>
    public static readonly Refusal AbsenceInvalid = new("evaluator.absenceInvalid");
}

/// <summary>The pool of evaluators: entered by themselves, verified by an officer, for a time.</summary>
public static class EnteringThePool
{
    /// <summary>How often an account may send; bounds the aggregate and what officers are asked.</summary>
    public const int TimesMax = 50;

    /// <summary>For how many years an entry is verified at most: employers and relations change.</summary>
    public const int YearsMax = 2;

    /// <summary>Sends it, corrects it, or says what changed; it waits for an officer again.</summary>
    public static Decision<EvaluatorEvent> Decide(Evaluator? before, EnterPool command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (before?.Times >= TimesMax) return SentTooOften with { Value = $"{TimesMax}" };

        var today = ChinaTime.DayOf(command.By.At);
        var entry = command.Entry;
        var days = entry.History.Select(one => one.Through).Concat(entry.Relations.Select(one => one.Ended));
        return days.Any(day => day > today)
            ? DayInTheFuture
            : new EvaluatorEntered(command.By.Account, before?.Ref ?? command.Ref, entry);
    }

    /// <summary>States them; they count at once, for they only keep somebody from being drawn.</summary>
    public static Decision<EvaluatorEvent> Decide(Evaluator? before, StateAbsences command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (before is null) return NotFound;

        var today = ChinaTime.DayOf(command.By.At);
        return command.Absences.Any(one => one.Through < one.From || one.Through < today)
            ? AbsenceInvalid
            : new AbsencesStated(command.Absences);
    }

    /// <summary>Verifies what was sent by what was looked at, where, and when.</summary>
    public static Decision<EvaluatorEvent> Decide(Evaluator? before, VerifyEvaluator command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNotWaiting(before, command.By) is { } why) return why;

        var today = ChinaTime.DayOf(command.By.At);
        var last = today.AddYears(YearsMax);
        if (command.Evidence.On > today) return EvidenceInTheFuture;

        return command.Through < today || command.Through > last
            ? ThroughOutOfRange with { Value = $"{last:yyyy-MM-dd}" }
            : new EvaluatorVerified(command.Evidence, command.Through);
    }

    /// <summary>Returns what was sent, with a reason that its sender reads.</summary>
    public static Decision<EvaluatorEvent> Decide(Evaluator? before, ReturnEvaluator command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNotWaiting(before, command.By) is { } why ? why : new EvaluatorReturned(command.Reason);
    }

    /// <summary>Takes it out of the pool.</summary>
    public static Decision<EvaluatorEvent> Decide(Evaluator? before, RemoveEvaluator command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (before is null) return NotFound;
        if (before.Account == command.By.Account) return OwnEntry;

        return before.Status is EvaluatorStatus.Verified ? new EvaluatorRemoved(command.Reason) : NotInPool;
    }

    /// <summary>Notes it; said again, it changes nothing.</summary>
    public static Decision<EvaluatorEvent> Decide(Evaluator? before, NoteAppointment command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (before is null) return NotFound;
        return before.Appointments.Contains(command.Appointment)
            ? Decision<EvaluatorEvent>.Accept()
            : new AppointmentNoted(command.Appointment);
    }

    private static Refusal? WhyNotWaiting(Evaluator? before, Author by) => before switch
    {
        null => NotFound,
        { Status: not EvaluatorStatus.Waiting } => NotWaiting,
        _ => before.Account == by.Account ? OwnEntry : null,
    };
}

namespace Procurement.Domain.Evaluators;

/// <summary>Folds what happened into an entry of the pool.</summary>
public static class EvaluatorHistory
{
    /// <summary>How many appointments an entry keeps; the trail has them all.</summary>
    public const int AppointmentsKept = 100;

    /// <summary>The entry after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Evaluator Apply(Evaluator? before, EvaluatorEvent happened, Author by)
    {
        if (happened is EvaluatorEntered entered) return Enter(before, entered, by);
        var known = before ?? throw new InvalidOperationException("An entry of the pool begins when it is sent.");
        return happened switch
        {
            EvaluatorVerified one => known with
            {
                Status = EvaluatorStatus.Verified,
                Evidence = one.Evidence,
                Through = one.Through,
                Reason = null,
                Decided = by,
            },
            EvaluatorReturned one => known with
            {
                Status = EvaluatorStatus.Returned, Reason = one.Reason, Decided = by,
            },
            EvaluatorRemoved one => known with
            {
                Status = EvaluatorStatus.Removed, Through = null, Reason = one.Reason, Decided = by,
            },
            AbsencesStated one => known with { Absences = one.Absences },
            AppointmentNoted one => known with { Appointments = With(known.Appointments, one.Appointment) },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    // What was verified before says nothing of what is said now.
    private static Evaluator Enter(Evaluator? before, EvaluatorEntered entered, Author by) =>
        new(entered.Account, entered.Ref, entered.Entry, EvaluatorStatus.Waiting, by)
        {
            Times = (before?.Times ?? 0) + 1,
            Absences = before?.Absences ?? [],
            Appointments = before?.Appointments ?? [],
        };

    private static IReadOnlyList<Appointment> With(IReadOnlyList<Appointment> all, Appointment one) =>
    [
        .. all.Where(other => (other.Round, other.Draw) != (one.Round, one.Draw))
            .Append(one)
            .TakeLast(AppointmentsKept),
    ];
}

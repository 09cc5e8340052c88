using Procurement.Domain.Evaluators;
using Procurement.Functions.Organizations;

namespace Procurement.Functions.Evaluators;

/// <summary>An entry of the pool, as its own evaluator and the purchaser's side read it.</summary>
public sealed record EvaluatorView(
    string Account,
    string Ref,
    EvaluatorStatus Status,
    EvaluatorBody Entry,
    DateTimeOffset SentAt,
    int Times,
    DateOnly? Through,
    string? Reason,
    EvidenceBody? Evidence,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    IReadOnlyList<AbsenceBody> Absences,
    IReadOnlyList<AppointmentView> Appointments)
{
    /// <summary>The view of an entry.</summary>
    public static EvaluatorView Of(Evaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        return new(
            evaluator.Account,
            evaluator.Ref,
            evaluator.Status,
            EvaluatorBody.Of(evaluator.Entry),
            evaluator.Sent.At,
            evaluator.Times,
            evaluator.Through,
            evaluator.Reason,
            EvidenceBody.OfOrNull(evaluator.Evidence),
            evaluator.Decided?.At,
            evaluator.Decided?.Account,
            [.. evaluator.Absences.Select(one => new AbsenceBody(one.From, one.Through))],
            [
                .. evaluator.Appointments.Select(one =>
                    new AppointmentView(one.Round, one.Draw, one.Day, one.Outcome)),
            ]);
    }
}

/// <summary>What became of a seat that somebody was drawn for.</summary>
public sealed record AppointmentView(string Round, int Draw, DateOnly Day, AppointmentOutcome Outcome);

using Procurement.Domain.Enrolments;
using Procurement.Functions.Organizations;

namespace Procurement.Functions.Enrolments;

/// <summary>A registration by the organization itself, as it is read.</summary>
public sealed record EnrolmentView(
    string Account,
    EnrolmentStatus Status,
    EnrolmentBody Entry,
    DateTimeOffset SentAt,
    int Times,
    string? Reason,
    EvidenceBody? Evidence,
    DateTimeOffset? DecidedAt,
    string? DecidedBy)
{
    /// <summary>The view of an enrolment.</summary>
    public static EnrolmentView Of(Enrolment enrolment)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        return new(
            enrolment.Account,
            enrolment.Status,
            EnrolmentBody.Of(enrolment.Entry),
            enrolment.Sent.At,
            enrolment.Times,
            enrolment.Reason,
            EvidenceBody.OfOrNull(enrolment.Evidence),
            enrolment.Decided?.At,
            enrolment.Decided?.Account);
    }
}

/// <summary>
/// An enrolment as an officer judges it: with the registry's entry of the code, if there is one, and every other
/// account that names the same code.
/// </summary>
public sealed record EnrolmentCaseView(
    EnrolmentView Enrolment, OrganizationView? Registered, IReadOnlyList<EnrolmentView> Others);

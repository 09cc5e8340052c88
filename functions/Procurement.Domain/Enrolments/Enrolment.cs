using Procurement.Domain.Organizations;

namespace Procurement.Domain.Enrolments;

/// <summary>Where a registration by the organization itself stands.</summary>
public enum EnrolmentStatus
{
    /// <summary>It waits for an officer.</summary>
    Waiting,

    /// <summary>An officer refused it; it can be corrected and sent again.</summary>
    Refused,

    /// <summary>An officer verified it: the account acts for the organization.</summary>
    Verified,

    /// <summary>An officer ended it: the account acts for nobody any more.</summary>
    Ended,
}

/// <summary>What somebody says of the organization that an account is to act for.</summary>
public sealed record EnrolmentEntry(
    string Uscc,
    string Name,
    OrganizationKind Kind,
    string? KindReason,
    string? Host,
    string Contact,
    string Phone,
    BankAccount Account);

/// <summary>
/// The registration of one account for one organization (入驻申请); several accounts may be registered for one, and an
/// account for one only.
/// </summary>
public sealed record Enrolment(string Account, EnrolmentEntry Entry, EnrolmentStatus Status, Author Sent)
{
    /// <summary>Every code that the account ever named, for whoever looks for claims to one code.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>How often it was sent.</summary>
    public int Times { get; init; } = 1;

    /// <summary>By what it was verified, or null.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Why it was refused or ended, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided last, and when; or null.</summary>
    public Author? Decided { get; init; }

    /// <summary>The enrolment after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Enrolment Apply(Enrolment? before, EnrolmentEvent happened, Author by)
    {
        if (happened is EnrolmentSent sent)
        {
            var codes = before?.Codes ?? [];
            return new Enrolment(sent.Account, sent.Entry, EnrolmentStatus.Waiting, by)
            {
                Codes = codes.Contains(sent.Entry.Uscc) ? codes : [.. codes, sent.Entry.Uscc],
                Times = (before?.Times ?? 0) + 1,
            };
        }

        var known = before ?? throw new InvalidOperationException("An enrolment begins when it is sent.");
        return happened switch
        {
            EnrolmentVerified verified => known with
            {
                Status = EnrolmentStatus.Verified, Evidence = verified.Evidence, Reason = null, Decided = by,
            },
            EnrolmentRefused refused => known with
            {
                Status = EnrolmentStatus.Refused, Reason = refused.Reason, Decided = by,
            },
            EnrolmentEnded ended => known with
            {
                Status = EnrolmentStatus.Ended, Reason = ended.Reason, Decided = by,
            },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }
}

/// <summary>What can be done with an enrolment.</summary>
public abstract record EnrolmentCommand(Author By) : Command(By);

/// <summary>What can happen to an enrolment.</summary>
public abstract record EnrolmentEvent;

/// <summary>It was sent, for the first time or corrected.</summary>
public sealed record EnrolmentSent(string Account, EnrolmentEntry Entry) : EnrolmentEvent;

/// <summary>An officer verified it.</summary>
public sealed record EnrolmentVerified(EnrolmentEntry Entry, Evidence Evidence) : EnrolmentEvent;

/// <summary>An officer refused it.</summary>
public sealed record EnrolmentRefused(string Reason) : EnrolmentEvent;

/// <summary>An officer ended what was verified.</summary>
public sealed record EnrolmentEnded(string Reason) : EnrolmentEvent;

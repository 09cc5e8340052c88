using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Enrolments.EnrolmentRefusals;

namespace Procurement.Domain.Enrolments;

/// <summary>
/// Sends an enrolment; <paramref name="OwnCode"/> is the code that the caller's token names, if it names one.
/// </summary>
public sealed record SendEnrolment(EnrolmentEntry Entry, string? OwnCode, Author By) : EnrolmentCommand(By);

/// <summary>
/// Verifies it; <paramref name="OtherClaims"/> is whether other accounts claim the code, and
/// <paramref name="OthersSeen"/> whether the officer says so.
/// </summary>
public sealed record VerifyEnrolment(
    Evidence Evidence, bool HostIsRegistered, bool OtherClaims, bool OthersSeen, Author By) : EnrolmentCommand(By);

/// <summary>Refuses it.</summary>
public sealed record RefuseEnrolment(string Reason, Author By) : EnrolmentCommand(By);

/// <summary>Ends what was verified.</summary>
public sealed record EndEnrolment(string Reason, Author By) : EnrolmentCommand(By);

/// <summary>Why an enrolment is not taken, verified, refused or ended.</summary>
public static class EnrolmentRefusals
{
    /// <summary>There is no such enrolment.</summary>
    public static readonly Refusal NotFound = new("enrolment.notFound");

    /// <summary>The account acts for an organization already.</summary>
    public static readonly Refusal AlreadyVerified = new("enrolment.alreadyVerified");

    /// <summary>The token names another organization.</summary>
    public static readonly Refusal CodeNotYours = new("enrolment.codeNotYours");

    /// <summary>Nothing waits for an officer.</summary>
    public static readonly Refusal NotWaiting = new("enrolment.notWaiting");

    /// <summary>It is not verified, so there is nothing to end.</summary>
    public static readonly Refusal NotVerified = new("enrolment.notVerified");

    /// <summary>Other accounts claim the same code, and the officer did not say so.</summary>
    public static readonly Refusal OtherClaims = new("enrolment.otherClaims");

    /// <summary>It was sent as often as an account may.</summary>
    public static readonly Refusal SentTooOften = new("enrolment.sentTooOften");

    /// <summary>The evidence is of a day that is yet to come.</summary>
    public static readonly Refusal EvidenceInTheFuture = new("enrolment.evidenceInTheFuture");
}

/// <summary>Registration by the organization itself, verified by an officer.</summary>
public static class Enrolling
{
    /// <summary>How often an account may send; bounds the aggregate and what officers are asked.</summary>
    public const int TimesMax = 20;

    /// <summary>Sends it, corrects what waits, or comes again after a refusal.</summary>
    public static Decision<EnrolmentEvent> Decide(Enrolment? before, SendEnrolment command)
    {
        var entry = command.Entry;
        if (before is { Status: EnrolmentStatus.Verified }) return AlreadyVerified;
        if (before?.Times >= TimesMax) return SentTooOften;
        if (command.OwnCode is { } own && own != entry.Uscc) return CodeNotYours;
        if (Registration.RefusalOrNull(entry.Uscc, entry.Kind, entry.KindReason) is { } why) return why;
        if (entry.Host == entry.Uscc) return RegisterRefusals.HostIsItself;

        return NameForm.AreSame(entry.Account.Holder, entry.Name)
            ? new EnrolmentSent(command.By.Account, entry)
            : OrganizationRefusals.AccountHolderDiffers;
    }

    /// <summary>Verifies it by what was looked at, where, and when.</summary>
    public static Decision<EnrolmentEvent> Decide(Enrolment? before, VerifyEnrolment command)
    {
        if (before is null) return NotFound;
        if (before.Status is not EnrolmentStatus.Waiting) return NotWaiting;
        if (before.Entry.Host is not null && !command.HostIsRegistered) return RegisterRefusals.HostNotRegistered;
        if (command.Evidence.On > ChinaTime.DayOf(command.By.At)) return EvidenceInTheFuture;

        return command is { OtherClaims: true, OthersSeen: false }
            ? OtherClaims
            : new EnrolmentVerified(before.Entry, command.Evidence);
    }

    /// <summary>Refuses it with a reason that its sender reads.</summary>
    public static Decision<EnrolmentEvent> Decide(Enrolment? before, RefuseEnrolment command) => before switch
    {
        null => NotFound,
        { Status: EnrolmentStatus.Waiting } => new EnrolmentRefused(command.Reason),
        _ => NotWaiting,
    };

    /// <summary>Ends it: the person left the organization, or it was verified by mistake.</summary>
    public static Decision<EnrolmentEvent> Decide(Enrolment? before, EndEnrolment command) => before switch
    {
        null => NotFound,
        { Status: EnrolmentStatus.Verified } => new EnrolmentEnded(command.Reason),
        _ => NotVerified,
    };
}

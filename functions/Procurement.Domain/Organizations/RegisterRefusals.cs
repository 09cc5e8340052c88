namespace Procurement.Domain.Organizations;

/// <summary>Why the register does not take what it is told.</summary>
public static class RegisterRefusals
{
    /// <summary>There are as many entries of the kind as the register keeps.</summary>
    public static readonly Refusal TooManyEntries = new("register.tooManyEntries");

    /// <summary>The last day is before the first.</summary>
    public static readonly Refusal EndsBeforeStart = new("register.endsBeforeStart");

    /// <summary>A filed organization (备案) needs its host.</summary>
    public static readonly Refusal HostMissing = new("standing.hostMissing");

    /// <summary>Only a filed organization has a host.</summary>
    public static readonly Refusal HostNotAsked = new("standing.hostNotAsked");

    /// <summary>Nobody hosts itself.</summary>
    public static readonly Refusal HostIsItself = new("standing.hostIsItself");

    /// <summary>The registry does not know the host.</summary>
    public static readonly Refusal HostNotRegistered = new("standing.hostNotRegistered");

    /// <summary>Only social organizations are rated.</summary>
    public static readonly Refusal RatingNotForKind = new("rating.notForKind");

    /// <summary>A rating counts five years at most.</summary>
    public static readonly Refusal RatingTooLong = new("rating.tooLong");

    /// <summary>The grade comes from a rating that is entered: the entry cannot say another.</summary>
    public static readonly Refusal GradeFromRating = new("rating.gradeFromRating");

    /// <summary>There is no such sanction.</summary>
    public static readonly Refusal SanctionNotFound = new("sanction.notFound");

    /// <summary>The sanction was lifted before.</summary>
    public static readonly Refusal AlreadyLifted = new("sanction.alreadyLifted");

    /// <summary>A ban on applying says until when.</summary>
    public static readonly Refusal BanWithoutEnd = new("sanction.banWithoutEnd");

    /// <summary>It is at that stage already.</summary>
    public static readonly Refusal StageUnchanged = new("stage.unchanged");

    /// <summary>A stage begins no earlier than the one before it.</summary>
    public static readonly Refusal StageBeforeLatest = new("stage.beforeLatest");

    /// <summary>The register has no such certificate.</summary>
    public static readonly Refusal CertificateNotFound = new("certificate.notFound");

    /// <summary>An entry of this certificate waits for an officer.</summary>
    public static readonly Refusal CertificateWaits = new("certificate.waits");

    /// <summary>Nothing of this certificate waits for an officer.</summary>
    public static readonly Refusal CertificateNotWaiting = new("certificate.notWaiting");

    /// <summary>Whoever entered it does not confirm it.</summary>
    public static readonly Refusal CertificateOwnEntry = new("certificate.ownEntry");

    /// <summary>It ended before.</summary>
    public static readonly Refusal CertificateAlreadyEnded = new("certificate.alreadyEnded");
}

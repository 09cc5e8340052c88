namespace Procurement.Domain.Organizations;

/// <summary>The levels of 社会工作者职业资格, lowest first.</summary>
public enum CertificateLevel
{
    /// <summary>助理社会工作师.</summary>
    Assistant,

    /// <summary>社会工作师.</summary>
    SocialWorker,

    /// <summary>高级社会工作师.</summary>
    Senior,
}

/// <summary>What a certificate says: whose it is, its level, its last day, and who entered it.</summary>
public sealed record CertificateEntry(string Person, CertificateLevel Level, DateOnly Through, Author Entered);

/// <summary>What an officer looked at, where, and on which day.</summary>
public sealed record Evidence(string What, string Where, DateOnly On);

/// <summary>
/// A social worker's certificate in the register of an organization: what counts, and what waits for an officer.
/// </summary>
public sealed record Certificate(string Number)
{
    /// <summary>What an officer confirmed last, or null.</summary>
    public CertificateEntry? Confirmed { get; init; }

    /// <summary>By what it was confirmed.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Who confirmed it and when.</summary>
    public Author? ConfirmedBy { get; init; }

    /// <summary>What waits for an officer, or null.</summary>
    public CertificateEntry? Waiting { get; init; }

    /// <summary>Why the last entry was refused, or null.</summary>
    public string? Refused { get; init; }

    /// <summary>From which day on the person is not the organization's any more, or null.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; init; }
}

/// <summary>Enters a certificate, or what a renewed one says.</summary>
public sealed record EnterCertificate(
    string Number, string Person, CertificateLevel Level, DateOnly Through, Author By) : OrganizationCommand(By);

/// <summary>Confirms what was entered.</summary>
public sealed record ConfirmCertificate(string Number, Evidence Evidence, Author By) : OrganizationCommand(By);

/// <summary>Refuses what was entered.</summary>
public sealed record RefuseCertificate(string Number, string Reason, Author By) : OrganizationCommand(By);

/// <summary>Ends a certificate in this register: the person left, or it was withdrawn.</summary>
public sealed record EndCertificate(string Number, DateOnly On, string Reason, Author By) : OrganizationCommand(By);

/// <summary>A certificate was entered and waits for an officer.</summary>
public sealed record CertificateEntered(string Number, CertificateEntry Entry) : OrganizationEvent;

/// <summary>An officer confirmed it.</summary>
public sealed record CertificateConfirmed(string Number, Evidence Evidence) : OrganizationEvent;

/// <summary>An officer refused it.</summary>
public sealed record CertificateRefused(string Number, string Reason) : OrganizationEvent;

/// <summary>It ended.</summary>
public sealed record CertificateEnded(string Number, DateOnly On, string Reason) : OrganizationEvent;

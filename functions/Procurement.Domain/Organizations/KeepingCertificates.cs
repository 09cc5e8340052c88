using static Procurement.Domain.Organizations.RegisterRefusals;

namespace Procurement.Domain.Organizations;

/// <summary>The register of social workers' certificates: the organization enters, an officer confirms.</summary>
public static class KeepingCertificates
{
    /// <summary>The most certificates of one organization; bounds the aggregate.</summary>
    public const int CertificatesMax = 500;

    /// <summary>Enters one; of a confirmed one the renewal waits while the old entry counts on.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, EnterCertificate command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        var known = before.Certificate(command.Number);
        if (known is null && before.CertificateCount >= CertificatesMax) return TooManyEntries;
        if (known?.Waiting is not null) return CertificateWaits;

        return new CertificateEntered(
            command.Number, new CertificateEntry(command.Person, command.Level, command.Through, command.By));
    }

    /// <summary>Confirms what waits; whoever entered it does not.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, ConfirmCertificate command)
    {
        if (IsNotWaiting(before, command.Number) is { } why) return why;
        return before!.Certificate(command.Number)!.Waiting!.Entered.Account == command.By.Account
            ? CertificateOwnEntry
            : new CertificateConfirmed(command.Number, command.Evidence);
    }

    /// <summary>Refuses what waits; it may be entered again.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, RefuseCertificate command) =>
        IsNotWaiting(before, command.Number) is { } why
            ? why
            : new CertificateRefused(command.Number, command.Reason);

    /// <summary>Ends it from a day on; an entry that waited waits no more.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, EndCertificate command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        return before.Certificate(command.Number) switch
        {
            null => CertificateNotFound,
            { EndedOn: not null, Waiting: null } => CertificateAlreadyEnded,
            _ => new CertificateEnded(command.Number, command.On, command.Reason),
        };
    }

    private static Refusal? IsNotWaiting(Organization? before, string number)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.Certificate(number) is not { } found) return CertificateNotFound;
        return found.Waiting is null ? CertificateNotWaiting : null;
    }
}

using FluentValidation;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;

namespace Procurement.Functions.Organizations;

/// <summary>A social worker's certificate, under its number.</summary>
public sealed record EnterCertificateBody(string Number, string Person, CertificateLevel Level, DateOnly Through);

/// <summary>What a social worker's certificate says.</summary>
public sealed record CertificateBody(string Person, CertificateLevel Level, DateOnly Through);

/// <summary>From which day on, and why, a certificate is the organization's no more.</summary>
public sealed record CertificateEndBody(DateOnly On, string Reason);

/// <summary>Checks the form of a certificate.</summary>
public sealed class EnterCertificateBodyValidator : AbstractValidator<EnterCertificateBody>
{
    public EnterCertificateBodyValidator()
    {
        RuleFor(body => body.Number).IsRef();
        RuleFor(body => body.Person).IsLine(50);
    }
}

/// <summary>Checks the form of an end.</summary>
public sealed class CertificateEndBodyValidator : AbstractValidator<CertificateEndBody>
{
    public CertificateEndBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>
/// A certificate in the register: what counts (<paramref name="Confirmed"/>), what waits for an officer, why the last
/// entry was refused, and since when it is over.
/// </summary>
public sealed record CertificateView(
    string Number,
    CertificateBody? Confirmed,
    EvidenceBody? Evidence,
    string? ConfirmedBy,
    DateTimeOffset? ConfirmedAt,
    CertificateBody? Waiting,
    string? WaitingBy,
    string? Refused,
    DateOnly? EndedOn,
    string? EndReason)
{
    /// <summary>The view of a certificate.</summary>
    public static CertificateView Of(Certificate one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Number,
            BodyOf(one.Confirmed),
            EvidenceBody.OfOrNull(one.Evidence),
            one.ConfirmedBy?.Account,
            one.ConfirmedBy?.At,
            BodyOf(one.Waiting),
            one.Waiting?.Entered.Account,
            one.Refused,
            one.EndedOn,
            one.EndReason);
    }

    private static CertificateBody? BodyOf(CertificateEntry? entry) =>
        entry is null ? null : new(entry.Person, entry.Level, entry.Through);
}

using FluentValidation;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;
using Procurement.Functions.Organizations;

namespace Procurement.Functions.Enrolments;

/// <summary>
/// What somebody says of the organization that the account is to act for; <paramref name="Host"/> is the code of the
/// host of a filed one (备案).
/// </summary>
public sealed record EnrolmentBody(
    string Uscc,
    string Name,
    OrganizationKind Kind,
    string Contact,
    string Phone,
    AccountBody Account,
    string? KindReason = null,
    string? Host = null)
{
    /// <summary>What the body says.</summary>
    public EnrolmentEntry ToEntry() =>
        new(Uscc, Name, Kind, KindReason, Host, Contact, Phone, Account.ToAccount(Name));

    /// <summary>The body that says this.</summary>
    public static EnrolmentBody Of(EnrolmentEntry entry) => new(
        entry.Uscc,
        entry.Name,
        entry.Kind,
        entry.Contact,
        entry.Phone,
        AccountBody.Of(entry.Account),
        entry.KindReason,
        entry.Host);
}

/// <summary>Checks the form of an enrolment.</summary>
public sealed class EnrolmentBodyValidator : AbstractValidator<EnrolmentBody>
{
    public EnrolmentBodyValidator()
    {
        RuleFor(body => body.Uscc).IsUscc();
        RuleFor(body => body.Name).IsLine(100);
        RuleFor(body => body.Contact).IsLine(50);
        RuleFor(body => body.Phone).IsLine(40);
        RuleFor(body => body.KindReason).IsText(500);
        RuleFor(body => body.Host).IsUscc();
        RuleFor(body => body.Account).SetValidator(new AccountBodyValidator());
    }
}

/// <summary>
/// By what an officer verifies an enrolment; <paramref name="OthersSeen"/> says that the other claims to the same code
/// were looked at.
/// </summary>
public sealed record VerificationBody(EvidenceBody Evidence, bool OthersSeen = false);

/// <summary>Checks the form of a verification.</summary>
public sealed class VerificationBodyValidator : AbstractValidator<VerificationBody>
{
    public VerificationBodyValidator() => RuleFor(body => body.Evidence).SetValidator(new EvidenceBodyValidator());
}

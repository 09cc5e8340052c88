using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;

namespace Procurement.Functions.Organizations;

/// <summary>An organization's entry in the registry as it is written.</summary>
public sealed record OrganizationBody(
    string Name,
    OrganizationKind Kind,
    AccountBody Account,
    OrganizationGrade? Grade = null,
    Fraction? PriceDeduction = null)
{
    /// <summary>The entry of the organization with this code.</summary>
    public Organization ToOrganization(string uscc) => new(
        uscc,
        Name,
        Kind,
        Grade,
        new BankAccount(Account.Bank, Account.Number),
        PriceDeduction ?? Fraction.Zero);
}

/// <summary>Where the organization is paid.</summary>
public sealed record AccountBody(string Bank, string Number);

/// <summary>Checks the form of an entry.</summary>
public sealed class OrganizationBodyValidator : AbstractValidator<OrganizationBody>
{
    public OrganizationBodyValidator()
    {
        RuleFor(body => body.Name).IsLine(100);
        RuleFor(body => body.Account.Bank).IsLine(100);
        RuleFor(body => body.Account.Number).IsBankAccount();
        RuleFor(body => body.PriceDeduction).IsWithin(0, 1)
            .Must(share => share != Fraction.One)
            .WithErrorCode("fraction.outOfRange").WithMessage("必须小于 1。");
    }
}

/// <summary>An organization as it is read.</summary>
public sealed record OrganizationView(
    string Uscc,
    string Name,
    OrganizationKind Kind,
    OrganizationGrade? Grade,
    AccountBody Account,
    string PriceDeduction)
{
    /// <summary>The view of an entry.</summary>
    public static OrganizationView Of(Organization organization) => new(
        organization.Uscc,
        organization.Name,
        organization.Kind,
        organization.Grade,
        new AccountBody(organization.Account.Bank, organization.Account.Number),
        organization.PriceDeduction.ToDecimalText(2));
}

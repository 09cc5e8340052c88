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
    Fraction? PriceDeduction = null,
    string? KindReason = null)
{
    /// <summary>The entry of the organization with this code.</summary>
    public Organization ToOrganization(string uscc) => new(
        uscc,
        Name,
        Kind,
        Grade,
        Account.ToAccount(Name),
        PriceDeduction ?? Fraction.Zero)
    {
        KindReason = KindReason,
    };
}

/// <summary>Where the organization is paid; without a holder it is the organization by its name.</summary>
public sealed record AccountBody(string Bank, string Number, string? Holder = null)
{
    /// <summary>The account of an organization with this name.</summary>
    public BankAccount ToAccount(string name) => new(Bank, Number, Holder ?? name);

    /// <summary>The body that says this account.</summary>
    public static AccountBody Of(BankAccount account) => new(account.Bank, account.Number, account.Holder);
}

/// <summary>Checks the form of an account.</summary>
public sealed class AccountBodyValidator : AbstractValidator<AccountBody>
{
    public AccountBodyValidator()
    {
        RuleFor(account => account.Bank).IsLine(100);
        RuleFor(account => account.Number).IsBankAccount();
        RuleFor(account => account.Holder).IsLine(100);
    }
}

/// <summary>Checks the form of an entry.</summary>
public sealed class OrganizationBodyValidator : AbstractValidator<OrganizationBody>
{
    public OrganizationBodyValidator()
    {
        RuleFor(body => body.Name).IsLine(100);
        RuleFor(body => body.KindReason).IsText(500);
        RuleFor(body => body.Account).SetValidator(new AccountBodyValidator());
        RuleFor(body => body.PriceDeduction).IsWithin(0, 1)
            .Must(share => share != Fraction.One)
            .WithErrorCode("fraction.outOfRange").WithMessage("必须小于 1。");
    }
}

/// <summary>
/// An organization as it is read; <paramref name="AccountProposed"/> waits for finance, and
/// <paramref name="AccountChanged"/> is the latest change. What officers enter later stands in the register.
/// </summary>
public sealed record OrganizationView(
    string Uscc,
    string Name,
    OrganizationKind Kind,
    OrganizationGrade? Grade,
    AccountBody Account,
    string PriceDeduction,
    string? KindReason,
    ProposedAccountView? AccountProposed,
    AccountChangeView? AccountChanged,
    RegisterView Register)
{
    /// <summary>The view of an entry.</summary>
    public static OrganizationView Of(Organization organization) => new(
        organization.Uscc,
        organization.Name,
        organization.Kind,
        organization.Grade,
        AccountBody.Of(organization.Account),
        organization.PriceDeduction.ToDecimalText(2),
        organization.KindReason,
        ProposedAccountView.OfOrNull(organization.ProposedAccount),
        AccountChangeView.OfOrNull(organization.AccountChange),
        RegisterView.Of(organization));
}

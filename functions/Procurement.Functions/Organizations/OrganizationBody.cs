using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;

namespace Procurement.Functions.Organizations;

/// <summary>An organization's entry in the registry as it is written.</summary>
public sealed record OrganizationBody(
    string Name, OrganizationKind Kind, AccountBody Account, string? Grade = null, string? PriceDeduction = null)
{
    /// <summary>The entry of the organization with this code.</summary>
    public Organization ToOrganization(string uscc) => new(
        uscc,
        Name,
        Kind,
        Grades.Parse(Grade),
        new BankAccount(Account.Bank, Account.Number),
        Fraction.TryParse(PriceDeduction, out var deduction) ? deduction : Fraction.Zero);
}

/// <summary>Where the organization is paid.</summary>
public sealed record AccountBody(string Bank, string Number);

/// <summary>Checks the form of an entry.</summary>
public sealed class OrganizationBodyValidator : AbstractValidator<OrganizationBody>
{
    /// <summary>Names the rules.</summary>
    public OrganizationBodyValidator()
    {
        RuleFor(body => body.Name).IsLine(100);
        RuleFor(body => body.Grade).IsGrade();
        RuleFor(body => body.Account.Bank).IsLine(100);
        RuleFor(body => body.Account.Number).IsBankAccount();
        RuleFor(body => body.PriceDeduction).IsFraction(0, 1)
            .Must(text => !Fraction.TryParse(text, out var share) || share != 1)
            .WithErrorCode("fraction.outOfRange").WithMessage("必须小于 1。");
    }
}

/// <summary>The grade of 社会组织评估 on the wire: 1A to 5A.</summary>
public static class Grades
{
    /// <summary>The grade, or null for none.</summary>
    public static OrganizationGrade? Parse(string? text) => text is null ? null : (OrganizationGrade)(text[0] - '0');

    /// <summary>As it is written, or null for none.</summary>
    public static string? ToText(OrganizationGrade? grade) => grade is null ? null : $"{(int)grade}A";

    /// <summary>1A to 5A: <c>grade.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsGrade<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null or "1A" or "2A" or "3A" or "4A" or "5A")
            .WithErrorCode("grade.malformed").WithMessage("评估等级应为 1A、2A、3A、4A、5A 或 null。");
}

/// <summary>An organization as it is read.</summary>
public sealed record OrganizationView(
    string Uscc, string Name, OrganizationKind Kind, string? Grade, AccountBody Account, string PriceDeduction)
{
    /// <summary>The view of an entry.</summary>
    public static OrganizationView Of(Organization organization) => new(
        organization.Uscc,
        organization.Name,
        organization.Kind,
        Grades.ToText(organization.Grade),
        new AccountBody(organization.Account.Bank, organization.Account.Number),
        organization.PriceDeduction.ToString(2));
}

namespace Procurement.Domain.Organizations;

/// <summary>An organization as the purchaser's registry knows it.</summary>
public sealed record Organization(
    string Uscc,
    string Name,
    OrganizationKind Kind,
    OrganizationGrade? Grade,
    BankAccount Account,
    Fraction PriceDeduction)
{
    /// <summary>The registry after <paramref name="happened"/>.</summary>
    public static Organization Apply(Organization? before, OrganizationEvent happened) => happened switch
    {
        OrganizationRegistered registered => registered.Organization,
        _ => before ?? throw new InvalidOperationException("An organization begins with its registration."),
    };
}

/// <summary>What can happen to an organization in the registry.</summary>
public abstract record OrganizationEvent;

/// <summary>The organization was entered, or its entry replaced.</summary>
public sealed record OrganizationRegistered(Organization Organization) : OrganizationEvent;

/// <summary>Why an organization is not registered.</summary>
public static class OrganizationRefusals
{
    /// <summary>The check character of the 统一社会信用代码 is wrong (GB 32100-2015).</summary>
    public static readonly Refusal CodeInvalid = new("organization.codeInvalid");

    /// <summary>Only an enterprise has a price deduction: social organizations are not 小微企业 (财库〔2020〕46号).</summary>
    public static readonly Refusal DeductionNotForKind = new("organization.deductionNotForKind");
}

/// <summary>Entering an organization in the registry.</summary>
public static class Registration
{
    /// <summary>
    /// Refuses a code that fails its check character, and a price deduction for a social organization.
    /// </summary>
    public static Decision<OrganizationEvent> Decide(Organization organization)
    {
        if (!SocialCreditCode.IsValid(organization.Uscc)) return OrganizationRefusals.CodeInvalid;
        if (organization.PriceDeduction != Fraction.Zero && organization.Kind is not OrganizationKind.Enterprise)
        {
            return OrganizationRefusals.DeductionNotForKind;
        }

        return new OrganizationRegistered(organization);
    }
}

namespace Procurement.Domain.Organizations;

/// <summary>Enters an organization, or replaces its entry.</summary>
public sealed record RegisterOrganization(Organization Entry, Author By) : OrganizationCommand(By);

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
    /// Refuses a code that fails its check character, and a price deduction for a social organization; what the
    /// registry knew <paramref name="before"/> does not bind it.
    /// </summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, RegisterOrganization command)
    {
        var entry = command.Entry;
        if (!SocialCreditCode.IsValid(entry.Uscc)) return OrganizationRefusals.CodeInvalid;
        if (entry.PriceDeduction != Fraction.Zero && entry.Kind is not OrganizationKind.Enterprise)
        {
            return OrganizationRefusals.DeductionNotForKind;
        }

        return new OrganizationRegistered(entry);
    }
}

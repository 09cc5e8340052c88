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

/// <summary>Where an organization is paid: the bank and the account number (8–30 digits).</summary>
public sealed record BankAccount(string Bank, string Number);

/// <summary>What the registry can be told about an organization.</summary>
public abstract record OrganizationCommand(Author By) : Command(By);

/// <summary>What can happen to an organization in the registry.</summary>
public abstract record OrganizationEvent;

/// <summary>The organization was entered, or its entry replaced.</summary>
public sealed record OrganizationRegistered(Organization Organization) : OrganizationEvent;

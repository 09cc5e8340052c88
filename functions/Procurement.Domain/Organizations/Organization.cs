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
    /// <summary>Why it is of this kind, where its code does not say; an officer states it.</summary>
    public string? KindReason { get; init; }

    /// <summary>The account that waits for finance to confirm or reject it, or null.</summary>
    public ProposedAccount? ProposedAccount { get; init; }

    /// <summary>The latest change of the account, or null.</summary>
    public AccountChange? AccountChange { get; init; }

    /// <summary>The registry after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Organization Apply(Organization? before, OrganizationEvent happened, Author by)
    {
        if (happened is OrganizationRegistered registered)
        {
            return registered.Organization with
            {
                ProposedAccount = before?.ProposedAccount,
                AccountChange = before?.AccountChange,
            };
        }

        var known = before ?? throw new InvalidOperationException("An organization begins with its registration.");
        return happened switch
        {
            AccountChangeProposed proposed => known with
            {
                ProposedAccount = new ProposedAccount(proposed.Account, by.Account, by.At),
            },
            AccountChangeRejected => known with { ProposedAccount = null },
            AccountChanged changed => known with
            {
                Account = changed.To,
                ProposedAccount = null,
                AccountChange = new AccountChange(
                    changed.From, changed.To, changed.ProposedBy, by.Account, by.At),
            },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }
}

/// <summary>What the registry can be told about an organization.</summary>
public abstract record OrganizationCommand(Author By) : Command(By);

/// <summary>What can happen to an organization in the registry.</summary>
public abstract record OrganizationEvent;

/// <summary>The organization was entered, or its entry replaced; the account is the one it was entered with.</summary>
public sealed record OrganizationRegistered(Organization Organization) : OrganizationEvent;

/// <summary>Somebody proposed another account.</summary>
public sealed record AccountChangeProposed(BankAccount Account) : OrganizationEvent;

/// <summary>Finance confirmed the proposed account; from now on it is the organization's.</summary>
public sealed record AccountChanged(BankAccount From, BankAccount To, string ProposedBy) : OrganizationEvent;

/// <summary>Finance rejected the proposed account.</summary>
public sealed record AccountChangeRejected(BankAccount Account, string Reason) : OrganizationEvent;

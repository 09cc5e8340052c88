using System.Collections.Frozen;

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

    /// <summary>How it stood and stands with the registration authority, in the order it was entered.</summary>
    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>Its ratings, in the order they were entered.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>Its sanctions, lifted ones too.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];

    /// <summary>Its stages of incubation.</summary>
    public IReadOnlyList<StageMove> Stages { get; init; } = [];

    /// <summary>How many certificates the register has.</summary>
    public int CertificateCount { get; init; }

    /// <summary>How many certificates wait for an officer.</summary>
    public int CertificatesWaiting { get; init; }

    /// <summary>The certificates, or those of them that were loaded, by number.</summary>
    public IReadOnlyDictionary<string, Certificate> Certificates { get; init; } =
        FrozenDictionary<string, Certificate>.Empty;

    /// <summary>The certificate with this number if it was loaded, or null.</summary>
    public Certificate? Certificate(string number) => Certificates.GetValueOrDefault(number);

    /// <summary>The registry after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Organization Apply(Organization? before, OrganizationEvent happened, Author by)
    {
        if (happened is OrganizationRegistered registered)
        {
            return before is null ? registered.Organization : registered.Organization with
            {
                ProposedAccount = before.ProposedAccount,
                AccountChange = before.AccountChange,
                Standings = before.Standings,
                Ratings = before.Ratings,
                Sanctions = before.Sanctions,
                Stages = before.Stages,
                CertificateCount = before.CertificateCount,
                CertificatesWaiting = before.CertificatesWaiting,
                Certificates = before.Certificates,
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
            _ => RegisterHistory.Apply(known, happened, by),
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

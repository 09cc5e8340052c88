namespace Procurement.Domain.Organizations;

/// <summary>Where an organization is paid: bank, account number (8–30 digits), holder of the account.</summary>
public sealed record BankAccount(string Bank, string Number, string Holder);

/// <summary>An account that somebody proposed, and that another person, of finance, has not decided on.</summary>
public sealed record ProposedAccount(BankAccount Account, string By, DateTimeOffset At);

/// <summary>A change of the account by two people: who proposed it, who confirmed it, and when.</summary>
public sealed record AccountChange(
    BankAccount From, BankAccount To, string ProposedBy, string ConfirmedBy, DateTimeOffset At);

namespace Procurement.Domain.Contracts;

/// <summary>A party proposed a supplement; both can sign it until the end of a day.</summary>
public sealed record AmendmentProposed(int No, Party By, Amendment Amendment, DateOnly SignBy) : ContractEvent;

/// <summary>Whoever proposed a supplement took it back.</summary>
public sealed record AmendmentWithdrawn(int No, Party By, string Reason) : ContractEvent;

/// <summary>The other party will not sign a supplement.</summary>
public sealed record AmendmentRefused(int No, Party By, string Reason) : ContractEvent;

/// <summary>The days for signing a supplement passed.</summary>
public sealed record AmendmentLapsed(int No) : ContractEvent;

/// <summary>Both signed a supplement: it is in force, and the contract amounts to <paramref name="Amount"/>.</summary>
public sealed record ContractAmended(int No, Money Supplement, Money Amount) : ContractEvent;

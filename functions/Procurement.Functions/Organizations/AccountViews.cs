using Procurement.Domain.Organizations;

namespace Procurement.Functions.Organizations;

/// <summary>An account that waits for somebody of finance other than who proposed it.</summary>
public sealed record ProposedAccountView(AccountBody Account, string ProposedBy, DateTimeOffset At)
{
    /// <summary>The view, or null when none waits.</summary>
    public static ProposedAccountView? OfOrNull(ProposedAccount? proposed) => proposed is null
        ? null
        : new(AccountBody.Of(proposed.Account), proposed.By, proposed.At);
}

/// <summary>A change of an account: from where to where, who proposed and who confirmed it, and when.</summary>
public sealed record AccountChangeView(
    AccountBody From, AccountBody To, string ProposedBy, string ConfirmedBy, DateTimeOffset At)
{
    /// <summary>The view, or null when there was no change.</summary>
    public static AccountChangeView? OfOrNull(AccountChange? change) => change is null
        ? null
        : new(AccountBody.Of(change.From), AccountBody.Of(change.To), change.ProposedBy, change.ConfirmedBy, change.At);
}

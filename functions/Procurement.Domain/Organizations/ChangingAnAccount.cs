namespace Procurement.Domain.Organizations;

/// <summary>Proposes another account; an officer does, or the organization itself.</summary>
public sealed record ProposeAccountChange(BankAccount Account, Author By) : OrganizationCommand(By);

/// <summary>
/// Confirms the proposed account; <paramref name="Number"/> is its number, typed in again from the paper.
/// </summary>
public sealed record ConfirmAccountChange(string Number, Author By) : OrganizationCommand(By);

/// <summary>Rejects the proposed account.</summary>
public sealed record RejectAccountChange(string Reason, Author By) : OrganizationCommand(By);

/// <summary>Changing the account of an organization takes two people, the second of finance.</summary>
public static class ChangingAnAccount
{
    /// <summary>Proposes an account; one that waits already is decided on first.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, ProposeAccountChange command) =>
        before switch
        {
            null => OrganizationRefusals.NotFound,
            { ProposedAccount: not null } => OrganizationRefusals.AccountChangeWaits,
            _ when before.Account == command.Account => OrganizationRefusals.AccountUnchanged,
            _ when !NameForm.AreSame(before.Name, command.Account.Holder) => OrganizationRefusals.AccountHolderDiffers,
            _ => new AccountChangeProposed(command.Account),
        };

    /// <summary>Another person confirms it; from then on contracts are offered with it.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, ConfirmAccountChange command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.ProposedAccount is not { } proposed) return OrganizationRefusals.AccountNotProposed;
        if (proposed.By == command.By.Account) return OrganizationRefusals.ProposerCannotConfirm;
        return proposed.Account.Number == command.Number
            ? new AccountChanged(before.Account, proposed.Account, proposed.By)
            : OrganizationRefusals.AccountNumberDiffers;
    }

    /// <summary>Somebody of finance rejects it; the account stays what it was.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, RejectAccountChange command) => before switch
    {
        null => OrganizationRefusals.NotFound,
        { ProposedAccount: { } proposed } => new AccountChangeRejected(proposed.Account, command.Reason),
        _ => OrganizationRefusals.AccountNotProposed,
    };
}

namespace Procurement.Domain.Organizations;

/// <summary>Enters an organization, or replaces its entry.</summary>
public sealed record RegisterOrganization(Organization Entry, Author By) : OrganizationCommand(By);

/// <summary>Entering an organization in the registry.</summary>
public static class Registration
{
    private const string Organ = "11";

    /// <summary>
    /// Refuses a code that is none, a kind that is not the code's, and a price deduction for a social organization. An
    /// entry is replaced whole but for its account: another account is only proposed, for one person must not redirect
    /// what an organization is paid.
    /// </summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, RegisterOrganization command)
    {
        var entry = command.Entry;
        if ((RefusalOfCode(entry.Uscc) ?? RefusalOfKind(entry)) is { } why) return why;
        if (entry.PriceDeduction != Fraction.Zero && entry.Kind is not OrganizationKind.Enterprise)
        {
            return OrganizationRefusals.DeductionNotForKind;
        }

        if (before is null || entry.Account == before.Account) return new OrganizationRegistered(entry);

        var kept = new OrganizationRegistered(entry with { Account = before.Account });
        if (before.ProposedAccount is not { } waiting)
        {
            return Decision<OrganizationEvent>.Accept(kept, new AccountChangeProposed(entry.Account));
        }

        return waiting.Account == entry.Account ? kept : OrganizationRefusals.AccountChangeWaits;
    }

    private static Refusal? RefusalOfCode(string code)
    {
        if (SocialCreditCode.IsAllZero(code)) return OrganizationRefusals.CodeAllZero;
        if (IdentityCardNumber.IsValid(code)) return OrganizationRefusals.CodeIsIdentityCard;
        if (!SocialCreditCode.IsValid(code)) return OrganizationRefusals.CodeInvalid;
        return code.StartsWith(Organ, StringComparison.Ordinal) ? OrganizationRefusals.CodeOfOrgan : null;
    }

    private static Refusal? RefusalOfKind(Organization entry) => SocialCreditCode.KindOrNull(entry.Uscc) switch
    {
        { } said => said == entry.Kind ? null : OrganizationRefusals.KindNotOfCode,
        null => entry.KindReason is null ? OrganizationRefusals.KindReasonMissing : null,
    };
}

namespace Procurement.Domain.Organizations;

/// <summary>Enters an organization, or replaces its entry.</summary>
public sealed record RegisterOrganization(Organization Entry, Author By) : OrganizationCommand(By);

/// <summary>
/// Enters an organization that registered itself and was verified; <paramref name="Host"/> for one that is filed.
/// </summary>
public sealed record EnterVerified(Organization Entry, string? Host, Evidence Evidence, Author By)
    : OrganizationCommand(By);

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
        if ((RefusalOrNull(entry.Uscc, entry.Kind, entry.KindReason) ?? RefusalOfEntry(before, entry)) is { } why)
        {
            return why;
        }

        if (before is null || entry.Account == before.Account) return new OrganizationRegistered(entry);

        var kept = new OrganizationRegistered(entry with { Account = before.Account });
        if (before.ProposedAccount is not { } waiting)
        {
            return Decision<OrganizationEvent>.Accept(kept, new AccountChangeProposed(entry.Account));
        }

        return waiting.Account == entry.Account ? kept : OrganizationRefusals.AccountChangeWaits;
    }

    /// <summary>Enters what was verified; an organization that is entered already stays as it is.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, EnterVerified command)
    {
        if (before is not null) return Decision<OrganizationEvent>.Accept();

        var status = command.Host is null ? StandingStatus.Registered : StandingStatus.Filed;
        var evidence = $"{command.Evidence.What}（{command.Evidence.Where}，{command.Evidence.On:yyyy-MM-dd}）";
        var standing = new Standing(status, command.Evidence.On, null, command.Host, evidence, command.By);
        return Decision<OrganizationEvent>.Accept(
            new OrganizationRegistered(command.Entry), new StandingChanged(standing));
    }

    /// <summary>Why nobody with this code and kind can be registered, or null.</summary>
    public static Refusal? RefusalOrNull(string uscc, OrganizationKind kind, string? kindReason) =>
        RefusalOfCode(uscc) ?? RefusalOfKind(uscc, kind, kindReason);

    private static Refusal? RefusalOfEntry(Organization? before, Organization entry)
    {
        if (entry.PriceDeduction != Fraction.Zero && entry.Kind is not OrganizationKind.Enterprise)
        {
            return OrganizationRefusals.DeductionNotForKind;
        }

        if (before is { Ratings.Count: > 0 } && entry.Grade != before.Grade) return RegisterRefusals.GradeFromRating;

        // An organization that was renamed keeps its account until two people changed it.
        return entry.Account == before?.Account || NameForm.AreSame(entry.Account.Holder, entry.Name)
            ? null
            : OrganizationRefusals.AccountHolderDiffers;
    }

    private static Refusal? RefusalOfCode(string code)
    {
        if (SocialCreditCode.IsAllZero(code)) return OrganizationRefusals.CodeAllZero;
        if (IdentityCardNumber.IsValid(code)) return OrganizationRefusals.CodeIsIdentityCard;
        if (!SocialCreditCode.IsValid(code)) return OrganizationRefusals.CodeInvalid;
        return code.StartsWith(Organ, StringComparison.Ordinal) ? OrganizationRefusals.CodeOfOrgan : null;
    }

    private static Refusal? RefusalOfKind(string uscc, OrganizationKind kind, string? reason) =>
        SocialCreditCode.KindOrNull(uscc) switch
        {
            { } said => said == kind ? null : OrganizationRefusals.KindNotOfCode,
            null => reason is null ? OrganizationRefusals.KindReasonMissing : null,
        };
}

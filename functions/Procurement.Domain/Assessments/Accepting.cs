using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>
/// An item as an officer drafts it. Of a figure of the agreement, what was measured decides whether it is met; the
/// standard is the agreement's own, and only of another item said here.
/// </summary>
public sealed record DraftedItem(
    string Ref, string? Standard, string Delivered, Fraction? Measured, bool Met, string? Opinion);

/// <summary>Drafts the acceptance of a contract, or drafts it anew.</summary>
public sealed record DraftAcceptance(
    IReadOnlyList<DraftedItem> Items,
    IReadOnlyList<string> Accepters,
    IReadOnlyList<InvitedParty> Invited,
    Author By) : AssessmentCommand(By);

/// <summary>Archives what somebody said who was invited, or that nobody came.</summary>
public sealed record ArchiveOpinion(string Ref, string? Opinion, Author By) : AssessmentCommand(By);

/// <summary>Signs an acceptance.</summary>
public sealed record SignAcceptance(string? Opinion, Author By) : AssessmentCommand(By);

/// <summary>Takes a draft back.</summary>
public sealed record WithdrawAcceptance(string Reason, Author By) : AssessmentCommand(By);

/// <summary>Concludes an acceptance that all signed; its statement is the document with this digest.</summary>
public sealed record ConcludeAcceptance(string Document, Author By) : AssessmentCommand(By);

/// <summary>
/// Acceptance item by item, with people who were served (政府采购法实施条例 art. 45; 财库〔2021〕22号 art. 24): drafted by
/// one, opinions archived, signed by two or more others, concluded with a statement that never changes.
/// </summary>
public static class Accepting
{
    private const int AcceptersMin = 2;

    /// <summary>Drafts it; the items are all that the agreement names, and others that were agreed.</summary>
    public static Decision<AssessmentEvent> Decide(
        Assessment? all, DraftAcceptance command, Contract? contract, AgreementSettings? agreement)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Preconditions.RefusalUnlessInForce(contract, command.By) is { } why) return why;
        if (RefusalOfBefore(all?.Acceptance) is { } before) return before;
        if (RefusalOfPeople(command, contract!) is { } people) return people;
        var standards = AcceptanceItems.Of(contract!, agreement);
        if (AcceptanceItems.RefusalOf(command.Items, standards) is { } items) return items;

        return new AcceptanceDrafted(
            new(contract!.Terms.Title, contract.Terms.Organization),
            [.. command.Items.Select(item => AcceptanceItems.Judge(item, standards))],
            command.Accepters,
            [.. command.Invited.Select(invited => invited with { Heard = false, Opinion = null })]);
    }

    /// <summary>Archives an opinion once.</summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, ArchiveOpinion command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (RefusalUnlessDrafted(all, contract, command.By) is { } why) return why;
        var invited = all!.Acceptance!.Invited.FirstOrDefault(one => one.Ref == command.Ref);
        if (invited is null) return AcceptanceRefusals.InvitedNotFound;
        return invited.Heard
            ? AcceptanceRefusals.HeardAlready
            : new OpinionArchived(command.Ref, command.Opinion);
    }

    /// <summary>Signs, after everybody invited was heard, each accepter once.</summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, SignAcceptance command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (RefusalUnlessDrafted(all, contract, command.By) is { } why) return why;
        var acceptance = all!.Acceptance!;
        if (!acceptance.Accepters.Contains(command.By.Account)) return AcceptanceRefusals.NotAccepter;
        if (acceptance.Signatures.Any(one => one.Account == command.By.Account)) return AcceptanceRefusals.SignedByYou;
        return acceptance.Invited.Any(one => !one.Heard)
            ? AcceptanceRefusals.OpinionsAwaited
            : new AcceptanceSigned(command.Opinion);
    }

    /// <summary>Takes a draft back; what was signed and said stays in the trail alone.</summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, WithdrawAcceptance command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RefusalUnlessDrafted(all, contract, command.By) is { } why
            ? why
            : new AcceptanceWithdrawn(command.Reason);
    }

    /// <summary>Concludes it: passed where every item was met.</summary>
    public static Decision<AssessmentEvent> Decide(Assessment? all, ConcludeAcceptance command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RefusalToConclude(all, contract, command.By) is { } why
            ? why
            : new AcceptanceConcluded(all!.Acceptance!.IsMet, command.Document);
    }

    /// <summary>Why it cannot be concluded yet, or null; asked before its statement is made.</summary>
    public static Refusal? RefusalToConclude(Assessment? all, Contract? contract, Author by)
    {
        if (RefusalUnlessDrafted(all, contract, by) is { } why) return why;
        var acceptance = all!.Acceptance!;
        return acceptance.Signatures.Count < acceptance.Accepters.Count ? AcceptanceRefusals.SignaturesAwaited : null;
    }

    private static Refusal? RefusalUnlessDrafted(Assessment? all, Contract? contract, Author by)
    {
        if (Preconditions.RefusalUnlessInForce(contract, by) is { } why) return why;
        return all?.Acceptance switch
        {
            null => AcceptanceRefusals.NotFound,
            { Status: AcceptanceStatus.Drafted } => null,
            _ => AcceptanceRefusals.NotDrafted,
        };
    }

    private static Refusal? RefusalOfBefore(Acceptance? before) => before switch
    {
        { Status: AcceptanceStatus.Passed } => AcceptanceRefusals.AlreadyPassed,
        { Status: AcceptanceStatus.Drafted } when before.Signatures.Count > 0 || before.Invited.Any(one => one.Heard) =>
            AcceptanceRefusals.SignedAlready,
        _ => null,
    };

    private static Refusal? RefusalOfPeople(DraftAcceptance command, Contract contract)
    {
        var accepters = command.Accepters;
        if (accepters.Count < AcceptersMin || accepters.Distinct(StringComparer.Ordinal).Count() < accepters.Count)
        {
            return AcceptanceRefusals.TwoAccepters;
        }

        var notFree = accepters.FirstOrDefault(account => account == command.By.Account
            || account == contract.PurchaserSignedBy
            || contract.SupplierAccounts.Contains(account));
        if (notFree is not null) return AcceptanceRefusals.AccepterNotFree with { Value = notFree };
        return command.Invited.Any(one => one.Kind is InvitedKind.Beneficiary)
            ? null
            : AcceptanceRefusals.NobodyInvited;
    }
}

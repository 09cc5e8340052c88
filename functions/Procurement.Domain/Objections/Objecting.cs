using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Objections;

/// <summary>
/// Objects to a ranked or rejected proposal, for an organization; an officer (null) records what others sent in.
/// </summary>
public sealed record RaiseObjection(
    string Objection, string? Organization, string Proposal, string Grounds, Author By) : ObjectionCommand(By);

/// <summary>Answers an objection; the organization is the one that the answering account speaks for, if any.</summary>
public sealed record ResolveObjection(
    string Objection, bool Upheld, string Reason, string? Organization, Author By) : ObjectionCommand(By);

/// <summary>Why an objection is refused.</summary>
public static class ObjectionRefusals
{
    /// <summary>Received after the last day of the notice period.</summary>
    public static readonly Refusal TooLate = new("objection.tooLate");

    /// <summary>The proposal was not submitted in this round.</summary>
    public static readonly Refusal ProposalUnknown = new("objection.proposalUnknown");

    /// <summary>The objector has as many objections without an answer as one may have.</summary>
    public static readonly Refusal TooManyOpen = new("objection.tooManyOpen");

    /// <summary>The objector has raised as many objections in this round as one may.</summary>
    public static readonly Refusal TooMany = new("objection.tooMany");

    /// <summary>There is no such objection.</summary>
    public static readonly Refusal NotFound = new("objection.notFound");

    /// <summary>The objection has its answer.</summary>
    public static readonly Refusal AlreadyResolved = new("objection.alreadyResolved");

    /// <summary>
    /// Whoever raised an objection, is its subject, or scored the proposals does not answer it (回避).
    /// </summary>
    public static readonly Refusal ResolverIsParty = new("objection.resolverIsParty");
}

/// <summary>Objections (异议) to the award notice and their answers.</summary>
public static class Objecting
{
    /// <summary>How many objections of one organization may wait for an answer.</summary>
    public const int OpenMax = 5;

    /// <summary>How many objections one organization may raise in a round.</summary>
    public const int OfOrganizationMax = 10;

    /// <summary>
    /// How many one officer may record in a round, open or not: those come from people who have no account, and must
    /// not be stopped by the limit of a single objector.
    /// </summary>
    public const int OfOfficerMax = 500;

    /// <summary>
    /// Takes an objection to a proposal that was submitted, through the end of the last day of the notice.
    /// </summary>
    public static Decision<ObjectionEvent> Decide(
        ObjectorFile? file, RaiseObjection command, Round? round, bool isSubmitted)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Notice is not { } notice || round.Phase is RoundPhase.Cancelled) return RoundRefusals.WrongPhase;
        if (round.Phase is not RoundPhase.Notice) return ObjectionRefusals.TooLate;
        if (command.By.At >= ChinaTime.EndOfDay(notice.Through)) return ObjectionRefusals.TooLate;
        if (!isSubmitted) return ObjectionRefusals.ProposalUnknown;

        var (raised, open) = (file?.Raised ?? 0, file?.Open ?? 0);
        var max = command.Organization is null ? OfOfficerMax : OfOrganizationMax;
        if (raised >= max) return ObjectionRefusals.TooMany;
        if (command.Organization is not null && open >= OpenMax) return ObjectionRefusals.TooManyOpen;

        return new ObjectionRaised(command.Objection, command.Proposal, command.Grounds, command.Organization);
    }

    /// <summary>
    /// Answers an objection as long as the final award is not decided; what an upheld one costs, the lot decides.
    /// </summary>
    public static Decision<ObjectionEvent> Decide(ObjectorFile? file, ResolveObjection command, Round? round)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Notice) return RoundRefusals.WrongPhase;
        var raised = file?.Objections.GetValueOrDefault(command.Objection);
        if (raised is null) return ObjectionRefusals.NotFound;
        if (raised.Answer is not null) return ObjectionRefusals.AlreadyResolved;
        if (IsParty(raised, command, round)) return ObjectionRefusals.ResolverIsParty;

        return new ObjectionResolved(command.Objection, raised.Proposal, command.Upheld, command.Reason);
    }

    // A proposal's id begins with the code of its organization.
    private static bool IsParty(Objection raised, ResolveObjection command, Round round) =>
        raised.By == command.By.Account
        || round.Panel.Any(member => member.Account == command.By.Account)
        || (command.Organization is { } own
            && (own == raised.Organization || raised.Proposal.StartsWith(own, StringComparison.Ordinal)));
}

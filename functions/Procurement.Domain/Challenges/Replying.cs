using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ChallengeRefusals;

namespace Procurement.Domain.Challenges;

/// <summary>
/// Replies to a challenge; the organization is the one that the replying account speaks for, if any, and the department
/// is that of finance to which one complains.
/// </summary>
public sealed record ReplyToChallenge(
    string Challenge,
    IReadOnlyList<ItemAnswer> Answers,
    Ruling Ruling,
    string Department,
    string? Organization,
    Author By) : ChallengeCommand(By);

/// <summary>
/// Records that what was upheld, by a reply or a decision, was carried out, or why it is not needed.
/// </summary>
public sealed record CarryOutRuling(string Case, string Text, string? Organization, Author By)
    : ChallengeCommand(By);

/// <summary>
/// Replies to challenges, and what follows from what was upheld (政府采购法 art. 53; 财政部令第94号 arts. 13–16).
/// </summary>
public static class Replying
{
    /// <summary>
    /// Replies; also after the last day, for whoever challenged waits for it. Complaining is counted from the end of
    /// the days of the reply (政府采购法 art. 55), or from a reply that came later.
    /// </summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, ReplyToChallenge command, Round? round, bool isSubmitted, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        if (Challenging.WhyNotOpen(file, command.Challenge) is { } why) return why;
        var challenge = file!.Challenges[command.Challenge];
        if (Parties.Include(challenge, command.Ruling.Proposal, round, command.By, command.Organization))
        {
            return ReplierIsParty;
        }

        var asked = challenge.Text.Items.Select(item => item.No);
        if (!command.Answers.Select(one => one.No).Order().SequenceEqual(asked.Order())) return AnswersMismatch;
        var isUpheld = command.Answers.Any(one => one.Upheld);
        if (RefusalOf(command.Ruling, isUpheld, isSubmitted) is { } wrong) return wrong;

        Refusal? missing = null;
        var today = ChinaTime.DayOf(command.By.At);
        var start = today > challenge.ReplyBy.Due ? today : challenge.ReplyBy.Due;
        var by = ChallengeDays.Of(round, statutes).After(LawKeys.Complaint, start, ref missing);
        return by is null
            ? missing!
            : new ChallengeReplied(command.Challenge, command.Answers, command.Ruling, command.Department, by);
    }

    /// <summary>
    /// Records that a ruling was carried out. A proposal that lost its award is out only when its contract cannot be
    /// signed any more: <paramref name="contractWaits"/> tells that it can.
    /// </summary>
    public static Decision<ChallengeEvent> Decide(
        ChallengeFile? file, CarryOutRuling command, Round? round, bool contractWaits)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null) return RoundRefusals.NotFound;
        var complaint = file?.Complaints.GetValueOrDefault(command.Case);
        if (file?.Challenges.GetValueOrDefault(complaint?.Challenge ?? command.Case) is not { } challenge)
        {
            return NotFound;
        }

        if (!(complaint?.AwaitsRemedy ?? challenge.AwaitsRemedy)) return NothingToCarryOut;
        var ruling = complaint?.Decision!.Ruling ?? challenge.Reply!.Ruling;
        if (Parties.Include(challenge, ruling.Proposal, round, command.By, command.Organization))
        {
            return ReplierIsParty;
        }

        return contractWaits ? ContractWaits : new RulingCarriedOut(command.Case, command.Text);
    }

    internal static Refusal? RefusalOf(Ruling ruling, bool isUpheld, bool isSubmitted)
    {
        if (!ruling.IsWhole || (!isUpheld && ruling.Effect is not RulingEffect.None)) return RulingMismatch;
        return ruling.Proposal is not null && !isSubmitted ? ProposalUnknown : null;
    }
}

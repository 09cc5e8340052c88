using System.Numerics;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.Feedbacks;

/// <summary>What one giver said of somebody at one stage; its giver counts and is never shown.</summary>
public sealed record Judgement(
    FeedbackSide Side, FeedbackSubject Subject, string Giver, IReadOnlyDictionary<FeedbackItem, int> Scores);

/// <summary>What was said of one purchaser or department in a year, by how many, on average of 100.</summary>
public sealed record RewardEntry(FeedbackSide Side, FeedbackSubject Subject, int Givers, Fraction Score);

/// <summary>
/// The reward list (双向考核奖励名单) of a year. Of whom fewer than so many said something, nothing is in it, not even the
/// name; only how many those are.
/// </summary>
public sealed record RewardList(int Year, IReadOnlyList<RewardEntry> Entries, int Withheld, Author Published)
{
    /// <summary>The list after <paramref name="happened"/>; it is published once.</summary>
    public static RewardList Apply(RewardsEvent happened, Author by) => happened switch
    {
        RewardListPublished one => new(one.Year, one.Entries, one.Withheld, by),
        _ => throw new InvalidOperationException("There is no other event."),
    };
}

/// <summary>What can happen to a reward list.</summary>
public abstract record RewardsEvent;

/// <summary>It was published, once and for all.</summary>
public sealed record RewardListPublished(int Year, IReadOnlyList<RewardEntry> Entries, int Withheld) : RewardsEvent;

/// <summary>Publishes the list of a year from what was said in it.</summary>
public sealed record PublishRewardList(int Year, IReadOnlyList<Judgement> Judgements, Author By) : Command(By);

/// <summary>Why a list is not published.</summary>
public static class RewardRefusals
{
    /// <summary>Nobody said anything in that year.</summary>
    public static readonly Refusal Nothing = new("reward.nothing");

    /// <summary>
    /// The year is not over: two lists of one year would tell by their difference what was said between them.
    /// </summary>
    public static readonly Refusal YearNotOver = new("reward.yearNotOver");

    /// <summary>It is published, and stays.</summary>
    public static readonly Refusal AlreadyPublished = new("reward.alreadyPublished");
}

/// <summary>Making a reward list from what was said.</summary>
public static class Rewarding
{
    /// <summary>Of how many givers there must be something before it is told of whom.</summary>
    public const int GiversMin = 5;

    /// <summary>Publishes it, once the year is over.</summary>
    public static Decision<RewardsEvent> Decide(RewardList? list, PublishRewardList command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (list is not null) return RewardRefusals.AlreadyPublished;
        if (command.Judgements.Count is 0) return RewardRefusals.Nothing;
        if (ChinaTime.DayOf(command.By.At).Year <= command.Year) return RewardRefusals.YearNotOver;

        var all = command.Judgements.GroupBy(one => (one.Side, one.Subject)).Select(EntryOf).ToList();
        var shown = all.Where(one => one.Givers >= GiversMin)
            .OrderBy(one => one.Side)
            .ThenByDescending(one => one.Score)
            .ThenBy(one => one.Subject.Name, StringComparer.Ordinal);
        return new RewardListPublished(command.Year, [.. shown], all.Count(one => one.Givers < GiversMin));
    }

    // Each giver counts once, with the mean of what it said: one with five contracts is not five.
    private static RewardEntry EntryOf(IGrouping<(FeedbackSide Side, FeedbackSubject Subject), Judgement> said)
    {
        var givers = said.GroupBy(one => one.Giver, StringComparer.Ordinal).Select(
            own => MeanOf([.. own.Select(one => MeanOf([.. one.Scores.Values.Select(ScoreOf)]))])).ToList();
        return new(said.Key.Side, said.Key.Subject, givers.Count, MeanOf(givers));
    }

    private static Fraction ScoreOf(int value) => (value - 1) * 25;

    private static Fraction MeanOf(IReadOnlyList<Fraction> values) =>
        Fraction.Sum(values) / new Fraction((BigInteger)values.Count, BigInteger.One);
}

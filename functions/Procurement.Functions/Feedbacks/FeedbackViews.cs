using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Feedbacks;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Feedbacks;

/// <summary>Who speaks for the community under a contract, and which department it judges.</summary>
public sealed record CommunityBody(string Account, string Department);

/// <summary>Checks the form of a naming.</summary>
public sealed class CommunityBodyValidator : AbstractValidator<CommunityBody>
{
    public CommunityBodyValidator()
    {
        RuleFor(body => body.Account).IsAccount();
        RuleFor(body => body.Department).IsLine(60);
    }
}

/// <summary>What one side says of the other: a value from 1 to 5 for each item of its form.</summary>
public sealed record FeedbackBody(FeedbackStage Stage, IReadOnlyList<ItemScore> Scores, string? Text = null)
{
    /// <summary>The values by item; an item that comes twice counts as none.</summary>
    public IReadOnlyDictionary<FeedbackItem, int> ToScores() => Scores.GroupBy(one => one.Item)
        .Where(one => one.Count() is 1)
        .ToDictionary(one => one.Key, one => one.Single().Value);
}

/// <summary>The value of one item.</summary>
public sealed record ItemScore(FeedbackItem Item, int Value);

/// <summary>Checks the form of feedback.</summary>
public sealed class FeedbackBodyValidator : AbstractValidator<FeedbackBody>
{
    public FeedbackBodyValidator()
    {
        RuleFor(body => body.Scores).HasItems(1, 10);
        RuleForEach(body => body.Scores).ChildRules(one => one.RuleFor(score => score.Value).IsWithin(1, 5));
        RuleFor(body => body.Text).IsText(1000);
    }
}

/// <summary>For which stage feedback is taken back.</summary>
public sealed record FeedbackWithdrawalBody(FeedbackStage Stage);

/// <summary>The own feedback under a contract: the form, and what was said.</summary>
public sealed record FeedbackView(
    FeedbackSide Side, string Subject, IReadOnlyList<FeedbackItem> Items, IReadOnlyList<FeedbackEntryView> Entries)
{
    /// <summary>The view for whoever gives it.</summary>
    public static FeedbackView Of(FeedbackSide side, string subject, Feedback? feedback) => new(
        side,
        subject,
        [.. GivingFeedback.FormOf(side).Order()],
        [.. (feedback?.Entries ?? []).Select(FeedbackEntryView.Of)]);
}

/// <summary>What was said for a stage.</summary>
public sealed record FeedbackEntryView(
    FeedbackStage Stage, string Subject, IReadOnlyList<ItemScore> Scores, string? Text, DateTimeOffset GivenAt)
{
    /// <summary>The view of an entry.</summary>
    public static FeedbackEntryView Of(FeedbackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.Stage,
            entry.Subject.Name,
            [.. entry.Scores.OrderBy(one => one.Key).Select(one => new ItemScore(one.Key, one.Value))],
            entry.Text,
            entry.Given.At);
    }
}

/// <summary>What somebody said of whom, as a supervisor reads it.</summary>
public sealed record JudgementView(
    string Round, string Proposal, FeedbackSide Side, string Giver, FeedbackEntryView Entry)
{
    /// <summary>The view of a row that holds something.</summary>
    public static JudgementView Of(FeedbackRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Round, row.Proposal, row.Side, row.Giver, FeedbackEntryView.Of(row.Entry!));
    }
}

/// <summary>
/// The reward list of a year, once it is published; of whom fewer than five said something it has not even the name.
/// </summary>
public sealed record RewardListView(
    int Year, bool Published, IReadOnlyList<RewardEntryView> Entries, int Withheld, DateTimeOffset? PublishedAt)
{
    /// <summary>The view of a list, or of one that is not there yet.</summary>
    public static RewardListView Of(int year, RewardList? list) => new(
        year,
        list is not null,
        [.. (list?.Entries ?? []).Select(one => new RewardEntryView(
            one.Side, one.Subject.Uscc, one.Subject.Name, one.Givers, Hundredths(one.Score)))],
        list?.Withheld ?? 0,
        list?.Published.At);

    private static Fraction Hundredths(Fraction score) => new((score * 100).Round(Rounding.HalfUp), 100);
}

/// <summary>What was said of one purchaser or department: by how many, and how much of 100.</summary>
public sealed record RewardEntryView(FeedbackSide Side, string? Uscc, string Name, int Givers, Fraction Score);

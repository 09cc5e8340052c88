namespace Procurement.Domain.Feedbacks;

/// <summary>Who judges whom in the other direction (双向考核).</summary>
public enum FeedbackSide
{
    /// <summary>The organization judges the purchaser.</summary>
    Organization,

    /// <summary>The community judges a department.</summary>
    Community,
}

/// <summary>At which assessment of the contract.</summary>
public enum FeedbackStage
{
    /// <summary>The mid-term one.</summary>
    Midterm,

    /// <summary>The final one.</summary>
    Final,
}

/// <summary>What is judged; each gets a value from 1 to 5.</summary>
public enum FeedbackItem
{
    /// <summary>需求是否明确.</summary>
    ClearNeeds,

    /// <summary>沟通配合.</summary>
    Cooperation,

    /// <summary>按时验收与答复.</summary>
    Timeliness,

    /// <summary>按时付款.</summary>
    Payment,

    /// <summary>尊重专业、不加额外任务.</summary>
    Respect,

    /// <summary>资源协调.</summary>
    Resources,
}

/// <summary>Who is judged: a code where there is one, and a name.</summary>
public sealed record FeedbackSubject(string? Uscc, string Name);

/// <summary>What one side said at one stage, until it is withdrawn.</summary>
public sealed record FeedbackEntry(
    FeedbackStage Stage,
    FeedbackSubject Subject,
    IReadOnlyDictionary<FeedbackItem, int> Scores,
    string? Text,
    Author Given)
{
    /// <summary>The calendar year in China whose reward list it goes into.</summary>
    public int Year => Calendar.ChinaTime.DayOf(Given.At).Year;
}

/// <summary>
/// What one side under one contract says of the other: seen by itself and by supervisors, and by nobody else.
/// <paramref name="Giver"/> is the code of the organization, or the account that speaks for the community.
/// </summary>
public sealed record Feedback(FeedbackSide Side, string Giver)
{
    /// <summary>The department that a community judges; null for an organization, which judges the purchaser.</summary>
    public string? Department { get; init; }

    /// <summary>What was said, at most once for each stage.</summary>
    public IReadOnlyList<FeedbackEntry> Entries { get; init; } = [];

    /// <summary>What was said for a stage, or null.</summary>
    public FeedbackEntry? EntryOrNull(FeedbackStage stage) => Entries.FirstOrDefault(one => one.Stage == stage);
}

/// <summary>What can be done with feedback.</summary>
public abstract record FeedbackCommand(Author By) : Command(By);

/// <summary>What can happen to feedback.</summary>
public abstract record FeedbackEvent;

/// <summary>The account was named that speaks for the community, and the department that it judges.</summary>
public sealed record CommunityNamed(string Account, string Department) : FeedbackEvent;

/// <summary>Something was said.</summary>
public sealed record FeedbackGiven(
    FeedbackSide Side,
    string Giver,
    FeedbackStage Stage,
    FeedbackSubject Subject,
    IReadOnlyDictionary<FeedbackItem, int> Scores,
    string? Text) : FeedbackEvent;

/// <summary>It was taken back.</summary>
public sealed record FeedbackWithdrawn(FeedbackStage Stage) : FeedbackEvent;

/// <summary>Folds what happened.</summary>
public static class FeedbackHistory
{
    /// <summary>The feedback after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Feedback Apply(Feedback? before, FeedbackEvent happened, Author by) => happened switch
    {
        CommunityNamed one => new(FeedbackSide.Community, one.Account)
        {
            Department = one.Department, Entries = before?.Entries ?? [],
        },
        FeedbackGiven one => (before ?? new(one.Side, one.Giver)) with
        {
            Entries = [.. before?.Entries ?? [], new(one.Stage, one.Subject, one.Scores, one.Text, by)],
        },
        FeedbackWithdrawn one when before is not null => before with
        {
            Entries = [.. before.Entries.Where(entry => entry.Stage != one.Stage)],
        },
        _ => throw new InvalidOperationException("Feedback begins with somebody who gives it."),
    };
}

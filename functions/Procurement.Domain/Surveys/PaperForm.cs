using static Procurement.Domain.Surveys.AnswerRefusals;

namespace Procurement.Domain.Surveys;

/// <summary>What somebody read from a paper.</summary>
public sealed record PaperEntry(string By, IReadOnlyList<int> Scores, string? Text)
{
    /// <summary>Whether another person read the same.</summary>
    public bool SaysTheSame(PaperEntry other) => Scores.SequenceEqual(other.Scores) && Text == other.Text;
}

/// <summary>A paper that is entered, by one person or by two who read it differently.</summary>
public sealed record PaperForm(PaperEntry First, PaperEntry? Second)
{
    /// <summary>Whether two people read it differently; then both see both.</summary>
    public bool Differs => Second is not null;

    /// <summary>Whether this account entered it.</summary>
    public bool IsBy(string account) => First.By == account || Second?.By == account;
}

/// <summary>What an entry makes of a paper: a form that waits on, or an answer that two people agree on.</summary>
public sealed record PaperStep(PaperForm? Waits, PaperPair? Agreed);

/// <summary>Why an answer is not taken.</summary>
public static class AnswerRefusals
{
    /// <summary>The link was used, replaced, or never was one.</summary>
    public static readonly Refusal LinkDead = new("survey.linkDead");

    /// <summary>Not every question has a value from 1 to 5, or there is text where none is asked for.</summary>
    public static readonly Refusal AnswerIncomplete = new("survey.answerIncomplete");

    /// <summary>Two people read it differently, and a third unlike both.</summary>
    public static readonly Refusal PaperUnlikeBoth = new("survey.paperUnlikeBoth");

    /// <summary>A client is named that is not in the sample.</summary>
    public static readonly Refusal ClientNotSampled = new("survey.clientNotSampled");
}

/// <summary>
/// Answers. A paper counts once two people, each for themselves, read the same from it; where they differ, either of
/// them enters it again or a third person does.
/// </summary>
public static class Answering
{
    /// <summary>Why this is no answer to the questions, or null.</summary>
    public static Refusal? WhyNot(SurveyPlan plan, IReadOnlyList<int> scores, string? text)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scores);
        var isWhole = scores.Count == plan.Questions.Count
            && scores.All(one => one is >= Counting.ValueMin and <= Counting.ValueMax);
        return isWhole && (text is null || plan.AsksForText) ? null : AnswerIncomplete;
    }

    /// <summary>What an entry makes of a paper, of which nothing is entered yet where it is null.</summary>
    public static Decision<PaperStep> Enter(PaperForm? form, PaperEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (form is null) return new PaperStep(new(entry, null), null);

        var others = new[] { form.First, form.Second }.OfType<PaperEntry>().Where(one => one.By != entry.By).ToList();
        if (others.Find(one => one.SaysTheSame(entry)) is { } same) return new PaperStep(null, PairOf(same, entry));
        return others switch
        {
            [] => new PaperStep(new(entry, null), null),
            [var other] => new PaperStep(new(other, entry), null),
            _ => PaperUnlikeBoth,
        };
    }

    private static PaperPair PairOf(PaperEntry one, PaperEntry other)
    {
        string[] both = [one.By, other.By];
        Array.Sort(both, StringComparer.Ordinal);
        return new(both[0], both[1], 1);
    }
}

namespace Procurement.Domain.Questions;

/// <summary>All questions (询问) of one organization in one round.</summary>
public sealed record QuestionFile(string Organization)
{
    /// <summary>How many were asked in all.</summary>
    public int Asked { get; init; }

    /// <summary>How many of them wait for an answer.</summary>
    public int Open { get; init; }

    /// <summary>The questions that were loaded, by their ids.</summary>
    public IReadOnlyDictionary<string, Question> Questions { get; init; } = new Dictionary<string, Question>();
}

/// <summary>
/// A question about a round. Its id tells nothing of who asked, for everybody reads it.
/// </summary>
public sealed record Question(string Id, string Organization, string Text, string By, DateTimeOffset At)
{
    /// <summary>The answer to all, or null while there is none.</summary>
    public QuestionAnswer? Answer { get; init; }

    /// <summary>Why it is not answered to all, or null: it is not about this round.</summary>
    public QuestionAnswer? Dismissal { get; init; }
}

/// <summary>What was answered, by whom and when.</summary>
public sealed record QuestionAnswer(string Text, string By, DateTimeOffset At);

/// <summary>What can be done with questions.</summary>
public abstract record QuestionCommand(Author By) : Command(By);

/// <summary>What can happen to questions.</summary>
public abstract record QuestionEvent;

/// <summary>An organization asked.</summary>
public sealed record QuestionAsked(string Question, string Organization, string Text) : QuestionEvent;

/// <summary>It was answered to all.</summary>
public sealed record QuestionAnswered(string Question, string Text) : QuestionEvent;

/// <summary>It is not about this round.</summary>
public sealed record QuestionDismissed(string Question, string Reason) : QuestionEvent;

/// <summary>Folds what happened; the question that an event names must be loaded.</summary>
public static class QuestionHistory
{
    /// <summary>The file after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static QuestionFile Apply(QuestionFile? before, QuestionEvent happened, Author by) => happened switch
    {
        QuestionAsked one => Add(before ?? new QuestionFile(one.Organization), one, by),
        QuestionAnswered one when before is not null => Settle(
            before, before.Questions[one.Question] with { Answer = new(one.Text, by.Account, by.At) }),
        QuestionDismissed one when before is not null => Settle(
            before, before.Questions[one.Question] with { Dismissal = new(one.Reason, by.Account, by.At) }),
        _ => throw new InvalidOperationException("A file begins with a question."),
    };

    private static QuestionFile Add(QuestionFile file, QuestionAsked asked, Author by) => With(
        file with { Asked = file.Asked + 1, Open = file.Open + 1 },
        new Question(asked.Question, asked.Organization, asked.Text, by.Account, by.At));

    private static QuestionFile Settle(QuestionFile file, Question settled) =>
        With(file with { Open = file.Open - 1 }, settled);

    private static QuestionFile With(QuestionFile file, Question question) => file with
    {
        Questions = new Dictionary<string, Question>(file.Questions) { [question.Id] = question },
    };
}

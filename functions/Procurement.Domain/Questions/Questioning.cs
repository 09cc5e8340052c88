using Procurement.Domain.Rounds;

namespace Procurement.Domain.Questions;

/// <summary>Asks about a round, for an organization.</summary>
public sealed record AskQuestion(string Question, string Organization, string Text, Author By) : QuestionCommand(By);

/// <summary>Answers a question to all.</summary>
public sealed record AnswerQuestion(string Question, string Text, Author By) : QuestionCommand(By);

/// <summary>Tells the one who asked that it is not about this round.</summary>
public sealed record DismissQuestion(string Question, string Reason, Author By) : QuestionCommand(By);

/// <summary>Why something is refused.</summary>
public static class QuestionRefusals
{
    /// <summary>The time for questions is over.</summary>
    public static readonly Refusal TooLate = new("question.tooLate");

    /// <summary>The organization has asked as often as one may in a round.</summary>
    public static readonly Refusal TooMany = new("question.tooMany");

    /// <summary>So many questions of the organization wait for an answer already.</summary>
    public static readonly Refusal TooManyOpen = new("question.tooManyOpen");

    /// <summary>There is no such question.</summary>
    public static readonly Refusal NotFound = new("question.notFound");

    /// <summary>It has its answer, or was dismissed.</summary>
    public static readonly Refusal AlreadySettled = new("question.alreadySettled");
}

/// <summary>Questions (询问) before the deadline and their answers to all (财政部令第87号 art. 27, 政府采购法 art. 51).</summary>
public static class Questioning
{
    /// <summary>How many questions of one organization may wait for an answer.</summary>
    public const int OpenMax = 5;

    /// <summary>How many one organization may ask in a round.</summary>
    public const int OfOrganizationMax = 20;

    /// <summary>Takes a question from the announcement on, until proposals may come no more.</summary>
    public static Decision<QuestionEvent> Decide(QuestionFile? file, AskQuestion command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (round is null or { Phase: RoundPhase.Draft }) return RoundRefusals.NotFound;
        if (round.Phase is RoundPhase.Cancelled) return RoundRefusals.WrongPhase;
        if (round.Phase is not (RoundPhase.Published or RoundPhase.Open)) return QuestionRefusals.TooLate;
        if (command.By.At > round.Settings.ClosesAt) return QuestionRefusals.TooLate;
        if ((file?.Asked ?? 0) >= OfOrganizationMax) return QuestionRefusals.TooMany;
        if ((file?.Open ?? 0) >= OpenMax) return QuestionRefusals.TooManyOpen;

        return new QuestionAsked(command.Question, command.Organization, command.Text);
    }

    /// <summary>Answers a question; also after the deadline, for whoever asked waits for it.</summary>
    public static Decision<QuestionEvent> Decide(QuestionFile? file, AnswerQuestion command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNot(file, command.Question, round) is { } why
            ? why
            : new QuestionAnswered(command.Question, command.Text);
    }

    /// <summary>Dismisses a question.</summary>
    public static Decision<QuestionEvent> Decide(QuestionFile? file, DismissQuestion command, Round? round)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNot(file, command.Question, round) is { } why
            ? why
            : new QuestionDismissed(command.Question, command.Reason);
    }

    private static Refusal? WhyNot(QuestionFile? file, string question, Round? round)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (file?.Questions.GetValueOrDefault(question) is not { } asked) return QuestionRefusals.NotFound;
        return asked.Answer is null && asked.Dismissal is null ? null : QuestionRefusals.AlreadySettled;
    }
}

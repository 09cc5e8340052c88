namespace Procurement.Domain.Banking;

/// <summary>Which message a bank's file is.</summary>
public enum BankMessage
{
    /// <summary>The bank's report on the status of payments, pain.002.</summary>
    StatusReport,

    /// <summary>The bank's notification of entries on an account, camt.054.</summary>
    EntryNotification,
}

/// <summary>What became of a fact.</summary>
public enum BankFactOutcome
{
    /// <summary>It is booked at the contract.</summary>
    Booked,

    /// <summary>It was booked before, by another file or another entry.</summary>
    Repeated,

    /// <summary>It is shown and changes nothing.</summary>
    Noted,

    /// <summary>A person has to decide.</summary>
    Exception,
}

/// <summary>The payment that a fact was about.</summary>
public sealed record BankPayment(string Fund, string Round, string Proposal, int No);

/// <summary>One fact of a file and what became of it; an exception says which.</summary>
public sealed record BankAnswerEntry(
    int No, BankFact Fact, BankFactOutcome Outcome, BankPayment? Payment, string? Exception);

/// <summary>
/// A file of a bank's answers (银行回执): the facts stand in the event that took it, what became of each in a part of
/// its own.
/// </summary>
public sealed record BankAnswers(
    string Name, BankMessage Message, string MessageId, string Document, int Count, Author Received)
{
    /// <summary>How many of its facts were booked.</summary>
    public int Booked { get; init; }

    /// <summary>How many had been booked before.</summary>
    public int Repeated { get; init; }

    /// <summary>How many are only shown.</summary>
    public int Noted { get; init; }

    /// <summary>How many a person has to decide.</summary>
    public int Exceptions { get; init; }

    /// <summary>How many were worked off.</summary>
    public int Done => Booked + Repeated + Noted + Exceptions;

    /// <summary>Those that were loaded.</summary>
    public IReadOnlyDictionary<string, BankAnswerEntry> Entries { get; init; } =
        new Dictionary<string, BankAnswerEntry>();

    /// <summary>The id of an entry; they sort as they stand in the file.</summary>
    public static string EntryId(int no) => $"{no:D5}";
}

/// <summary>What can be done with a file of answers.</summary>
public abstract record BankAnswersCommand(Author By) : Command(By);

/// <summary>What can happen to it.</summary>
public abstract record BankAnswersEvent;

/// <summary>It was taken; <paramref name="Document"/> is the digest under which the file is kept.</summary>
public sealed record BankAnswersReceived(
    string Name, BankMessage Message, string MessageId, string Document, IReadOnlyList<BankFact> Facts)
    : BankAnswersEvent;

/// <summary>Some of its facts were worked off.</summary>
public sealed record BankAnswersApplied(IReadOnlyList<BankAnswerEntry> Entries) : BankAnswersEvent;

/// <summary>Takes a file.</summary>
public sealed record TakeAnswers(
    string Name, BankMessage Message, string MessageId, string Document, IReadOnlyList<BankFact> Facts, Author By)
    : BankAnswersCommand(By);

/// <summary>Notes what became of the next of its facts.</summary>
public sealed record ApplyAnswers(IReadOnlyList<BankAnswerEntry> Entries, Author By) : BankAnswersCommand(By);

/// <summary>Why a file is refused.</summary>
public static class BankAnswerRefusals
{
    /// <summary>There is no such file.</summary>
    public static readonly Refusal NotFound = new("bankAnswer.notFound");

    /// <summary>It says nothing of any payment.</summary>
    public static readonly Refusal Empty = new("bankAnswer.empty");

    /// <summary>It says more than a file may.</summary>
    public static readonly Refusal TooMany = new("bankAnswer.tooMany");
}

/// <summary>Taking a file once, and working its facts off in their order.</summary>
public static class TakingAnswers
{
    /// <summary>The most facts of a file.</summary>
    public const int FactsMax = 1000;

    /// <summary>Takes a file; the same bytes again change nothing.</summary>
    public static Decision<BankAnswersEvent> Decide(BankAnswers? answers, TakeAnswers command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (answers is not null) return Decision<BankAnswersEvent>.Accept();
        return command.Facts.Count switch
        {
            0 => BankAnswerRefusals.Empty,
            > FactsMax => BankAnswerRefusals.TooMany,
            _ => new BankAnswersReceived(
                command.Name, command.Message, command.MessageId, command.Document, InTheirOrder(command.Facts)),
        };
    }

    /// <summary>Notes what became of facts; what was noted before changes nothing.</summary>
    public static Decision<BankAnswersEvent> Decide(BankAnswers? answers, ApplyAnswers command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (answers is null) return BankAnswerRefusals.NotFound;
        List<BankAnswerEntry> news = [.. command.Entries.Where(one => one.No > answers.Done)];
        return news.Count == 0 ? Decision<BankAnswersEvent>.Accept() : new BankAnswersApplied(news);
    }

    /// <summary>The file after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static BankAnswers Apply(BankAnswers? before, BankAnswersEvent happened, Author by) => happened switch
    {
        BankAnswersReceived one => new(one.Name, one.Message, one.MessageId, one.Document, one.Facts.Count, by),
        BankAnswersApplied one => Apply(before!, one.Entries),
        _ => throw new InvalidOperationException($"The event {happened?.GetType().Name} has no effect written down."),
    };

    private static BankAnswers Apply(BankAnswers before, IReadOnlyList<BankAnswerEntry> entries)
    {
        var all = new Dictionary<string, BankAnswerEntry>(before.Entries);
        foreach (var entry in entries) all[BankAnswers.EntryId(entry.No)] = entry;
        int Of(BankFactOutcome outcome) => entries.Count(one => one.Outcome == outcome);
        return before with
        {
            Booked = before.Booked + Of(BankFactOutcome.Booked),
            Repeated = before.Repeated + Of(BankFactOutcome.Repeated),
            Noted = before.Noted + Of(BankFactOutcome.Noted),
            Exceptions = before.Exceptions + Of(BankFactOutcome.Exception),
            Entries = all,
        };
    }

    // A payment is settled before it is returned, in whatever order the file says so.
    private static IReadOnlyList<BankFact> InTheirOrder(IReadOnlyList<BankFact> facts) =>
        [.. facts.OrderBy(one => one.Kind is BankFactKind.Returned)];
}

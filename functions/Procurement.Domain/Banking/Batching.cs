using System.Text.RegularExpressions;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Banking.BankBatchRefusals;

namespace Procurement.Domain.Banking;

/// <summary>
/// Puts payments into a batch: those of the waiting that are named, or else as many of them as a batch may have, in
/// their order. <paramref name="Payer"/> is the account of the fund, or null where it says none.
/// </summary>
public sealed record PrepareBatch(
    string Id,
    string Fund,
    BankAccount? Payer,
    IReadOnlyList<BankLine> Waiting,
    IReadOnlyList<string>? Named,
    Author By) : BankBatchCommand(By);

/// <summary>Notes what contracts answered.</summary>
public sealed record AnswerLines(IReadOnlyList<BankLineAnswer> Answers, Author By) : BankBatchCommand(By);

/// <summary>Lets the file go to the bank.</summary>
public sealed record ReleaseBatch(Author By) : BankBatchCommand(By);

/// <summary>Gives a batch up before it is released.</summary>
public sealed record WithdrawBatch(string Reason, Author By) : BankBatchCommand(By);

/// <summary>From payments that wait to a file for the bank: prepared by one person, released by another.</summary>
public static partial class Batching
{
    /// <summary>The most payments of a batch.</summary>
    public const int LinesMax = 500;


    private const int NumberLengthMax = 34;
    private const int NameLengthMax = 140;

    /// <summary>Chooses the payments; the contracts are asked afterwards.</summary>
    public static Decision<BankBatchEvent> Decide(BankBatch? batch, PrepareBatch command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (batch is not null) return Decision<BankBatchEvent>.Accept();
        if (command.Payer is not { } payer || !CanBeWritten(payer)) return NoAccount;
        var named = command.Named?.ToHashSet(StringComparer.Ordinal);
        var most = named is null ? LinesMax : int.MaxValue;
        List<BankLine> lines =
        [
            .. command.Waiting.Where(line => named?.Contains(line.EndToEndId) is not false)
                .DistinctBy(line => line.EndToEndId)
                .Take(most),
        ];
        if (named is not null && lines.Count < named.Count) return OrderNotWaiting;
        if (lines.Count == 0) return NothingWaits;
        if (lines.Count > LinesMax) return TooMany;
        if (lines.Find(line => !CanBeWritten(line)) is { } odd) return CannotBeWritten with { Value = odd.EndToEndId };
        return new BankBatchPrepared(command.Id, command.Fund, payer, lines);
    }

    /// <summary>Notes answers; those that were noted before change nothing.</summary>
    public static Decision<BankBatchEvent> Decide(BankBatch? batch, AnswerLines command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (batch is null) return NotFound;
        List<BankLineAnswer> news =
        [
            .. command.Answers.Where(one => batch.LineOrNull(one.EndToEndId) is { Status: BankLineStatus.Asked }),
        ];
        return news.Count == 0 ? Decision<BankBatchEvent>.Accept() : new BankLinesAnswered(news);
    }

    /// <summary>Releases a batch that is ready, by somebody who did not prepare it.</summary>
    public static Decision<BankBatchEvent> Decide(BankBatch? batch, ReleaseBatch command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(batch) is { } why) return why;
        return batch!.Prepared.Account == command.By.Account ? SamePerson : new BankBatchReleased();
    }

    /// <summary>Gives a batch up; its payments wait again.</summary>
    public static Decision<BankBatchEvent> Decide(BankBatch? batch, WithdrawBatch command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNot(batch) is { } why ? why : new BankBatchWithdrawn(command.Reason);
    }

    private static Refusal? WhyNot(BankBatch? batch) => batch?.Status switch
    {
        null => NotFound,
        BankBatchStatus.Gathering => NotReady,
        BankBatchStatus.Released => AlreadyReleased,
        BankBatchStatus.Withdrawn or BankBatchStatus.Empty => Over,
        _ => null,
    };

    private static bool CanBeWritten(BankLine line) =>
        Key.IsMatch(line.EndToEndId)
        && line.Amount > Money.Zero && line.Amount <= Money.Largest
        && CanBeWritten(line.Payee);

    private static bool CanBeWritten(BankAccount account) =>
        account.Number.Length is > 0 and <= NumberLengthMax
        && account.Bank.Length is > 0 and <= NameLengthMax
        && account.Holder.Length is > 0 and <= NameLengthMax;

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,35}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key { get; }
}

using Procurement.Domain.Organizations;

namespace Procurement.Domain.Banking;

/// <summary>What can be done with a batch.</summary>
public abstract record BankBatchCommand(Author By) : Command(By);

/// <summary>What can happen to a batch.</summary>
public abstract record BankBatchEvent;

/// <summary>Payments were chosen; each contract is asked for its own.</summary>
public sealed record BankBatchPrepared(string Id, string Fund, BankAccount Payer, IReadOnlyList<BankLine> Lines)
    : BankBatchEvent;

/// <summary>Contracts answered.</summary>
public sealed record BankLinesAnswered(IReadOnlyList<BankLineAnswer> Answers) : BankBatchEvent;

/// <summary>A second person released it.</summary>
public sealed record BankBatchReleased : BankBatchEvent;

/// <summary>It was given up.</summary>
public sealed record BankBatchWithdrawn(string Reason) : BankBatchEvent;

/// <summary>Folds what happened to a batch.</summary>
public static class BankBatchHistory
{
    /// <summary>The batch after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static BankBatch Apply(BankBatch? before, BankBatchEvent happened, Author by)
    {
        if (happened is BankBatchPrepared one) return new(one.Id, one.Fund, one.Payer, one.Lines, by);
        var batch = before ?? throw new InvalidOperationException("A batch begins with its preparation.");
        return happened switch
        {
            BankLinesAnswered answered => Answer(batch, answered.Answers),
            BankBatchReleased => batch with { Status = BankBatchStatus.Released, Released = by },
            BankBatchWithdrawn withdrawn => batch with
            {
                Status = BankBatchStatus.Withdrawn, Withdrawn = by, WithdrawalReason = withdrawn.Reason,
            },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static BankBatch Answer(BankBatch batch, IReadOnlyList<BankLineAnswer> answers)
    {
        var by = answers.ToDictionary(one => one.EndToEndId, StringComparer.Ordinal);
        List<BankLine> lines =
        [
            .. batch.Lines.Select(line => by.TryGetValue(line.EndToEndId, out var answer)
                ? line with
                {
                    Status = answer.Refusal is null ? BankLineStatus.Taken : BankLineStatus.Dropped,
                    Reason = answer.Refusal,
                }
                : line),
        ];
        var isWaiting = lines.Exists(line => line.Status is BankLineStatus.Asked);
        var isEmpty = lines.TrueForAll(line => line.Status is BankLineStatus.Dropped);
        var then = isEmpty ? BankBatchStatus.Empty : BankBatchStatus.Ready;
        return batch with { Lines = lines, Status = isWaiting ? batch.Status : then };
    }
}

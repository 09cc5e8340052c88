using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;

namespace Procurement.Simulation.Books;

/// <summary>Batches: gathered, released by a second person, sent; or scattered.</summary>
internal sealed partial class Town
{
    private IEnumerable<(int Weight, Func<IEnumerable<bool>> Begin)> BankMoves() =>
    [
        (4, PrepareBatch), (6, ReleaseBatch), (1, WithdrawBatch), (10, BankWorks), (7, BankAnswers),
        (6, DecideException), (5, ApproveException), (1, NoAnswer),
    ];

    private IEnumerable<bool> PrepareBatch()
    {
        var (fund, by) = (_chance.Of([.. _funds.Values]), Finance());
        List<BankLine> waiting =
        [
            .. from contract in _contracts.Values
               where contract.Listed is { } listed && listed.Terms.Fund == fund.Name
               from instalment in contract.Listed!.Instalments
               where instalment.Order is { Stage: PaymentOrderStage.Ordered }
               let order = instalment.Order
               select new BankLine(
                   order.EndToEndId, "R", contract.Name, instalment.No, order.Amount, order.Payee),
        ];
        if (waiting.Count == 0) return [];
        var name = $"batch-{_batches.Count}";
        var batch = Put(_batches, new(name, (was, one, by, _) => BankBatchHistory.Apply(was, one, by), Judge.Hear, AfterBatch));
        var named = _chance.OneIn(3) ? [_chance.Of(waiting).EndToEndId] : (IReadOnlyList<string>?)null;
        return Ask(
            batch,
            now => Batching.Decide(now, new PrepareBatch(name, fund.Name, fund.State!.Account, waiting, named, by)),
            by);
    }

    private IEnumerable<bool> ReleaseBatch() => OnBatch(batch =>
    {
        var by = Finance();
        return Ask(batch, now => Batching.Decide(now, new ReleaseBatch(by)), by);
    });

    private IEnumerable<bool> WithdrawBatch() => OnBatch(batch =>
    {
        var by = Finance();
        return Ask(batch, now => Batching.Decide(now, new WithdrawBatch("so", by)), by);
    });

    private IEnumerable<bool> OnBatch(Func<Shelf<BankBatch, BankBatchEvent>, IEnumerable<bool>> act)
    {
        var some = _batches.Values.Where(one => one.State is { Status: BankBatchStatus.Ready }).ToList();
        return some.Count > 0 && !_chance.OneIn(8) ? act(_chance.Of(some)) : _batches.Count > 0 ? act(_chance.Of([.. _batches.Values])) : [];
    }

    private IEnumerable<bool> AfterBatch(BankBatch state, Happened<BankBatch, BankBatchEvent> happened) =>
        happened.Event switch
        {
            BankBatchPrepared => Gather(state),
            BankBatchWithdrawn => Scatter(state, happened),
            BankBatchReleased => Send(state),
            _ => NoSteps,
        };

    private IEnumerable<bool> Gather(BankBatch batch)
    {
        var by = batch.Prepared;
        List<BankLineAnswer> answers = [];
        foreach (var line in batch.Lines.Where(line => line.Status is BankLineStatus.Asked))
        {
            var contract = _contracts[line.Proposal];
            var take = new BatchPayment(line.No, line.EndToEndId, batch.Id, by);
            var stamp = $"{batch.Id} take {line.EndToEndId}";
            answers.Add(new(line.EndToEndId, Save(contract, BankFacts.Decide(contract.State, take), stamp, by)));
            yield return true;
        }

        var shelf = _batches[batch.Id];
        if (answers.Count > 0)
        {
            var answer = Batching.Decide(shelf.State, new AnswerLines(answers, by));
            MustBeDone(Save(shelf, answer, $"{batch.Id} answers {answers[0].EndToEndId}", by), "Answers");
            yield return true;
        }

        foreach (var line in shelf.State!.Lines.Where(IsLeftOut))
        {
            LetGo(batch, line, by);
            yield return true;
        }
    }

    // Two runs may have asked the same contract, which refused the one and let the other have it: what the batch left
    // out is let go, by the work of the batch, or by that of the contract where it comes later.
    private IEnumerable<bool> LeaveIfLeftOut(PaymentBatched batched)
    {
        if (_batches[batched.Batch].State!.LineOrNull(batched.EndToEndId) is not { } line || !IsLeftOut(line)) yield break;
        LetGo(_batches[batched.Batch].State!, line, Machine());
        yield return true;
    }

    private static bool IsLeftOut(BankLine line) => line.Status is BankLineStatus.Dropped;

    private IEnumerable<bool> Scatter(BankBatch batch, Happened<BankBatch, BankBatchEvent> happened)
    {
        foreach (var line in batch.Taken)
        {
            LetGo(batch, line, happened.By);
            yield return true;
        }
    }

    private void LetGo(BankBatch batch, BankLine line, Author by)
    {
        var contract = _contracts[line.Proposal];
        var letGo = new UnbatchPayment(line.No, line.EndToEndId, batch.Id, by);
        var stamp = $"{batch.Id} let go {line.EndToEndId}";
        MustBeDone(Save(contract, BankFacts.Decide(contract.State, letGo), stamp, by), $"Letting go of {line.EndToEndId}");
    }

    private IEnumerable<bool> Send(BankBatch batch)
    {
        _bank.Receive(batch, ChinaTime.DayOf(_now));
        yield return true;
    }

    private IEnumerable<bool> BankWorks()
    {
        _bank.Work(ChinaTime.DayOf(_now));
        return NoSteps;
    }

    // The account from which an order was sent; null where no released batch has it.
    private string? SentFrom(PaymentOrder order) =>
        order.Batch is { } name && _batches[name].State is { Status: BankBatchStatus.Released } batch
        && batch.LineOrNull(order.EndToEndId) is { Status: BankLineStatus.Taken }
            ? batch.Payer.Number
            : null;

    private FoundPayment? Find(string? endToEndId)
    {
        foreach (var contract in _contracts.Values)
        {
            foreach (var one in contract.State!.Instalments)
            {
                if (endToEndId is not null && one.OrderOf(endToEndId) is { } order) return new(contract, one.No, order);
            }
        }

        return null;
    }
}

/// <summary>An order, and the contract and the instalment that gave it.</summary>
internal sealed record FoundPayment(Shelf<Contract, ContractEvent> Contract, int No, PaymentOrder Order);

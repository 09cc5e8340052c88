using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;

namespace Procurement.Simulation.Books;

/// <summary>Files of answers are worked off as the service does it; what does not fit waits for two people.</summary>
internal sealed partial class Town
{
    private readonly HashSet<(string EndToEndId, string Entry)> _debits = [];

    private IEnumerable<bool> BankAnswers()
    {
        var facts = _bank.Tell(ChinaTime.DayOf(_now));
        return facts.Count == 0 ? [] : Take(facts);
    }

    private IEnumerable<bool> Take(IReadOnlyList<BankFact> facts)
    {
        var by = Finance();
        var name = $"file-{_answers.Count}";
        var file = Put(_answers, new(name, (was, one, by, _) => TakingAnswers.Apply(was, one, by), Judge.Hear, AfterAnswers));
        return Ask(
            file,
            now => TakingAnswers.Decide(
                now, new TakeAnswers(name, BankMessage.EntryNotification, name, name, facts, by)),
            by);
    }

    private IEnumerable<bool> AfterAnswers(BankAnswers state, Happened<BankAnswers, BankAnswersEvent> happened)
    {
        if (happened.Event is not BankAnswersReceived received) yield break;
        var shelf = _answers[happened.Name];
        for (var done = state.Done; done < received.Facts.Count; done = shelf.State!.Done)
        {
            var next = received.Facts.Skip(done).Take(3).ToList();
            foreach (var fact in next.Where(IsDebit)) _debits.Add((fact.EndToEndId!, fact.Entry!));
            List<BankAnswerEntry> entries = [];
            foreach (var fact in next)
            {
                entries.Add(WorkOff(happened, done + entries.Count + 1, fact));
                yield return true;
            }

            var apply = TakingAnswers.Decide(shelf.State, new ApplyAnswers(entries, happened.By));
            MustBeDone(Save(shelf, apply, $"{happened.Name} applied {done}", happened.By), "Applying answers");
            yield return true;
        }
    }

    private BankAnswerEntry WorkOff(Happened<BankAnswers, BankAnswersEvent> file, int no, BankFact fact)
    {
        var found = Find(fact.EndToEndId);
        var entry = new BankAnswerEntry(no, fact, BankFactOutcome.Noted, found is { } one ? PaymentOf(one) : null, null);
        if (!JudgingFacts.IsNews(fact)) return entry;

        var stamp = $"bank fact {JudgingFacts.IdentityOf(fact, file.Name, no)}";
        var otherwise = IsDebit(fact) && _debits.Any(was => was.EndToEndId == fact.EndToEndId && was.Entry != fact.Entry);
        var context = new BankFactContext(
            found is not null, found is { } sent ? SentFrom(sent.Order) : null, otherwise, ChinaTime.DayOf(file.By.At));
        if (JudgingFacts.CauseOf(fact, context) is { } cause)
        {
            return cause is BankExceptionCause.DebitedTwice && found!.Contract.WasDone(stamp)
                ? entry with { Outcome = BankFactOutcome.Repeated }
                : Raise(file, entry, cause, null);
        }

        var (contract, decision) = (found!.Contract, Decide(found, fact, file.By));
        if (Save(contract, decision, stamp, file.By) is not { } code)
            return entry with { Outcome = BankFactOutcome.Booked };
        return JudgingFacts.IsRepetition(fact, code)
            ? entry with { Outcome = BankFactOutcome.Repeated }
            : Raise(file, entry, JudgingFacts.CauseOf(code), code);
    }

    private static Decision<ContractEvent> Decide(FoundPayment found, BankFact fact, Author by)
    {
        var (contract, key) = (found.Contract.State, found.Order.EndToEndId);
        return fact.Kind switch
        {
            BankFactKind.Settled => BankFacts.Decide(
                contract, new SettlePayment(found.No, key, fact.Amount ?? found.Order.Amount, fact.Day, by)),
            BankFactKind.Rejected => BankFacts.Decide(contract, new RejectPayment(found.No, key, fact.Reason, by)),
            _ => BankReturns.Decide(
                contract, new BouncePayment(found.No, fact.Reason, by) { EndToEndId = key, Amount = fact.Amount }),
        };
    }

    private BankAnswerEntry Raise(
        Happened<BankAnswers, BankAnswersEvent> file, BankAnswerEntry entry, BankExceptionCause cause, string? why)
    {
        var id = $"{cause} {JudgingFacts.IdentityOf(entry.Fact, file.Name, entry.No)}";
        Raise(id, cause, entry.Fact, entry.Payment, why, file.By);
        return entry with { Outcome = BankFactOutcome.Exception, Exception = id };
    }

    private void Raise(
        string id, BankExceptionCause cause, BankFact fact, BankPayment? payment, string? why, Author by)
    {
        var shelf = Put(_exceptions, new(id, (was, one, by, _) => BankExceptionHistory.Apply(was, one, by), Judge.Hear, AfterException));
        var raise = new RaiseBankException(id, cause, fact, payment, why, null, by);
        MustBeDone(Save(shelf, DecidingExceptions.Decide(shelf.State, raise), "raise", by), "Raising");
    }

    private static BankPayment PaymentOf(FoundPayment found) =>
        new(found.Contract.State!.Terms.Fund, "R", found.Contract.Name, found.No);

    private static bool IsDebit(BankFact fact) =>
        fact is { Kind: BankFactKind.Settled, Entry: not null, EndToEndId: not null };
}

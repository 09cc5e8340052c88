using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Banking.BankExamples;

namespace Procurement.Domain.Tests.Banking;

/// <summary>
/// One contract, its payment at the bank, and files that come: what the service does with facts, without storage. It
/// keeps its own books of what was paid, to judge the contract by.
/// </summary>
internal sealed class BankWorld
{
    private readonly HashSet<string> debits = [];
    private readonly HashSet<string> done = [];

    public Contract Contract { get; private set; } = AtTheBank;

    public List<ContractEvent> Happened { get; } = [];

    public HashSet<string> Exceptions { get; } = [];

    public int Payments => Happened.OfType<InstalmentPaid>().Count();

    public int Returns => Happened.OfType<PaymentBounced>().Count();

    public BankFactOutcome Tell(BankFact fact)
    {
        if (!JudgingFacts.IsNews(fact)) return BankFactOutcome.Noted;
        if (fact is { Kind: BankFactKind.Settled, Entry: { } debit }) debits.Add(debit);
        var identity = JudgingFacts.IdentityOf(fact, "file", 1);
        var isOurs = fact.EndToEndId == Key;
        var context = new BankFactContext(
            isOurs, isOurs ? Payer.Number : null, debits.Any(one => one != fact.Entry), Today);
        if (JudgingFacts.CauseOf(fact, context) is { } cause)
        {
            if (cause is BankExceptionCause.DebitedTwice && done.Contains(identity)) return BankFactOutcome.Repeated;
            return Raise($"{cause} {identity}");
        }

        var decision = Decide(fact);
        if (decision is Decision<ContractEvent>.Accepted { Events: var events })
        {
            foreach (var one in events) Contract = ContractExamples.Then(Contract, one);
            Happened.AddRange(events);
            if (events.Count > 0) done.Add(identity);
            return events.Count > 0 ? BankFactOutcome.Booked : BankFactOutcome.Repeated;
        }

        var code = Deciding.CodeOf(decision);
        if (done.Contains(identity) || JudgingFacts.IsRepetition(fact, code)) return BankFactOutcome.Repeated;
        return Raise($"{JudgingFacts.CauseOf(code)} {identity}");
    }

    /// <summary>Two people decide that it was paid, was not, or came back.</summary>
    public void Settle(BankExceptionOutcome outcome)
    {
        var decision = outcome switch
        {
            BankExceptionOutcome.Settle => BankFacts.Decide(
                Contract, new SettlePayment(1, Key, Line.Amount, Today, Releaser) { Decided = true }),
            BankExceptionOutcome.Reject => BankFacts.Decide(Contract, new RejectPayment(1, Key, "核实", Releaser)),
            _ => BankReturns.Decide(Contract, new BouncePayment(1, "核实", Releaser) { EndToEndId = Key }),
        };
        if (decision is not Decision<ContractEvent>.Accepted { Events: var events }) return;
        foreach (var one in events) Contract = ContractExamples.Then(Contract, one);
        Happened.AddRange(events);
    }

    private BankFactOutcome Raise(string exception)
    {
        Exceptions.Add(exception);
        return BankFactOutcome.Exception;
    }

    private Decision<ContractEvent> Decide(BankFact fact) => fact.Kind switch
    {
        BankFactKind.Settled => BankFacts.Decide(
            Contract, new SettlePayment(1, Key, fact.Amount ?? Line.Amount, fact.Day, Preparer)),
        BankFactKind.Rejected => BankFacts.Decide(Contract, new RejectPayment(1, Key, fact.Reason, Preparer)),
        _ => BankReturns.Decide(
            Contract, new BouncePayment(1, fact.Reason, Preparer) { EndToEndId = Key, Amount = fact.Amount }),
    };
}

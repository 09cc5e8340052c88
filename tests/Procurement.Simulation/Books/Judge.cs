using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;

namespace Procurement.Simulation.Books;

/// <summary>
/// A second set of books, in plain numbers, kept by its own rules from what is said to have happened. It looks at the
/// product's sums only to compare them, and says which law is broken as soon as one is.
/// </summary>
internal sealed class Judge(Money thirdApproverFrom)
{
    private const int TrailMax = 40;
    private const int LineMax = 260;

    private readonly Dictionary<string, JudgedContract> _contracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JudgedFund> _funds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _trail = new();

    /// <summary>What happened last.</summary>
    public IEnumerable<string> Trail => _trail.Select(line => line.Length > LineMax ? line[..LineMax] : line);

    /// <summary>How often each command was refused, by code.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    /// <summary>How often each thing happened.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, JudgedContract> Contracts => _contracts;

    public IReadOnlyDictionary<string, JudgedFund> Funds => _funds;

    public bool IsInvoiceTaken(string normalForm) =>
        _contracts.Values.Any(one => one.Claimed.Any(invoice => Normal(invoice) == normalForm));

    public void Refused(string code) => _refusals[code] = _refusals.GetValueOrDefault(code) + 1;

    /// <summary>An order went to the bank.</summary>
    public void Sent(string endToEndId) =>
        Laws.Must(_sent.Add(endToEndId), $"the order {endToEndId} was sent to the bank twice");

    public void Hear(Happened<Contract, ContractEvent> happened)
    {
        Note(happened);
        if (happened.Event is ContractOffered offered) _contracts[happened.Name] = new(offered.Terms, thirdApproverFrom.Fen);
        if (happened.Event is PaymentPrepared { EndToEndId: { } id })
            Laws.Must(_names.Add(id), $"the order {id} has the name of another");
        _contracts[happened.Name].Hear(happened, _sent);
    }

    public void Hear(Happened<Fund, FundEvent> happened)
    {
        Note(happened);
        if (!_funds.TryGetValue(happened.Name, out var fund)) fund = _funds[happened.Name] = new();
        fund.Hear(happened);
    }

    // Only what a released batch has may be carried out by the bank.
    public void Hear(Happened<BankBatch, BankBatchEvent> happened)
    {
        Note(happened);
        if (happened.Event is not BankBatchReleased) return;
        Laws.Must(happened.By.Account != happened.Before!.Prepared.Account, "one person prepared and released a batch");
        foreach (var line in happened.After.Taken) Sent(line.EndToEndId);
    }

    public void Hear(Happened<BankException, BankExceptionEvent> happened)
    {
        Note(happened);
        if (happened.Event is BankExceptionApproved)
            Laws.Must(
                happened.By.Account != happened.Before!.Decision!.By.Account, "one person decided and approved an exception");
    }

    public void Hear(Happened<BankAnswers, BankAnswersEvent> happened) => Note(happened);

    public void Hear(Happened<DebtorAccount, ReceivableEvent> happened)
    {
        Note(happened);
        foreach (var one in happened.After.Receivables.Values)
            Laws.Must(one.Left >= Money.Zero, $"less than nothing is left of {one.Id} of {happened.Name}");
    }

    private void Note<TState, TEvent>(Happened<TState, TEvent> happened)
        where TState : class
    {
        var name = happened.Event!.GetType().Name;
        Counts[name] = Counts.GetValueOrDefault(name) + 1;
        _trail.Enqueue($"{happened.Name} {happened.Number} {happened.By.Account}: {happened.Event}");
        if (_trail.Count > TrailMax) _trail.Dequeue();
    }

    private static string Normal(string invoice) => InvoiceNumber.TryParse(invoice, out var one) ? one.NormalForm : invoice;
}

/// <summary>Says that a law is broken.</summary>
internal static class Laws
{
    public static void Must(bool holds, string otherwise)
    {
        if (!holds) throw new LawBrokenException(otherwise);
    }
}

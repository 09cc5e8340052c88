using Procurement.Domain.Contracts;

namespace Procurement.Simulation.Books;

/// <summary>One instalment by the judge.</summary>
internal sealed class JudgedInstalment(int no, long amount, long thirdApproverFrom)
{
    private readonly List<JudgedOrder> _orders = [];
    private string? _accepter;
    private string? _decider;

    public long Amount { get; set; } = amount;

    public string? Invoice { get; private set; }

    public long SetOff { get; private set; }

    /// <summary>What the bank paid and kept paid.</summary>
    public long Net => _orders.Sum(one => one.Net);

    /// <summary>What the bank may pay still, of what the contract itself has money for.</summary>
    public long AtBank => _decider is null ? _orders.Where(one => one is { IsOpen: true, Batch: not null }).Sum(one => one.Amount) : 0;

    /// <summary>Whatever was not sent when the contract ended is over.</summary>
    public void EndWith()
    {
        if (_decider is not null) return;
        foreach (var one in _orders.Where(one => one is { IsOpen: true, Batch: null })) one.End();
    }

    public void Hear(
        Happened<Contract, ContractEvent> happened, IReadOnlySet<string> sent, bool ended, string? signer, ContractTerms terms)
    {
        var by = happened.By.Account;
        switch (happened.Event)
        {
            case InstalmentClaimed one when one.No == no:
                Laws.Must(Net + SetOff == 0 && !ended, $"{happened.Name} {no} was claimed again");
                Invoice = one.Invoice;
                break;
            case ClaimAccepted one when one.No == no:
                Laws.Must(by != signer, "the signer accepted a claim");
                _accepter = by;
                break;
            case ClaimReturned one when one.No == no:
                Laws.Must(SetOff + Net == 0 && !_orders.Exists(order => order.IsOpen), "a claim under way was given back");
                (_accepter, Invoice) = (null, null);
                break;
            case PaymentPrepared one when one.No == no:
                Prepare(happened, one, ended, signer, terms);
                break;
            case FinalGraded when happened.After.Instalment(no)!.When is Procurement.Domain.Rounds.InstalmentCondition.FinalPassed:
                foreach (var open in _orders.Where(order => order is { IsOpen: true, Batch: null })) open.End();
                break;
            case PreparationReturned one when one.No == no:
                _orders[^1].End();
                break;
            case PaymentApproved one when one.No == no:
                var order = Order(one.EndToEndId);
                Laws.Must(by != _accepter && by != _decider, "the accepter approved the payment");
                Laws.Must(by != signer || terms.SignerMayApprovePayment, "the signer approved the payment");
                order.Approve(by, one.IsLast);
                break;
            case PaymentOrderWithdrawn one when one.No == no:
                Laws.Must(Order(one.EndToEndId).Batch is null, "an order in a batch was withdrawn");
                Order(one.EndToEndId).End();
                break;
            case PaymentBatched one when one.No == no:
                Order(one.EndToEndId).Into(one.Batch);
                break;
            case PaymentUnbatched one when one.No == no:
                Laws.Must(!sent.Contains(one.EndToEndId), "an order that was sent left its batch");
                Order(one.EndToEndId).Out(ended && _decider is null);
                break;
            case PaymentRejected one when one.No == no:
                Order(one.EndToEndId).Reject(sent);
                break;
            case InstalmentPaid one when one.No == no:
                Order(one.EndToEndId!).Settle(one.Amount.Fen, sent);
                _decider = null;
                break;
            case PaymentBounced one when one.No == no:
                (one.EndToEndId is { } id ? Order(id) : _orders.Last(paid => paid.Net > 0)).Return(one.Amount.Fen);
                break;
            case BankReturnDecided one when one.No == no:
                _decider = one.Outcome is BankReturnOutcome.PayAgain ? by : null;
                break;
            case OffsetBooked one when one.No == no:
                Laws.Must(!_orders.Exists(open => open.IsOpen), "what is on its way to the bank was set off");
                Laws.Must(_accepter is not null && Net == 0 && one.Amount.Fen > 0, "what is not payable was set off");
                SetOff += one.Amount.Fen;
                break;
        }
    }

    public void Check(string name)
    {
        Laws.Must(_orders.Count(one => one.Net > 0) <= 1, $"{name} {no} is paid twice");
        Laws.Must(_orders.Count(one => one.IsOpen) <= 1, $"{name} {no} has two orders under way");
        Laws.Must(Net + SetOff <= Amount, $"{name} {no} is paid {Net} and set off {SetOff} of {Amount}");
        Laws.Must(Net == 0 || !_orders.Exists(one => one.IsOpen), $"{name} {no} is paid, and an order is under way");
    }

    public override string ToString() => $"paid {Net}, set off {SetOff} of {Amount}";

    private void Prepare(
        Happened<Contract, ContractEvent> happened, PaymentPrepared one, bool ended, string? signer, ContractTerms terms)
    {
        var by = happened.By.Account;
        Laws.Must(Net == 0 && !_orders.Exists(order => order.IsOpen), "a payment was prepared beside another");
        Laws.Must(!ended || _decider is not null, "a payment was prepared after the end, and nobody had decided it");
        Laws.Must(one.Amount.Fen + SetOff <= Amount, "more was prepared than the instalment is worth");
        Laws.Must(by != _accepter && by != _decider, "the accepter prepared the payment");
        Laws.Must(by != signer || terms.SignerMayApprovePayment, "the signer prepared the payment");
        _orders.Add(new(one.EndToEndId!, one.Amount.Fen, by, one.Amount.Fen >= thirdApproverFrom ? 2 : 1));
    }

    private JudgedOrder Order(string id) => _orders.Single(one => one.Id == id);
}

/// <summary>One payment order by the judge: what the bank did with it, however often it was told.</summary>
internal sealed class JudgedOrder(string id, long amount, string preparer, int approversNeeded)
{
    private readonly List<string> _approvers = [];
    private bool _isOrdered;

    public string Id => id;

    public long Amount => amount;

    public string? Batch { get; private set; }

    public bool IsOpen { get; private set; } = true;

    public int Settled { get; private set; }

    public int Returned { get; private set; }

    public int Rejected { get; private set; }

    public long Net => (Settled - Returned) * amount;

    public void End() => IsOpen = false;

    public void Approve(string by, bool isLast)
    {
        Laws.Must(by != preparer && !_approvers.Contains(by), $"{by} approved {id} twice");
        _approvers.Add(by);
        _isOrdered = isLast;
        Laws.Must(!isLast || _approvers.Count >= approversNeeded, $"{id} was ordered by too few people");
    }

    public void Into(string batch)
    {
        Laws.Must(IsOpen && _isOrdered && Batch is null, $"{id} went into a batch and was not ordered");
        Batch = batch;
    }

    public void Out(bool isOver)
    {
        Laws.Must(IsOpen && Batch is not null, $"{id} left a batch in which it was not");
        (Batch, IsOpen) = (null, !isOver);
    }

    public void Settle(long paid, IReadOnlySet<string> sent)
    {
        Laws.Must(paid == amount, $"{id} settled with {paid} instead of {amount}");
        Laws.Must(amount == 0 || sent.Contains(id), $"{id} settled and was never sent");
        Laws.Must(++Settled == 1, $"{id} was paid twice");
        IsOpen = false;
    }

    public void Reject(IReadOnlySet<string> sent)
    {
        Laws.Must(Settled == 0 && ++Rejected == 1 && sent.Contains(id), $"{id} was rejected after it settled, or unsent");
        IsOpen = false;
    }

    public void Return(long back)
    {
        Laws.Must(Settled == 1 && ++Returned == 1, $"{id} was returned twice, or before it was paid");
        Laws.Must(back == amount, $"{id} came back with {back} instead of {amount}");
    }
}

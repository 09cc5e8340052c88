using Procurement.Domain.Contracts;

namespace Procurement.Simulation.Books;

/// <summary>What a contract's money is by the judge: amounts in fen, and who did what.</summary>
internal sealed class JudgedContract(ContractTerms terms, long thirdApproverFrom)
{
    private readonly Dictionary<int, JudgedInstalment> _instalments = terms.Instalments.ToDictionary(
        one => one.No, one => new JudgedInstalment(one.No, one.Amount.Fen, thirdApproverFrom));

    private readonly HashSet<string> _suppliers = [.. terms.Applicants];
    private readonly HashSet<string> _purchasers = [];
    private readonly Dictionary<int, long> _disallowed = [];
    private Amendment? _open;
    private string? _signer;
    private long _spent;
    private long _mostOwed;

    public long Agreed { get; private set; } = terms.Amount.Fen;

    public long Recovered { get; private set; }

    public long WrittenOff { get; private set; }

    public bool Ended { get; private set; }

    public IReadOnlyDictionary<int, JudgedInstalment> Instalments => _instalments;

    public IEnumerable<string> Claimed => _instalments.Values.Select(one => one.Invoice).OfType<string>();

    /// <summary>What the bank paid and kept paid.</summary>
    public long Banked => _instalments.Values.Sum(one => one.Net);

    public long SetOff => _instalments.Values.Sum(one => one.SetOff);

    public long Paid => Banked + SetOff;

    public void Hear(Happened<Contract, ContractEvent> happened, IReadOnlySet<string> sent)
    {
        Side(happened);
        Take(happened, sent);
        Check(happened);
    }

    private void Take(Happened<Contract, ContractEvent> happened, IReadOnlySet<string> sent)
    {
        switch (happened.Event)
        {
            case PurchaserSigned:
                _signer = happened.By.Account;
                break;
            case AmendmentProposed one:
                _open = one.Amendment;
                break;
            case ContractAmended:
                Agreed += _open!.Supplement.Fen;
                foreach (var to in _open.Instalments ?? []) _instalments[to.No].Amount = to.Amount.Fen;
                break;
            case ContractTerminated or ContractClosed or ContractDeclined or ContractLapsed:
                Ended = true;
                foreach (var one in _instalments.Values) one.EndWith();
                break;
            case ExpenditureAccepted one:
                _spent = one.Accepted.Fen;
                break;
            case MoneyRecovered one:
                Recovered += one.Amount.Fen;
                break;
            case ReceivableCollected one:
                Recovered += one.Amount.Fen;
                break;
            case ReceivableWrittenOff one:
                WrittenOff += one.Amount.Fen;
                break;
            default:
                foreach (var one in _instalments.Values) one.Hear(happened, sent, Ended, _signer, terms);
                break;
        }
    }

    // Whoever acted for one party never acts for the other, whatever else the event says.
    private void Side(Happened<Contract, ContractEvent> happened)
    {
        var by = happened.By.Account;
        switch (Sides.PartyOf(happened.Event))
        {
            case Party.Supplier:
                Laws.Must(!_purchasers.Contains(by), $"{by} acted for both parties");
                _suppliers.Add(by);
                break;
            // A fact of the bank may take an order back; whoever tells it is not asked for whom they acted.
            case Party.Purchaser when happened.Event is not PaymentOrderWithdrawn:
                Laws.Must(!_suppliers.Contains(by), $"{by} acted for both parties");
                _purchasers.Add(by);
                break;
        }
    }

    private void Check(Happened<Contract, ContractEvent> happened)
    {
        var (name, after) = (happened.Name, happened.After);
        Laws.Must(Paid <= Agreed, $"{name} is paid {Paid} of {Agreed}");
        Laws.Must(Paid - Recovered <= Agreed, $"{name}: paid − recovered is more than amount + supplements");
        Laws.Must(Recovered >= 0 && WrittenOff >= 0, $"{name} recovered less than nothing");
        _mostOwed = Math.Max(_mostOwed, Ending.Recoverable(after).Fen);
        Laws.Must(_instalments.Values.Sum(one => one.Amount) == Agreed, $"{name}: its instalments are not its amount");
        foreach (var one in _instalments.Values) one.Check(name);
        Laws.Must(
            (after.Terms.Amount.Fen, after.Paid.Fen, after.Recovered.Fen, after.WrittenOff.Fen)
                == (Agreed, Paid, Recovered, WrittenOff),
            $"{name} says {after.Paid} paid, {after.Recovered} recovered; the judge {Paid}, {Recovered}");
        foreach (var one in after.Instalments)
        {
            var judged = _instalments[one.No];
            Laws.Must((one.Paid.Fen, one.SetOff.Fen) == (judged.Net, judged.SetOff), $"{name} {one.No}: {one} is not {judged}");
        }
    }
}

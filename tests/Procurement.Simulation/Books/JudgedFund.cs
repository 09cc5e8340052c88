using Procurement.Domain;
using Procurement.Domain.Funds;

namespace Procurement.Simulation.Books;

/// <summary>A fund by the judge: what each contract and each cause has of it, added up whenever somebody asks.</summary>
internal sealed class JudgedFund
{
    private readonly Dictionary<string, Part> _contracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _causes = new(StringComparer.Ordinal);
    private long _appropriated;

    public IReadOnlyDictionary<string, Part> Contracts => _contracts;

    public IReadOnlyDictionary<string, long> Causes => _causes;

    public long Appropriated => _appropriated;

    public long Paid => _contracts.Values.Sum(one => one.Paid + one.SetOff);

    public void Hear(Happened<Fund, FundEvent> happened)
    {
        if (happened.Event is EntryCorrected corrected) Correct(corrected);
        else Take(happened.Event);
        Check(happened.Name, happened.After);
        CheckEntry(happened);
    }

    private void Take(FundEvent happened)
    {
        switch (happened)
        {
            case FundOpened one:
                _appropriated = one.Appropriation.Fen;
                break;
            case MoneyReserved one:
                Laws.Must(_causes.TryAdd(one.Cause, one.Total.Fen), $"{one.Cause} was given its money twice");
                break;
            case ReservationReleased one:
                _causes[one.Cause] -= one.Amount.Fen;
                break;
            case MoneyCommitted one:
                Laws.Must(_contracts.TryAdd(one.Contract, new(one.Amount.Fen)), $"{one.Contract} was committed twice");
                if (one.Cause is { } cause) _causes[cause] -= one.Amount.Fen;
                break;
            case CommitmentChanged one:
                var part = _contracts[one.Contract];
                if (one.Cause is { } drawn) _causes[drawn] -= one.Amount.Fen - part.Amount;
                part.Amount = one.Amount.Fen;
                break;
            case CommitmentEnded one:
                _contracts[one.Contract].Ended = true;
                break;
            case PayableRecognized one:
                _contracts[one.Contract].Owe(one.Instalment, one.Amount.Fen);
                break;
            case PayableCancelled one:
                _contracts[one.Contract].Owe(one.Instalment, -one.Amount.Fen);
                break;
            case MoneyPaid one:
                _contracts[one.Contract].Pay(one.Instalment!.Value, one.Amount.Fen);
                break;
            case InstalmentSetOff one:
                _contracts[one.Contract].Offset(one.Instalment, one.Amount.Fen);
                break;
            case PaymentReturned one:
                _contracts[one.Contract].Return(one.Instalment!.Value, one.Amount.Fen);
                break;
            case MoneyReturned one:
                _contracts[one.Contract].Recovered += one.Amount.Fen;
                break;
        }
    }

    private void Correct(EntryCorrected one)
    {
        var (wrong, more) = (one.Wrong, one.Difference.Fen);
        switch (wrong.Step)
        {
            case LedgerStep.Appropriated:
                _appropriated += more;
                break;
            case LedgerStep.Reserved:
                _causes[wrong.Cause!] += more;
                break;
            case LedgerStep.Committed:
                _contracts[wrong.Contract!].Amount += more;
                break;
            case LedgerStep.PayableRecognized:
                _contracts[wrong.Contract!].Owe(wrong.Instalment!.Value, more);
                break;
            case LedgerStep.PayableCancelled:
                _contracts[wrong.Contract!].Owe(wrong.Instalment!.Value, -more);
                break;
            case LedgerStep.Paid:
                _contracts[wrong.Contract!].Pay(wrong.Instalment!.Value, more);
                break;
            case LedgerStep.SetOff:
                _contracts[wrong.Contract!].Offset(wrong.Instalment!.Value, more);
                break;
            case LedgerStep.Returned:
                _contracts[wrong.Contract!].Return(wrong.Instalment!.Value, more);
                break;
            case LedgerStep.Recovered:
                _contracts[wrong.Contract!].Recovered += more;
                break;
        }
    }

    private void Check(string name, Fund fund)
    {
        var (committed, reserved) = (_contracts.Values.Sum(one => one.Held), _causes.Values.Sum());
        var (payable, recovered) = (_contracts.Values.Sum(one => one.Payable), _contracts.Values.Sum(one => one.Recovered));
        var available = _appropriated - committed - reserved;
        Laws.Must(available >= 0, $"{name} has {available} available");
        Laws.Must(_causes.Values.All(one => one >= 0), $"{name} drew more than was reserved");
        Laws.Must(0 <= Paid && payable >= 0 && Paid + payable <= committed + recovered, $"{name}: paid ≤ payable ≤ committed");
        foreach (var (contract, one) in _contracts) one.Check($"{name} {contract}");
        Laws.Must(
            (fund.Appropriation.Fen, fund.Available.Fen, fund.Reserved.Fen, fund.Committed.Fen, fund.Payable.Fen, fund.Paid.Fen,
                fund.Recovered.Fen) == (_appropriated, available, reserved, committed, payable, Paid, recovered),
            $"{name} says {fund.Available} available, {fund.Reserved} reserved, {fund.Committed} committed, {fund.Payable} "
                + $"payable, {fund.Paid} paid, {fund.Recovered} recovered; the judge {available}, {reserved}, {committed}, "
                + $"{payable}, {Paid}, {recovered}");
        Laws.Must(
            LedgerLaws.BrokenOfWhole(fund) is [], $"{name} breaks {string.Join(' ', LedgerLaws.BrokenOfWhole(fund))}");
    }

    private static void CheckEntry(Happened<Fund, FundEvent> happened)
    {
        var lines = Ledger.PostingOf(happened.Before, happened.Event)?.Lines ?? [];
        Laws.Must(
            lines.Sum(one => one.Debit.Fen) == lines.Sum(one => one.Credit.Fen)
                && lines.All(one => one.Debit >= Money.Zero && one.Credit >= Money.Zero),
            $"the entry {happened.Number} of {happened.Name} does not balance");
    }

    /// <summary>What one contract has.</summary>
    internal sealed class Part(long amount)
    {
        private readonly Dictionary<int, long> _payables = [];

        public long Amount { get; set; } = amount;

        public long Paid { get; private set; }

        public long SetOff { get; private set; }

        public long Recovered { get; set; }

        public bool Ended { get; set; }

        public long Payable => _payables.Values.Sum();

        public long Held => Ended ? Paid + SetOff + Payable - Recovered : Amount;

        public long PayableOf(int instalment) => _payables.GetValueOrDefault(instalment);

        public void Owe(int instalment, long more) =>
            _payables[instalment] = PayableOf(instalment) + more;

        // What was not recognized as payable becomes so with the payment.
        public void Pay(int instalment, long fen)
        {
            _payables[instalment] = Math.Max(0, PayableOf(instalment) - fen);
            Paid += fen;
        }

        public void Offset(int instalment, long fen)
        {
            _payables[instalment] = Math.Max(0, PayableOf(instalment) - fen);
            SetOff += fen;
        }

        public void Return(int instalment, long fen)
        {
            if (!Ended) Owe(instalment, fen);
            Paid -= fen;
        }

        public void Check(string name)
        {
            Laws.Must(Paid >= 0 && SetOff >= 0 && Recovered >= 0, $"{name} has less than nothing");
            Laws.Must(_payables.Values.All(one => one >= 0), $"{name} owes less than nothing");
            Laws.Must(Paid + SetOff + Payable <= Amount, $"{name}: paid {Paid + SetOff} and payable {Payable} of {Amount}");
        }
    }
}

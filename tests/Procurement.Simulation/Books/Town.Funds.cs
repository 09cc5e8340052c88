using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;

namespace Procurement.Simulation.Books;

/// <summary>What finance does with the funds themselves.</summary>
internal sealed partial class Town
{
    private int _promised;

    private IEnumerable<(int Weight, Func<IEnumerable<bool>> Begin)> FundMoves() =>
        [(2, Appropriate), (3, Correct), (4, DecideCorrection)];

    // Two funds of their own accounts, and first awards to begin with.
    private void Settle()
    {
        foreach (var name in new[] { "F1", "F2" })
        {
            var fund = Put(_funds, new Shelf<Fund, FundEvent>(name, FundHistory.Apply, Judge.Hear, (_, _) => []));
            Open(fund, new Money(20_000_00), Machine(), "open");
            for (var time = 0; time < 2; time++) Award(2, fund);
        }
    }

    private IEnumerable<bool> Appropriate()
    {
        var fund = _chance.Of([.. _funds.Values]);
        Open(fund, new Money(8_000_00 + _chance.Below(30_000_00)), Finance(), NewStamp());
        return NoSteps;
    }

    private void Open(Shelf<Fund, FundEvent> fund, Money appropriation, Author by, string stamp)
    {
        var open = new OpenFund(fund.Name, FundSource.Fiscal, 2024, appropriation, by)
        {
            InBudget = "budget",
            Account = new BankAccount("bank", $"account of {fund.Name}", "town"),
        };
        Save(fund, Funding.Decide(fund.State, open), stamp, by);
    }

    private IEnumerable<bool> Correct()
    {
        var (fund, by) = (_chance.Of([.. _funds.Values]), Finance());
        var entry = 1 + _chance.Below(fund.Events.Count + 1);
        var said = entry <= fund.Events.Count ? fund.Events[entry - 1].Event : null;
        var right = said is not null && Correcting.Of(said) is { } known ? Right(fund.State!, known) : Money.Zero;
        return Ask(fund, now => Correcting.Decide(now, new ProposeCorrection(entry, right, "so", by), said), by);
    }

    // Who means well proposes what would bring the books to what the contract says by now.
    private Money Right(Fund fund, CorrectableEntry known)
    {
        if (_chance.OneIn(2) || Said(known.Contract) is not { } contract) return Some(known.Amount);
        var books = fund.Commitments[known.Contract!];
        return known.Amount + known.Step switch
        {
            LedgerStep.Paid => contract.Paid - books.Paid,
            LedgerStep.Returned => books.Paid - contract.Paid,
            LedgerStep.Recovered => contract.Recovered - books.Recovered,
            LedgerStep.SetOff => contract.SetOff - books.SetOff,
            LedgerStep.Committed => contract.Amount - books.Amount,
            _ => contract.Payable - books.Payable,
        };
    }

    // The contract says what is right; its books may be behind what it says.
    private IEnumerable<bool> DecideCorrection()
    {
        var (fund, by) = (_chance.Of([.. _funds.Values]), Finance());
        var waiting = fund.State!.Corrections.Values
            .Where(one => one.Stage is CorrectionStage.Proposed)
            .OrderBy(one => one.Entry)
            .ToList();
        if (waiting.Count == 0) return [];
        var correction = _chance.Of(waiting);
        if (_chance.OneIn(4))
        {
            return Ask(fund, now => Correcting.Decide(now, new RefuseCorrection(correction.Entry, "so", by)), by);
        }

        var contract = IsBooked(correction.Wrong.Contract) ? Said(correction.Wrong.Contract) : null;
        return Ask(fund, now => Correcting.Decide(now, new ApproveCorrection(correction.Entry, by), contract), by);
    }

    private bool IsBooked(string? contract) =>
        contract is not null && _contracts.TryGetValue(contract, out var known) && known.Followed == known.Version;

    // What is committed may have no contract yet: its offer follows.
    private Commitment? Said(string? contract) =>
        contract is not null && _contracts.TryGetValue(contract, out var known) ? ContractBooks.Of(known.State!) : null;
}

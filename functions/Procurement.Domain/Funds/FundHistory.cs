namespace Procurement.Domain.Funds;

/// <summary>Folds what happened into the fund.</summary>
public static class FundHistory
{
    /// <summary>The fund after <paramref name="happened"/>.</summary>
    public static Fund Apply(Fund? before, FundEvent happened)
    {
        if (happened is FundOpened opened)
        {
            return new Fund(
                opened.Title,
                opened.Source,
                opened.Year,
                opened.Appropriation,
                before?.Commitments ?? new Dictionary<string, Commitment>())
            {
                Refused = before?.Refused ?? [],
            };
        }

        var fund = before ?? throw new InvalidOperationException("A fund begins with its opening.");
        return happened switch
        {
            MoneyCommitted one => fund.With(one.Contract, new Commitment(one.Amount, Money.Zero, Money.Zero, false)),
            CommitmentRefused one => fund with { Refused = [.. fund.Refused, one.Cause] },
            CommitmentEnded one => fund.With(one.Contract, fund.Commitments[one.Contract] with { Ended = true }),
            MoneyPaid one => fund.Add(one.Contract, one.Amount, Money.Zero),
            PaymentReturned one => fund.Add(one.Contract, -one.Amount, Money.Zero),
            MoneyReturned one => fund.Add(one.Contract, Money.Zero, one.Amount),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static Fund Add(this Fund fund, string contract, Money paid, Money recovered)
    {
        var before = fund.Commitments[contract];
        return fund.With(contract, before with { Paid = before.Paid + paid, Recovered = before.Recovered + recovered });
    }

    private static Fund With(this Fund fund, string contract, Commitment commitment) => fund with
    {
        Commitments = new Dictionary<string, Commitment>(fund.Commitments) { [contract] = commitment },
    };
}

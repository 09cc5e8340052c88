namespace Procurement.Domain.Funds;

/// <summary>Folds what happened into the fund; the parts that an event names must be loaded.</summary>
public static class FundHistory
{
    /// <summary>The fund after <paramref name="happened"/>.</summary>
    public static Fund Apply(Fund? before, FundEvent happened)
    {
        if (happened is FundOpened opened)
        {
            return (before ?? new Fund(opened.Title, opened.Source, opened.Year, opened.Appropriation)) with
            {
                Title = opened.Title,
                Source = opened.Source,
                Year = opened.Year,
                Appropriation = opened.Appropriation,
            };
        }

        var fund = before ?? throw new InvalidOperationException("A fund begins with its opening.");
        return happened switch
        {
            MoneyReserved one => fund.With(one.Cause, new Reservation(one.Total, Granted: true, one.Total)),
            ReservationRefused one => fund.With(one.Cause, new Reservation(one.Total, Granted: false, Money.Zero)),
            ReservationReleased one => fund.Draw(one.Cause, one.Amount),
            MoneyCommitted one => fund.Draw(one.Cause, one.Amount)
                .With(one.Contract, new Commitment(one.Amount, Money.Zero, Money.Zero, Ended: false)),
            CommitmentChanged one => fund
                .Draw(one.Cause, one.Amount - fund.Commitments[one.Contract].Amount)
                .With(one.Contract, fund.Commitments[one.Contract] with { Amount = one.Amount }),
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

    private static Fund Draw(this Fund fund, string? cause, Money amount)
    {
        if (cause is null) return fund;
        var before = fund.Reservations[cause];
        return fund.With(cause, before with { Left = before.Left - amount });
    }

    // The totals move by as much as the part does, so that they are its sum without reading the others.
    private static Fund With(this Fund fund, string contract, Commitment after)
    {
        var none = new Commitment(Money.Zero, Money.Zero, Money.Zero, Ended: false);
        var before = fund.Commitments.GetValueOrDefault(contract, none);
        return fund with
        {
            Committed = fund.Committed + after.Held - before.Held,
            Paid = fund.Paid + after.Paid - before.Paid,
            Recovered = fund.Recovered + after.Recovered - before.Recovered,
            Commitments = new Dictionary<string, Commitment>(fund.Commitments) { [contract] = after },
        };
    }

    private static Fund With(this Fund fund, string cause, Reservation after) => fund with
    {
        Reserved = fund.Reserved + after.Left - (fund.Reservations.GetValueOrDefault(cause)?.Left ?? Money.Zero),
        Reservations = new Dictionary<string, Reservation>(fund.Reservations) { [cause] = after },
    };
}

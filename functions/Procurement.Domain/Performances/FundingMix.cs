using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Performances;

/// <summary>
/// A source of money: what was agreed, what came in (of the government: what was paid), what of that was accepted, what
/// was spent, and the shares of all cash, then and now.
/// </summary>
public sealed record FundingPosition(
    MoneySource Source,
    Money Agreed,
    Money Raised,
    Money RaisedAccepted,
    Money Spent,
    Money SpentAccepted,
    Fraction AgreedShare,
    Fraction Share)
{
    /// <summary>What came in more (negative: less) than was agreed.</summary>
    public Money Difference => Raised - Agreed;
}

/// <summary>The agreed mix of money beside what came in; contributions in kind count in no sum.</summary>
public static class FundingMix
{
    /// <summary>Every source that was agreed on or of which something came in or was spent.</summary>
    public static IReadOnlyList<FundingPosition> Of(Performance? state, Watched watched)
    {
        ArgumentNullException.ThrowIfNull(watched);
        var agreed = Enum.GetValues<MoneySource>().ToDictionary(source => source, source => AgreedOf(watched, source));
        var raised = Enum.GetValues<MoneySource>().ToDictionary(
            source => source, source => RaisedOf(state, watched.Contract, source));
        var (planned, real) = (Money.Sum(agreed.Values), Money.Sum(raised.Values));
        return
        [
            .. Enum.GetValues<MoneySource>()
                .Select(source => (Source: source, Book: state?.Source(source) ?? new SourceBook(source)))
                .Where(one => agreed[one.Source] != Money.Zero || raised[one.Source] != Money.Zero
                    || one.Book.Spent != Money.Zero)
                .Select(one => new FundingPosition(
                    one.Source,
                    agreed[one.Source],
                    raised[one.Source],
                    one.Source is MoneySource.Government ? raised[one.Source] : one.Book.RaisedAccepted,
                    one.Book.Spent,
                    one.Book.SpentAccepted,
                    Share(agreed[one.Source], planned),
                    Share(raised[one.Source], real))),
        ];
    }

    // Where a proposal does not say where its own share comes from, it is its own funds.
    private static Money AgreedOf(Watched watched, MoneySource source)
    {
        if (source is MoneySource.Government) return watched.Contract?.Terms.Amount ?? Money.Zero;
        var cash = (watched.Content?.Sources ?? []).Where(one => !one.InKind).ToList();
        if (cash.Count > 0) return Money.Sum(cash.Where(one => one.Source == source).Select(one => one.Amount));
        return source is MoneySource.OwnFunds ? watched.Content?.Own ?? Money.Zero : Money.Zero;
    }

    private static Money RaisedOf(Performance? state, Contract? contract, MoneySource source) =>
        source is MoneySource.Government
            ? contract?.Paid ?? Money.Zero
            : state?.Source(source).Raised ?? Money.Zero;

    private static Fraction Share(Money part, Money all) =>
        all > Money.Zero ? part.InFen / all.InFen : Fraction.Zero;
}

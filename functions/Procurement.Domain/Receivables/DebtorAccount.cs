using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;

namespace Procurement.Domain.Receivables;

/// <summary>A receivable of which something is left.</summary>
public sealed record OpenReceivable(string Id, OwedContract Contract, Money Left, DateOnly Due);

/// <summary>
/// What was booked on the receivables of one contract in all: <paramref name="Direct"/> by way of the contract itself,
/// <paramref name="Collected"/> as receipts and set-offs. A contract that has not booked something yet is not asked for
/// it a second time.
/// </summary>
public sealed record ContractDebt(Money Direct, Money Collected, Money WrittenOff);

/// <summary>Which receivable the receipt with a reference was booked on.</summary>
public sealed record BookedReference(string Receivable);

/// <summary>
/// What one organization has to return (应收款), under whatever contract. The open ones are known; the whole of those
/// that were loaded, by their ids.
/// </summary>
public sealed record DebtorAccount
{
    /// <summary>How many receivables were raised; numbers are not given twice.</summary>
    public int Raised { get; init; }

    /// <summary>Those of which something is left, in the order of their numbers.</summary>
    public IReadOnlyList<OpenReceivable> Open { get; init; } = [];

    /// <summary>The receivables that were loaded.</summary>
    public IReadOnlyDictionary<string, Receivable> Receivables { get; init; } = new Dictionary<string, Receivable>();

    /// <summary>What was booked under each contract, of those that were loaded.</summary>
    public IReadOnlyDictionary<string, ContractDebt> Debts { get; init; } = new Dictionary<string, ContractDebt>();

    /// <summary>The references of receipts that were loaded.</summary>
    public IReadOnlyDictionary<string, BookedReference> References { get; init; } =
        new Dictionary<string, BookedReference>();

    /// <summary>Σ of what has still to come back.</summary>
    public Money Left => Money.Sum(Open.Select(one => one.Left));

    /// <summary>The id of the n-th receivable.</summary>
    public static string IdOf(int no) => $"r{no}";

    /// <summary>What was booked under a contract.</summary>
    public ContractDebt DebtOf(OwedContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Debts.GetValueOrDefault(contract.Id) ?? new ContractDebt(default, default, default);
    }

    /// <summary>What has still to come back under a contract.</summary>
    public Money LeftOf(OwedContract contract) =>
        Money.Sum(Open.Where(one => one.Contract == contract).Select(one => one.Left));
}

/// <summary>
/// What an organization owes at a moment, for whoever decides on its next application or payment: what is open in all,
/// and what of it is past its last day.
/// </summary>
public sealed record ReceivableFacts(Money Open, Money Overdue)
{
    /// <summary>The facts of an account, or of none.</summary>
    public static ReceivableFacts OpenOf(DebtorAccount? account, DateTimeOffset at)
    {
        var open = account?.Open ?? [];
        return new(
            Money.Sum(open.Select(one => one.Left)),
            Money.Sum(open.Where(one => at >= ChinaTime.EndOfDay(one.Due)).Select(one => one.Left)));
    }
}

/// <summary>What a contract says of money that has to come back.</summary>
public sealed record DebtFacts(Money Recoverable, Money Direct)
{
    /// <summary>The facts of a contract.</summary>
    public static DebtFacts Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return new(Ending.Recoverable(contract), contract.Recovered - contract.Collected);
    }
}

using Procurement.Domain.Organizations;

namespace Procurement.Domain.Funds;

/// <summary>Opens a fund, or changes its description and appropriation.</summary>
public sealed record OpenFund(string Title, FundSource Source, int Year, Money Appropriation, Author By)
    : FundCommand(By)
{
    /// <summary>The document that approved the budget, or null.</summary>
    public string? InBudget { get; init; }

    /// <summary>The account that pays, or null.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>The most that is given in the year as rewards for results, or null.</summary>
    public Money? Envelope { get; init; }

    /// <summary>
    /// The costs that it never pays for, by their class or by a word of their name; null for those that are usual for
    /// its source.
    /// </summary>
    public IReadOnlyList<string>? ExcludedCosts { get; init; }
}

/// <summary>Gives the money of the contract that <paramref name="Ended"/> to its successor's.</summary>
public sealed record PassOnCommitment(string Cause, string Ended, string Successor, Money Amount, Author By)
    : FundCommand(By);

/// <summary>
/// Books what happened under a contract; what was set aside for it under <paramref name="Cause"/> is given back in the
/// same step.
/// </summary>
public sealed record BookPosting(string Contract, FundEvent Posting, Author By, string? Cause = null)
    : FundCommand(By)
{
    /// <summary>What is payable under the contract after it, or null where the posting says all of it.</summary>
    public IReadOnlyList<PayableInstalment>? Now { get; init; }
}

/// <summary>Why a step on a fund is refused.</summary>
public static class FundRefusals
{
    /// <summary>There is no such fund.</summary>
    public static readonly Refusal NotFound = new("fund.notFound");

    /// <summary>The fund does not cover what is to be committed.</summary>
    public static readonly Refusal Insufficient = new("fund.insufficient");

    /// <summary>The appropriation would be less than what is committed or reserved.</summary>
    public static readonly Refusal BelowCommitted = new("fund.belowCommitted");

    /// <summary>The contract has its commitment; a second one would overwrite what was paid under the first.</summary>
    public static readonly Refusal AlreadyCommitted = new("fund.alreadyCommitted");

    /// <summary>The fund knows no commitment for this contract.</summary>
    public static readonly Refusal CommitmentUnknown = new("fund.commitmentUnknown");

    /// <summary>So much is not reserved for this cause.</summary>
    public static readonly Refusal NotReserved = new("fund.notReserved");

    /// <summary>The money stands in no approved budget (国务院令第802号 art. 8; 财政部令第102号 art. 16).</summary>
    public static readonly Refusal NotInBudget = new("fund.notInBudget");

    /// <summary>The budget cannot be taken away under what is committed or reserved.</summary>
    public static readonly Refusal BudgetInUse = new("fund.budgetInUse");

    /// <summary>More than the envelope of the year would be given as rewards for results.</summary>
    public static readonly Refusal EnvelopeExceeded = new("fund.envelopeExceeded");

    /// <summary>The envelope is more than the appropriation.</summary>
    public static readonly Refusal EnvelopeTooLarge = new("fund.envelopeTooLarge");

    /// <summary>More would be payable than the contract takes.</summary>
    public static readonly Refusal BeyondCommitment = new("fund.beyondCommitment");

    private static readonly IReadOnlyList<Refusal> Recorded =
    [
        Insufficient, NotInBudget, EnvelopeExceeded, SourceRefusals.CostNotAllowed, SourceRefusals.AdvanceNotAllowed,
        SourceRefusals.MixNotKept, SourceRefusals.ClassShareNotKept,
    ];

    /// <summary>The refusal that was recorded under this code; without one, the money was not there.</summary>
    internal static Refusal Of(string? code) => Recorded.FirstOrDefault(one => one.Code == code) ?? Insufficient;

    /// <summary>What is recorded of a refusal.</summary>
    internal static string? WhyOf(Refusal refusal) => refusal == Insufficient ? null : refusal.Code;
}

/// <summary>Opening a fund, and what happens under its contracts; never more than it has.</summary>
public static class Funding
{
    /// <summary>Opens or changes the fund; the appropriation always covers what is committed and reserved.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, OpenFund command)
    {
        var taken = (fund?.Committed + fund?.Reserved) ?? Money.Zero;
        if (command.Appropriation < taken || command.Envelope < taken) return FundRefusals.BelowCommitted;
        if (command.Envelope > command.Appropriation) return FundRefusals.EnvelopeTooLarge;
        if (command.InBudget is null && fund?.InBudget is not null && taken > Money.Zero)
        {
            return FundRefusals.BudgetInUse;
        }

        return new FundOpened(command.Title, command.Source, command.Year, command.Appropriation)
        {
            InBudget = command.InBudget,
            Account = command.Account,
            Envelope = command.Envelope,
            ExcludedCosts = command.ExcludedCosts,
        };
    }

    /// <summary>
    /// Ends one commitment and gives its money to a successor, in one step so that nobody comes between; where the
    /// money is not enough, only the first happens, and that is recorded under the cause.
    /// </summary>
    public static Decision<FundEvent> Decide(Fund? fund, PassOnCommitment command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (!fund.Commitments.TryGetValue(command.Ended, out var ended)) return FundRefusals.CommitmentUnknown;
        if (fund.Commitments.ContainsKey(command.Successor)) return FundRefusals.AlreadyCommitted;

        var freed = ended.Held - (ended with { Ended = true }).Held;
        return Decision<FundEvent>.Accept(
            new CommitmentEnded(command.Ended),
            fund.RefusalToReserve(command.Amount - freed) is { } why
                ? new ReservationRefused(command.Cause, command.Amount) { Why = FundRefusals.WhyOf(why) }
                : new MoneyCommitted(command.Successor, command.Amount, null));
    }

    /// <summary>Books what happened under a contract: payment, return, recovery, end.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, BookPosting command)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (!fund.Commitments.TryGetValue(command.Contract, out var part)) return FundRefusals.CommitmentUnknown;

        return Decision<FundEvent>.Accept(
        [
            .. Payables.Released(fund, command.Cause),
            .. Payables.Forgone(part, command),
            command.Posting,
            .. Payables.Matched(fund, command),
        ]);
    }
}

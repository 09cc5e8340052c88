using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;

namespace Procurement.Functions.Funds;

/// <summary>An entry of the ledger, and the balance of every account after it.</summary>
public sealed record LedgerEntryView(
    long Number,
    DateTimeOffset At,
    string By,
    LedgerStep Step,
    string? Contract,
    int? Instalment,
    string? Cause,
    long? Corrects,
    IReadOnlyList<LedgerLine> Lines,
    IReadOnlyList<AccountTotals> After)
{
    /// <summary>The view of an entry.</summary>
    public static LedgerEntryView Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.No,
            entry.At,
            entry.By,
            entry.Step,
            entry.Contract,
            entry.Instalment,
            entry.Cause,
            entry.Corrects,
            entry.Lines,
            entry.After);
    }
}

/// <summary>
/// What a look at the whole ledger found: the laws that are broken (none in a sound one), and the quantities that they
/// order. It is not complete where the fund was used all the while.
/// </summary>
public sealed record LedgerCheckView(
    bool Sound,
    bool Complete,
    IReadOnlyList<LedgerLaw> Broken,
    long Entries,
    Money Debits,
    Money Credits,
    Money Appropriated,
    Money Committed,
    Money Payable,
    Money Paid,
    Money Recovered,
    Money Available,
    IReadOnlyList<AccountTotals> Accounts,
    IReadOnlyList<string> WrongContracts);

/// <summary>A correction of an entry, proposed or decided.</summary>
public sealed record CorrectionView(
    long Entry,
    LedgerStep Step,
    string? Contract,
    Money Said,
    Money Right,
    string Reason,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    CorrectionStage Stage,
    string? DecidedBy,
    string? Answer)
{
    /// <summary>The view of a correction.</summary>
    public static CorrectionView Of(Correction one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Entry,
            one.Wrong.Step,
            one.Wrong.Contract,
            one.Wrong.Amount,
            one.Right,
            one.Reason,
            one.ProposedBy,
            one.ProposedAt,
            one.Stage,
            one.DecidedBy,
            one.Answer);
    }
}

/// <summary>That an entry should have said another amount.</summary>
public sealed record LedgerCorrectionBody(long Entry, Money Right, string Reason);

/// <summary>Why a correction is refused.</summary>
public sealed record CorrectionRefusalBody(string Reason);

/// <summary>Checks a correction.</summary>
public sealed class LedgerCorrectionBodyValidator : AbstractValidator<LedgerCorrectionBody>
{
    private const long EntriesMax = int.MaxValue;

    public LedgerCorrectionBodyValidator()
    {
        RuleFor(body => body.Entry).InclusiveBetween(1, EntriesMax)
            .WithErrorCode("number.outOfRange").WithMessage($"必须在 1 与 {EntriesMax} 之间。");
        RuleFor(body => body.Right).IsNotNegative();
        RuleFor(body => body.Reason).IsText(500);
    }
}

/// <summary>Checks a reason.</summary>
public sealed class CorrectionRefusalBodyValidator : AbstractValidator<CorrectionRefusalBody>
{
    public CorrectionRefusalBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

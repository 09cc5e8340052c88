using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;

namespace Procurement.Functions.Performances;

/// <summary>
/// Money that was spent on a line of the budget: whose money, the number and day of the voucher, and the file that
/// shows it.
/// </summary>
public sealed record ExpenseBody(
    int Line,
    MoneySource Source,
    string Number,
    DateOnly Day,
    Money Amount,
    string Payee,
    IReadOnlyList<string> Files,
    string? Note = null)
{
    /// <summary>The entry.</summary>
    public EntryContent Content() =>
        new(EntryKind.Expense, Line, Source, Number, Day, Amount, Payee, false, Note, Files);
}

/// <summary>Own funds or a donation that came in, in cash or in kind.</summary>
public sealed record IncomeBody(
    MoneySource Source,
    string Number,
    DateOnly Day,
    Money Amount,
    string Payer,
    IReadOnlyList<string> Files,
    bool InKind = false,
    string? Note = null)
{
    /// <summary>The entry.</summary>
    public EntryContent Content() =>
        new(EntryKind.Income, null, Source, Number, Day, Amount, Payer, InKind, Note, Files);
}

/// <summary>Why an entry is taken back.</summary>
public sealed record EntryWithdrawalBody(string Reason);

/// <summary>What an officer says of an entry.</summary>
public sealed record EntrySettlementBody(string Entry, bool Accepted, string? Reason = null);

/// <summary>What an officer says of entries, at most 60 at once.</summary>
public sealed record SettlementBody(IReadOnlyList<EntrySettlementBody> Entries);

/// <summary>A move of money from one line of the budget to another, by their numbers from 1.</summary>
public sealed record BudgetMoveBody(int From, int To, Money Amount, string Reason);

/// <summary>Checks an expense.</summary>
public sealed class ExpenseBodyValidator : AbstractValidator<ExpenseBody>
{
    private const int LinesMax = 1000, FilesMax = 10;

    public ExpenseBodyValidator()
    {
        RuleFor(body => body.Line).IsWithin(1, LinesMax);
        RuleFor(body => body.Number).IsLine(64);
        RuleFor(body => body.Amount).IsPositive();
        RuleFor(body => body.Payee).IsLine(100);
        RuleFor(body => body.Files).HasItems(1, FilesMax);
        RuleForEach(body => body.Files).IsRef();
        RuleFor(body => body.Note).IsText(500);
    }
}

/// <summary>Checks an income.</summary>
public sealed class IncomeBodyValidator : AbstractValidator<IncomeBody>
{
    private const int FilesMax = 10;

    public IncomeBodyValidator()
    {
        RuleFor(body => body.Number).IsLine(64);
        RuleFor(body => body.Amount).IsPositive();
        RuleFor(body => body.Payer).IsLine(100);
        RuleFor(body => body.Files).HasItems(1, FilesMax);
        RuleForEach(body => body.Files).IsRef();
        RuleFor(body => body.Note).IsText(500);
    }
}

/// <summary>Checks a reason.</summary>
public sealed class EntryWithdrawalBodyValidator : AbstractValidator<EntryWithdrawalBody>
{
    public EntryWithdrawalBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>Checks what is said of entries.</summary>
public sealed class SettlementBodyValidator : AbstractValidator<SettlementBody>
{
    public SettlementBodyValidator()
    {
        RuleFor(body => body.Entries).HasItems(1, Bookkeeping.SettledMax);
        RuleForEach(body => body.Entries).ChildRules(one =>
        {
            one.RuleFor(entry => entry.Entry).IsRef();
            one.RuleFor(entry => entry.Reason).IsText(500);
        });
    }
}

/// <summary>Checks a move.</summary>
public sealed class BudgetMoveBodyValidator : AbstractValidator<BudgetMoveBody>
{
    private const int LinesMax = 1000;

    public BudgetMoveBodyValidator()
    {
        RuleFor(body => body.From).IsWithin(1, LinesMax);
        RuleFor(body => body.To).IsWithin(1, LinesMax);
        RuleFor(body => body.Amount).IsPositive();
        RuleFor(body => body.Reason).IsText(500);
    }
}

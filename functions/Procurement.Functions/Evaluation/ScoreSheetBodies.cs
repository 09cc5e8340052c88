using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Evaluation;

/// <summary>The points of one proposal, by criterion; also how a sheet is answered.</summary>
public sealed record ScoreSheetBody(string Proposal, IReadOnlyDictionary<string, Fraction> Points);

/// <summary>Checks the form of a sheet.</summary>
public sealed class ScoreSheetBodyValidator : AbstractValidator<ScoreSheetBody>
{
    public ScoreSheetBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Points).Must(points => points.Count is > 0 and <= 50)
            .WithErrorCode("list.tooLong").WithMessage("应有 1–50 项评分。");
        RuleForEach(body => body.Points)
            .Must(one => WireRules.IsSlug(one.Key))
            .WithErrorCode("ref.malformed").WithMessage("评分项的编号只能用字母、数字、“-”“_”或“.”。");
    }
}

/// <summary>A recusal; an officer names the evaluator, an evaluator need not.</summary>
public sealed record RecusalBody(string Proposal, string Reason, string? Evaluator = null)
{
    /// <summary>The evaluator by the account as tokens are read, or null for whoever asks.</summary>
    public string? ToAccount() => AccountName.TryParse(Evaluator, out var account) ? account : null;
}

/// <summary>Checks the form of a recusal.</summary>
public sealed class RecusalBodyValidator : AbstractValidator<RecusalBody>
{
    public RecusalBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Reason).IsText(200);
        RuleFor(body => body.Evaluator).IsAccount();
    }
}

/// <summary>A score book as it is read.</summary>
public sealed record ScoreBookView(
    string Evaluator,
    string Name,
    IReadOnlyList<CriterionView> Criteria,
    IReadOnlyList<BookEntry> Proposals,
    IReadOnlyDictionary<string, string> Recusals,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sheets,
    bool Sealed)
{
    /// <summary>The view of a book.</summary>
    public static ScoreBookView Of(ScoreBook book) => new(
        book.Evaluator,
        book.Name,
        [.. book.Criteria.Select(one => new CriterionView(one.Ref, one.Title, one.Points.ToDecimalText()))],
        book.Entries,
        book.Recusals,
        book.Sheets.ToDictionary(
            sheet => sheet.Key,
            IReadOnlyDictionary<string, string> (sheet) => sheet.Value.Points.ToDictionary(
                one => one.Key, one => one.Value.ToDecimalText())),
        book.Sealed);

    /// <summary>Which sheets are there, without what they say.</summary>
    public ScoreBookView WithoutPoints() => this with
    {
        Sheets = Sheets.ToDictionary(
            sheet => sheet.Key, IReadOnlyDictionary<string, string> (_) => new Dictionary<string, string>()),
    };
}

/// <summary>A criterion to give points for, from 0 to <paramref name="Points"/>.</summary>
public sealed record CriterionView(string Ref, string Title, string Points);

using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
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

/// <summary>
/// A proposal to score: what was given, or why it is not the evaluator's to score; points of others only once sealed.
/// </summary>
public sealed record SheetView(
    string Proposal,
    string Lot,
    string Reference,
    string Title,
    string OrganizationName,
    bool Conflict,
    string? Recusal,
    DateTimeOffset? ScoredAt,
    IReadOnlyDictionary<string, string>? Points)
{
    /// <summary>The view of a proposal and the page of the book, if there is one.</summary>
    public static SheetView Of(Contender one, BookPage? page, bool conflict, bool withPoints) => new(
        one.Proposal,
        one.Lot,
        one.Reference,
        one.Title,
        one.OrganizationName,
        conflict,
        page?.Recusal,
        page?.Sheet?.At,
        withPoints ? page?.Sheet?.Points.ToDictionary(given => given.Key, given => given.Value.ToDecimalText()) : null);
}

/// <summary>An evaluator's book of one lot: how many of its proposals were scored or recused from.</summary>
public sealed record ScoreBookView(
    string Lot, string Title, int Proposals, int Scored, int Recused, bool Conflict, bool Complete, bool Sealed)
{
    /// <summary>The view of a member's book, begun or not.</summary>
    public static ScoreBookView Of(Round round, PanelMember member, string lot, ScoreBook? book)
    {
        var (entries, conflict) = (round.EntriesOf(lot), round.IsExcluded(member.Account, lot));
        return new(
            lot,
            round.Lot(lot)!.Title,
            entries,
            book?.Scored ?? 0,
            book?.Recused ?? 0,
            conflict,
            conflict || entries == 0 || book?.IsComplete(entries) is true,
            book?.Sealed is true);
    }
}

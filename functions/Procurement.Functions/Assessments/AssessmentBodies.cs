using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Assessments;

/// <summary>Whom an officer names for a party.</summary>
public sealed record AssessorBody(Assessor Assessor, string Account, string Name)
{
    /// <summary>The party, its account as tokens are read.</summary>
    public NamedAssessor ToDomain() =>
        new(Assessor, AccountName.TryParse(Account, out var account) ? account : Account, Name);
}

/// <summary>A criterion; the maxima of all sum to 100.</summary>
public sealed record SheetCriterionBody(string Ref, string Title, Fraction Maximum);

/// <summary>How a stage is arranged.</summary>
public sealed record ArrangementBody(IReadOnlyList<AssessorBody> Assessors, IReadOnlyList<SheetCriterionBody> Criteria);

/// <summary>Checks the form of a named party.</summary>
public sealed class AssessorBodyValidator : AbstractValidator<AssessorBody>
{
    public AssessorBodyValidator()
    {
        RuleFor(body => body.Account).IsAccount();
        RuleFor(body => body.Name).IsLine(60);
    }
}

/// <summary>Checks the form of an arrangement.</summary>
public sealed class ArrangementBodyValidator : AbstractValidator<ArrangementBody>
{
    private const int AssessorsMax = 4;
    private const int CriteriaMax = 40;

    public ArrangementBodyValidator()
    {
        RuleFor(body => body.Assessors).HasItems(1, AssessorsMax);
        RuleForEach(body => body.Assessors).SetValidator(new AssessorBodyValidator());
        RuleFor(body => body.Criteria).HasItems(1, CriteriaMax);
        RuleForEach(body => body.Criteria).ChildRules(one =>
        {
            one.RuleFor(criterion => criterion.Ref).IsRef();
            one.RuleFor(criterion => criterion.Title).IsLine(100);
            one.RuleFor(criterion => criterion.Maximum).IsWithin(0, 100);
        });
    }
}

/// <summary>Who takes the place of a party that does not answer, and why.</summary>
public sealed record ReplacementBody(AssessorBody Assessor, string Reason);

/// <summary>Checks the form of a replacement.</summary>
public sealed class ReplacementBodyValidator : AbstractValidator<ReplacementBody>
{
    public ReplacementBodyValidator()
    {
        RuleFor(body => body.Assessor).SetValidator(new AssessorBodyValidator());
        RuleFor(body => body.Reason).IsText(500);
    }
}

/// <summary>Why a stage is given up.</summary>
public sealed record AbandonmentBody(string Reason);

/// <summary>Checks the form of a reason.</summary>
public sealed class AbandonmentBodyValidator : AbstractValidator<AbandonmentBody>
{
    public AbandonmentBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>What the supplier hands in, with its files in the round.</summary>
public sealed record MaterialBody(string Statement, IReadOnlyList<string>? Attachments = null);

/// <summary>Checks the form of material.</summary>
public sealed class MaterialBodyValidator : AbstractValidator<MaterialBody>
{
    private const int FilesMax = 20;

    public MaterialBodyValidator()
    {
        RuleFor(body => body.Statement).IsText(4000);
        When(body => body.Attachments is not null, () =>
        {
            RuleFor(body => body.Attachments!).HasItems(0, FilesMax);
            RuleForEach(body => body.Attachments!).IsRef();
        });
    }
}

/// <summary>The points of one criterion; less than all of them needs a remark.</summary>
public sealed record SheetLineBody(string Criterion, Fraction Points, string? Remark = null);

/// <summary>
/// A party's sheet. The residents' has a survey's name and score in the place of lines.
/// </summary>
public sealed record AssessmentSheetBody(
    IReadOnlyList<SheetLineBody>? Lines = null,
    Fraction? SurveyScore = null,
    string? Survey = null,
    string? Opinion = null);

/// <summary>Checks the form of a sheet.</summary>
public sealed class AssessmentSheetBodyValidator : AbstractValidator<AssessmentSheetBody>
{
    private const int LinesMax = 40;

    // Two decimals, as points are given, so that every result can be written out.
    private const int Cents = 100;

    public AssessmentSheetBodyValidator()
    {
        When(body => body.Lines is not null, () =>
        {
            RuleFor(body => body.Lines!).HasItems(0, LinesMax);
            RuleForEach(body => body.Lines!).ChildRules(one =>
            {
                one.RuleFor(line => line.Criterion).IsRef();
                one.RuleFor(line => line.Points).IsWithin(0, 100);
                one.RuleFor(line => line.Points).Must(HasTwoDecimals)
                    .WithErrorCode("fraction.outOfRange").WithMessage("最多两位小数。");
                one.RuleFor(line => line.Remark).IsText(500);
            });
        });
        RuleFor(body => body.SurveyScore).IsWithin(0, 100);
        RuleFor(body => body.SurveyScore).Must(score => score is not { } said || HasTwoDecimals(said))
            .WithErrorCode("fraction.outOfRange").WithMessage("最多两位小数。");
        RuleFor(body => body.Survey).IsLine(100);
        RuleFor(body => body.Opinion).IsText(2000);
    }

    private static bool HasTwoDecimals(Fraction points) => (points * Cents).Denominator.IsOne;
}

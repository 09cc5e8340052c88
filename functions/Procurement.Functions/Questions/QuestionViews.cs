using FluentValidation;
using Procurement.Domain.Questions;
using Procurement.Functions.Http;

namespace Procurement.Functions.Questions;

/// <summary>A question as it is written.</summary>
public sealed record QuestionBody(string Text);

/// <summary>The answer to all.</summary>
public sealed record AnswerBody(string Text);

/// <summary>Why a question is not answered to all.</summary>
public sealed record QuestionDismissalBody(string Reason);

/// <summary>Checks the form of a question.</summary>
public sealed class QuestionBodyValidator : AbstractValidator<QuestionBody>
{
    public QuestionBodyValidator() => RuleFor(body => body.Text).IsText(1000);
}

/// <summary>Checks the form of an answer.</summary>
public sealed class AnswerBodyValidator : AbstractValidator<AnswerBody>
{
    public AnswerBodyValidator() => RuleFor(body => body.Text).IsText(4000);
}

/// <summary>Checks the form of a reason.</summary>
public sealed class QuestionDismissalBodyValidator : AbstractValidator<QuestionDismissalBody>
{
    public QuestionDismissalBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>
/// A question as it is read, without who asked; <paramref name="Own"/> tells an applicant its own.
/// </summary>
public sealed record QuestionView(
    string Question,
    string Text,
    DateTimeOffset AskedAt,
    bool Own,
    string? Answer,
    DateTimeOffset? AnsweredAt,
    string? Dismissal,
    DateTimeOffset? DismissedAt)
{
    /// <summary>The view for somebody of this organization, or of none.</summary>
    public static QuestionView Of(Question question, string? own)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new(
            question.Id,
            question.Text,
            question.At,
            question.Organization == own,
            question.Answer?.Text,
            question.Answer?.At,
            question.Dismissal?.Text,
            question.Dismissal?.At);
    }
}

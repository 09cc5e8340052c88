using FluentValidation;
using Procurement.Domain.Objections;
using Procurement.Functions.Http;

namespace Procurement.Functions.Objections;

/// <summary>An objection as it is written.</summary>
public sealed record ObjectionBody(string Proposal, string Grounds);

/// <summary>The answer to an objection.</summary>
public sealed record ResolutionBody(bool Upheld, string Reason);

/// <summary>An objection as it is read; of an officer's record, no organization.</summary>
public sealed record ObjectionView(
    string Objection,
    string Proposal,
    string Grounds,
    DateTimeOffset At,
    string? Organization,
    bool? Upheld,
    string? Reason,
    DateTimeOffset? AnsweredAt)
{
    /// <summary>The view of an objection.</summary>
    public static ObjectionView Of(Objection objection)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return new(
            objection.Id,
            objection.Proposal,
            objection.Grounds,
            objection.At,
            objection.Organization,
            objection.Answer?.Upheld,
            objection.Answer?.Reason,
            objection.Answer?.At);
    }
}

/// <summary>Checks the form of an objection.</summary>
public sealed class ObjectionBodyValidator : AbstractValidator<ObjectionBody>
{
    public ObjectionBodyValidator()
    {
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Grounds).IsText(2000);
    }
}

/// <summary>Checks the form of an answer.</summary>
public sealed class ResolutionBodyValidator : AbstractValidator<ResolutionBody>
{
    public ResolutionBodyValidator() => RuleFor(body => body.Reason).IsText(2000);
}

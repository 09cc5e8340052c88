using FluentValidation;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;

namespace Procurement.Functions.Organizations;

/// <summary>How an organization stands from a day on; <paramref name="Host"/> for a filed one (备案).</summary>
public sealed record StandingBody(
    StandingStatus Status, DateOnly From, string Reason, DateOnly? Through = null, string? Host = null);

/// <summary>A rating (评估等级) as its certificate says.</summary>
public sealed record RatingBody(OrganizationGrade Grade, DateOnly From, DateOnly Through, string Source);

/// <summary>A list, penalty or ban, with its source.</summary>
public sealed record SanctionBody(
    SanctionKind Kind, DateOnly From, string Source, string Reason, DateOnly? Through = null);

/// <summary>
/// Why and from which day on a sanction is lifted; what was <paramref name="Mistaken"/> never counted.
/// </summary>
public sealed record LiftingBody(DateOnly On, string Reason, bool Mistaken = false);

/// <summary>The stage that an organization moves to; none takes it out of incubation.</summary>
public sealed record StageBody(DateOnly From, string Reason, IncubationStage? Stage = null);

/// <summary>Checks the form of a standing.</summary>
public sealed class StandingBodyValidator : AbstractValidator<StandingBody>
{
    public StandingBodyValidator()
    {
        RuleFor(body => body.Reason).IsText(500);
        RuleFor(body => body.Host).IsUscc();
    }
}

/// <summary>Checks the form of a rating.</summary>
public sealed class RatingBodyValidator : AbstractValidator<RatingBody>
{
    public RatingBodyValidator() => RuleFor(body => body.Source).IsLine(200);
}

/// <summary>Checks the form of a sanction.</summary>
public sealed class SanctionBodyValidator : AbstractValidator<SanctionBody>
{
    public SanctionBodyValidator()
    {
        RuleFor(body => body.Source).IsLine(200);
        RuleFor(body => body.Reason).IsText(500);
    }
}

/// <summary>Checks the form of a lifting.</summary>
public sealed class LiftingBodyValidator : AbstractValidator<LiftingBody>
{
    public LiftingBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

/// <summary>Checks the form of a move.</summary>
public sealed class StageBodyValidator : AbstractValidator<StageBody>
{
    public StageBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}

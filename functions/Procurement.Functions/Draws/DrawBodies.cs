using FluentValidation;
using Procurement.Domain.Evaluators;
using Procurement.Functions.Http;

namespace Procurement.Functions.Draws;

/// <summary>
/// A draw that the purchaser commits itself to: how many seats, who is asked (experts in any of the categories, of the
/// region, if one is named, with the grade and years), the day of the review, and where the public value comes from and
/// from when it can be known. Nobody is drawn who was asked <paramref name="RotationMaximum"/> times in a year.
/// </summary>
public sealed record DrawBody(
    int Seats,
    IReadOnlyList<string> Categories,
    DateOnly ReviewOn,
    string PublicSource,
    DateTimeOffset PublicFrom,
    string? Region = null,
    TitleGrade MinimumGrade = TitleGrade.Intermediate,
    int MinimumYears = 8,
    int? RotationMaximum = null);

/// <summary>Checks the form of a draw.</summary>
public sealed class DrawBodyValidator : AbstractValidator<DrawBody>
{
    private const int SeatsMax = 60;

    public DrawBodyValidator()
    {
        RuleFor(body => body.Seats).IsWithin(1, SeatsMax);
        RuleFor(body => body.Categories).HasItems(1, 40);
        RuleForEach(body => body.Categories).IsLine(60);
        RuleFor(body => body.PublicSource).IsLine(200);
        RuleFor(body => body.Region).IsLine(60);
        RuleFor(body => body.MinimumYears).IsWithin(0, 70);
        When(body => body.RotationMaximum is not null, () =>
            RuleFor(body => body.RotationMaximum!.Value).IsWithin(1, 100));
    }
}

/// <summary>The public value of a draw, exactly as its source published it.</summary>
public sealed record PublicValueBody(string PublicValue);

/// <summary>Checks the form of a public value.</summary>
public sealed class PublicValueBodyValidator : AbstractValidator<PublicValueBody>
{
    public PublicValueBodyValidator() => RuleFor(body => body.PublicValue).IsLine(200);
}

/// <summary>Who did not answer or did not come, by the reference, and what is known of it.</summary>
public sealed record SeatAbsenceBody(string Ref, string Reason);

/// <summary>Checks the form of an absence.</summary>
public sealed class SeatAbsenceBodyValidator : AbstractValidator<SeatAbsenceBody>
{
    public SeatAbsenceBodyValidator()
    {
        RuleFor(body => body.Ref).IsLine(40);
        RuleFor(body => body.Reason).IsText(500);
    }
}

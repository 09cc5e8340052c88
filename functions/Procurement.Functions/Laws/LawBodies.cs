using FluentValidation;
using Procurement.Domain.Laws;
using Procurement.Functions.Http;

namespace Procurement.Functions.Laws;

/// <summary>The days of a year that differ from Monday to Friday, and the notice that says so.</summary>
public sealed record CalendarYearBody(
    IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Workdays, string Source);

/// <summary>Checks the form of a year.</summary>
public sealed class CalendarYearBodyValidator : AbstractValidator<CalendarYearBody>
{
    private const int DaysMax = 100;

    public CalendarYearBodyValidator()
    {
        RuleFor(body => body.Holidays).HasItems(1, DaysMax);
        RuleFor(body => body.Workdays).HasItems(0, DaysMax);
        RuleFor(body => body.Source).IsLine(200);
    }
}

/// <summary>A value of a parameter; without a region it holds everywhere, without a value it ends one.</summary>
public sealed record ParameterBody(
    DateOnly From, string Source, string? Value = null, string Region = Jurisdiction.Country, LawLevel? Level = null);

/// <summary>Checks the form of a value.</summary>
public sealed class ParameterBodyValidator : AbstractValidator<ParameterBody>
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public ParameterBodyValidator()
    {
        RuleFor(body => body.From).Must(day => day >= Earliest && day <= Latest)
            .WithErrorCode("date.outOfRange").WithMessage("日期应在 2000-01-01 与 2100-12-31 之间。");
        RuleFor(body => body.Source).IsLine(200);
        RuleFor(body => body.Value).IsLine(40);
        RuleFor(body => body.Region).Must(Jurisdiction.IsRegion)
            .WithErrorCode("region.malformed").WithMessage("应为 6 位行政区划代码（GB/T 2260），全国为 000000。");
    }
}

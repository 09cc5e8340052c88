using System.Globalization;
using FluentValidation;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;

namespace Procurement.Functions.Performances;

/// <summary>
/// A service plan: what is done at one site and when. <paramref name="Unit"/> is what the lot is counted in;
/// <paramref name="Plan"/> names one that was given back, <paramref name="Replaces"/> one that ends by it.
/// </summary>
public sealed record PlanBody(
    string Title,
    PlanKind Kind,
    string Unit,
    string Site,
    DateOnly From,
    DateOnly Through,
    int Quantity,
    IReadOnlyList<WeeklyTimeBody>? Weekly = null,
    IReadOnlyList<DatedTimeBody>? Dates = null,
    IReadOnlyList<DateOnly>? Except = null,
    string? Plan = null,
    string? Replaces = null)
{
    /// <summary>What it plans.</summary>
    public PlanContent Content() => new(
        Title,
        Kind,
        Site,
        From,
        Through,
        [.. (Weekly ?? []).Select(one => new WeeklyTime(one.Weekday, Times.Read(one.From), Times.Read(one.Until)))],
        [.. (Dates ?? []).Select(one => new DatedTime(one.Day, Times.Read(one.From), Times.Read(one.Until)))],
        Except ?? [],
        Quantity);
}

/// <summary>A weekday, Monday 1 to Sunday 7, and times of day as "09:30".</summary>
public sealed record WeeklyTimeBody(int Weekday, string From, string Until);

/// <summary>A day, and times of day as "09:30".</summary>
public sealed record DatedTimeBody(DateOnly Day, string From, string Until);

/// <summary>Why a plan is given back.</summary>
public sealed record PlanReturnBody(string Remarks);

/// <summary>The last day of a plan, and why it ends.</summary>
public sealed record PlanEndBody(DateOnly Through, string Reason);

/// <summary>Times of day as they are written.</summary>
internal static class Times
{
    private const string Form = "HH:mm";

    public static TimeOnly Read(string text) => TimeOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    public static string Write(TimeOnly time) => time.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A time of day as "09:30": <c>time.malformed</c>.</summary>
    public static IRuleBuilderOptions<T, string?> IsTimeOfDay<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || TimeOnly.TryParseExact(
            text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .WithErrorCode("timeOfDay.malformed").WithMessage("应为 24 小时制的时刻，例如 09:30。");
}

/// <summary>Checks a plan.</summary>
public sealed class PlanBodyValidator : AbstractValidator<PlanBody>
{
    private const int QuantityMax = 1000, TimesMax = 200, ExceptMax = 400, DaysOfWeek = 7;

    public PlanBodyValidator()
    {
        RuleFor(body => body.Title).IsLine(100);
        RuleFor(body => body.Unit).IsLine(64);
        RuleFor(body => body.Site).IsLine(100);
        RuleFor(body => body.Plan).IsRef();
        RuleFor(body => body.Replaces).IsRef();
        RuleFor(body => body.Quantity).IsWithin(1, QuantityMax);
        RuleFor(body => body.Weekly!).HasItems(0, TimesMax).When(body => body.Weekly is not null);
        RuleFor(body => body.Dates!).HasItems(0, TimesMax).When(body => body.Dates is not null);
        RuleFor(body => body.Except!).HasItems(0, ExceptMax).When(body => body.Except is not null);
        RuleForEach(body => body.Weekly).ChildRules(time =>
        {
            time.RuleFor(one => one.Weekday).IsWithin(1, DaysOfWeek);
            time.RuleFor(one => one.From).IsTimeOfDay();
            time.RuleFor(one => one.Until).IsTimeOfDay();
        });
        RuleForEach(body => body.Dates).ChildRules(time =>
        {
            time.RuleFor(one => one.From).IsTimeOfDay();
            time.RuleFor(one => one.Until).IsTimeOfDay();
        });
    }
}

/// <summary>Checks the remarks on a plan.</summary>
public sealed class PlanReturnBodyValidator : AbstractValidator<PlanReturnBody>
{
    public PlanReturnBodyValidator() => RuleFor(body => body.Remarks).IsText(1000);
}

/// <summary>Checks the end of a plan.</summary>
public sealed class PlanEndBodyValidator : AbstractValidator<PlanEndBody>
{
    public PlanEndBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

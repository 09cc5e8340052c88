using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;

namespace Procurement.Functions.Performances;

/// <summary>Where an indicator stands to date.</summary>
public sealed record KpiValueBody(string Kpi, Fraction Value, string? Region = null, string? Note = null);

/// <summary>A report: its text, every indicator of the agreement, and the files that show it.</summary>
public sealed record ReportBody(
    string Text, IReadOnlyList<KpiValueBody> Kpis, IReadOnlyList<string>? Files = null)
{
    /// <summary>The indicators.</summary>
    public IReadOnlyList<KpiValue> Values() =>
        [.. Kpis.Select(one => new KpiValue(one.Kpi, one.Region, one.Value, one.Note))];
}

/// <summary>Why a report is given back.</summary>
public sealed record ReportReturnBody(string Remarks);

/// <summary>What an officer says of a report that is accepted.</summary>
public sealed record ReportAcceptanceBody(string? Remarks = null);

/// <summary>Checks a report.</summary>
public sealed class ReportBodyValidator : AbstractValidator<ReportBody>
{
    private const int KpisMax = 200, FilesMax = 50;

    public ReportBodyValidator()
    {
        RuleFor(body => body.Text).IsText(4000);
        RuleFor(body => body.Kpis).HasItems(0, KpisMax);
        RuleForEach(body => body.Kpis).ChildRules(kpi =>
        {
            kpi.RuleFor(one => one.Kpi).IsRef();
            kpi.RuleFor(one => one.Region).IsLine(100);
            kpi.RuleFor(one => one.Note).IsText(500);
        });
        RuleFor(body => body.Files!).HasItems(0, FilesMax).When(body => body.Files is not null);
        RuleForEach(body => body.Files).IsRef();
    }
}

/// <summary>Checks the remarks.</summary>
public sealed class ReportReturnBodyValidator : AbstractValidator<ReportReturnBody>
{
    public ReportReturnBodyValidator() => RuleFor(body => body.Remarks).IsText(2000);
}

/// <summary>Checks what is said of an accepted report.</summary>
public sealed class ReportAcceptanceBodyValidator : AbstractValidator<ReportAcceptanceBody>
{
    public ReportAcceptanceBodyValidator() => RuleFor(body => body.Remarks).IsText(2000);
}

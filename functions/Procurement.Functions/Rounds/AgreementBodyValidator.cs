using FluentValidation;
using Procurement.Functions.Http;

namespace Procurement.Functions.Rounds;

/// <summary>Checks the form of what a round says about its agreements.</summary>
public sealed class AgreementBodyValidator : AbstractValidator<AgreementBody>
{
    private const int ClausesMax = 60;
    private const int KpisMax = 60;
    private const int DutiesMax = 60;

    public AgreementBodyValidator()
    {
        RuleFor(body => body.Clauses).HasItems(1, ClausesMax);
        RuleForEach(body => body.Clauses).ChildRules(one =>
        {
            one.RuleFor(clause => clause.Heading).IsLine(60);
            one.RuleFor(clause => clause.Text).IsText(4000);
        });
        RuleFor(body => body.Kpis).HasItems(0, KpisMax);
        RuleForEach(body => body.Kpis).ChildRules(one =>
        {
            one.RuleFor(kpi => kpi.Ref).IsRef();
            one.RuleFor(kpi => kpi.Title).IsLine(100);
            one.RuleFor(kpi => kpi.Unit).IsLine(20);
            one.RuleFor(kpi => kpi.Threshold).IsWithin(0, 1_000_000_000);
            one.RuleFor(kpi => kpi.Region).IsLine(60);
        });
        RuleFor(body => body.SupplierDuties).HasItems(0, DutiesMax);
        RuleForEach(body => body.SupplierDuties).IsText(500);
        RuleFor(body => body.PurchaserDuties).HasItems(0, DutiesMax);
        RuleForEach(body => body.PurchaserDuties).IsText(500);
        When(body => body.LongTerm is not null, () =>
        {
            RuleFor(body => body.LongTerm!.BudgetSecured).IsText(500);
            RuleFor(body => body.LongTerm!.ContentStable).IsText(500);
            RuleFor(body => body.LongTerm!.CostStable).IsText(500);
            RuleFor(body => body.LongTerm!.PriceStable).IsText(500);
        });
    }
}

/// <summary>Checks the form of how a round watches performance.</summary>
public sealed class PerformanceBodyValidator : AbstractValidator<PerformanceBody>
{
    private const int ReportsMax = 60;
    private const int DaysMax = 1100;

    public PerformanceBodyValidator()
    {
        When(body => body.Reports is not null, () =>
        {
            RuleFor(body => body.Reports!).HasItems(0, ReportsMax);
            RuleForEach(body => body.Reports!).ChildRules(one =>
            {
                one.RuleFor(report => report.Ref).IsRef();
                one.RuleFor(report => report.Title).IsLine(60);
                one.RuleFor(report => report.DueAfterDays).IsWithin(1, DaysMax);
            });
        });
        RuleFor(body => body.LineMoveMaximum).IsWithin(0, 1);
        When(body => body.Midterm is not null, () => RuleFor(body => body.Midterm!).SetValidator(new TermValidator()));
        When(body => body.Final is not null, () => RuleFor(body => body.Final!).SetValidator(new TermValidator()));
        When(body => body.Survey is not null, () =>
        {
            RuleFor(body => body.Survey!.SampleSize).IsWithin(1, 10_000);
            RuleFor(body => body.Survey!.ResponseMinimum).IsWithin(0, 1);
            RuleFor(body => body.Survey!.GroupMinimum).IsWithin(2, 100);
        });
    }

    private sealed class TermValidator : AbstractValidator<AssessmentTermBody>
    {
        public TermValidator()
        {
            RuleFor(term => term.Assessors).HasItems(1, 4);
            RuleForEach(term => term.Assessors).ChildRules(one => one.RuleFor(share => share.Weight).IsWithin(0, 1));
            RuleFor(term => term.PassMark).IsWithin(0, 100);
            RuleFor(term => term.DueAfterDays).IsWithin(1, DaysMax);
            RuleFor(term => term.CorrectionDays).IsWithin(1, 180);
            RuleFor(term => term.CorrectionsMaximum).IsWithin(0, 5);
        }
    }
}

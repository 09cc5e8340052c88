using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;

namespace Procurement.Functions.Rounds;

/// <summary>Checks that the settings of a round are well formed and agree with each other.</summary>
public sealed class RoundBodyValidator : AbstractValidator<RoundBody>
{
    public RoundBodyValidator()
    {
        RuleFor(body => body.Title).IsLine(100);
        RuleFor(body => body.Purchaser.Uscc).IsUscc();
        RuleFor(body => body.Purchaser.Name).IsLine(100);
        RuleFor(body => body.Fund).IsRef();
        RuleFor(body => body.Categories).HasItems(1, 200);
        RuleForEach(body => body.Categories).IsLine(40);
        RuleFor(body => body.Categories).Must(all => all.IsDistinct()).IsNotRepeated();
        RuleFor(body => body.ClosesAt).GreaterThan(body => body.OpensAt)
            .WithErrorCode("round.closesBeforeOpening").WithMessage("截止时间必须晚于开始时间。");
        RuleFor(body => body.Eligibility.Kinds).HasItems(1, 5);
        RuleFor(body => body.Eligibility.Kinds).Must(all => all.IsDistinct()).IsNotRepeated();
        RuleFor(body => body.Eligibility.ProposalsPerOrganization).IsWithin(1, 1000);
        RuleFor(body => body.Lots).HasItems(1, RoundLimits.LotsMax);
        RuleFor(body => body.Lots).Must(lots => lots.Select(lot => lot.Ref).IsDistinct()).IsUnique();
        RuleForEach(body => body.Lots).SetValidator(new LotBodyValidator());
        When(body => body.CostRules is not null, () =>
        {
            RuleFor(body => body.CostRules!.OwnShareMinimum).IsWithin(0, 1);
            RuleFor(body => body.CostRules!.PersonnelShareMaximum).IsWithin(0, 1);
            RuleFor(body => body.CostRules!.AdministrationShareMaximum).IsWithin(0, 1);
        });
        RuleFor(body => body.Evaluation).SetValidator(new EvaluationBodyValidator());
        RuleFor(body => body.Publicity.WorkingDays).IsWithin(0, 60);
        RuleFor(body => body.Contract.SignWithinDays).IsWithin(0, 365);
        RuleFor(body => body.PayWithinDays).IsWithin(0, 365);
        When(body => body.Deviations is not null, () =>
        {
            RuleFor(body => body.Deviations!).HasItems(0, 20);
            RuleForEach(body => body.Deviations!).ChildRules(one =>
            {
                one.RuleFor(deviation => deviation.Rule).IsRef();
                one.RuleFor(deviation => deviation.Reason).IsText(500);
            });
        });
        When(body => body.Contact is not null, () =>
        {
            RuleFor(body => body.Contact!.Office).IsLine(100);
            RuleFor(body => body.Contact!.Phone).IsLine(40);
            RuleFor(body => body.Contact!.Address).IsLine(100);
        });
        Instalments();
    }

    private void Instalments()
    {
        RuleFor(body => body.Instalments).HasItems(1, 60);
        RuleForEach(body => body.Instalments).ChildRules(one => one.RuleFor(term => term.Percent).IsWithin(0, 100));
        RuleFor(body => body.Instalments)
            .Must(terms => Fraction.Sum(terms.Select(term => term.Percent)) == 100)
            .WithErrorCode("instalments.sum").WithMessage("各期比例之和必须为 100。");
        RuleFor(body => body.FinalPayout.Excellent).IsWithin(0, 100);
        RuleFor(body => body.FinalPayout.Good).IsWithin(0, 100);
        RuleFor(body => body.FinalPayout.Pass).IsWithin(0, 100);
        RuleFor(body => body.FinalPayout.Fail).IsWithin(0, 100);
    }
}

/// <summary>Checks a lot.</summary>
public sealed class LotBodyValidator : AbstractValidator<LotBody>
{
    public LotBodyValidator()
    {
        RuleFor(lot => lot.Ref).IsRef();
        RuleFor(lot => lot.Title).IsLine(100);
        RuleFor(lot => lot.Budget).IsPositive();
        RuleFor(lot => lot.Ceiling!.Value).IsPositive().When(lot => lot.Ceiling is not null)
            .OverridePropertyName(nameof(LotBody.Ceiling));
        RuleFor(lot => lot.MaximumAwards).IsWithin(1, RoundLimits.AwardsOfLotMax);
    }
}

/// <summary>Checks the evaluation.</summary>
public sealed class EvaluationBodyValidator : AbstractValidator<EvaluationBody>
{
    public EvaluationBodyValidator()
    {
        RuleFor(body => body.Criteria).HasItems(1, 50);
        RuleFor(body => body.Criteria).Must(all => all.Select(one => one.Ref).IsDistinct()).IsUnique();
        RuleFor(body => body.Criteria).Must(all => all.Count(one => one.Method is ScoringMethod.LowestPrice) <= 1)
            .WithErrorCode("criteria.manyPrices").WithMessage("价格评分项最多一项。");
        RuleForEach(body => body.Criteria).ChildRules(one =>
        {
            one.RuleFor(criterion => criterion.Ref).IsRef();
            one.RuleFor(criterion => criterion.Title).IsLine(100);
            one.RuleFor(criterion => criterion.Points).IsWithin(0, 1000);
        });
        RuleFor(body => body.PassMark).IsWithin(0, 1000);
        RuleFor(body => body.Reserve).IsWithin(0, RoundLimits.ReserveMax);
        RuleFor(body => body.MinimumBidders).IsWithin(0, 100);
        RuleFor(body => body.Ties ?? Array.Empty<string>()).HasItems(0, 10)
            .Must(all => all.IsDistinct()).IsNotRepeated().OverridePropertyName(nameof(EvaluationBody.Ties));
        RuleForEach(body => body.Ties).Must(IsTie)
            .WithErrorCode("ties.unknown")
            .WithMessage("应为 lowerPrice、earlierSubmission，或 criterion: 加一个由专家评分的指标。");
        RuleFor(body => body.Trim!)
            .Must(trim => trim is { Highest: >= 0, Lowest: >= 0, From: >= 1 })
            .When(body => body.Trim is not null)
            .WithErrorCode("trim.negative").WithMessage("highest 和 lowest 不能为负，from 至少为 1。");
    }

    private static bool IsTie(EvaluationBody body, string tie) => RoundBodyMapping.ToTieRuleOrNull(tie) switch
    {
        null => false,
        { Kind: TieKind.Criterion } rule => body.Criteria.Any(
            one => one.Ref == rule.CriterionRef && one.Method is ScoringMethod.Judged),
        _ => true,
    };
}

/// <summary>Rules about names and words that must differ.</summary>
internal static class DistinctNames
{
    public static bool IsDistinct<T>(this IEnumerable<T> items) => items.All(new HashSet<T>().Add);

    public static IRuleBuilderOptions<T, TProperty> IsNotRepeated<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule) =>
        rule.WithErrorCode("list.repeated").WithMessage("各项不能重复。");

    public static IRuleBuilderOptions<T, TProperty> IsUnique<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule) =>
        rule.WithErrorCode("ref.duplicate").WithMessage("编号不能重复。");
}

using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

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
        RuleFor(body => body.Lots).Must(lots => lots.Sum(lot => lot.Sites?.Count ?? 0) <= RoundLimits.SitesMax)
            .WithErrorCode("list.tooLong").WithMessage($"各标包的服务点合计最多 {RoundLimits.SitesMax} 个。");
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
        When(body => body.RequiredDocuments is not null, () =>
        {
            RuleFor(body => body.RequiredDocuments!).HasItems(0, 40);
            RuleFor(body => body.RequiredDocuments!)
                .Must(all => all.Select(one => one.Kind).IsDistinct()).IsNotRepeated();
            RuleForEach(body => body.RequiredDocuments!).SetValidator(new RequiredDocumentBodyValidator());
        });
        When(body => body.Agreement is not null, () =>
            RuleFor(body => body.Agreement!).SetValidator(new AgreementBodyValidator()));
        When(body => body.Performance is not null, () =>
            RuleFor(body => body.Performance!).SetValidator(new PerformanceBodyValidator()));
        Sealing();
        Eligibility();
        Instalments();
        Money();
    }

    private void Money()
    {
        RuleForEach(body => body.CostRules!.ClassShares)
            .ChildRules(one => one.RuleFor(share => share.Share).IsWithin(0, 1))
            .When(body => body.CostRules?.ClassShares is not null);
        When(body => body.Template is not null, () => RuleFor(body => body.Template!.Name).IsRef());
        When(body => body.Funding is not null, () =>
        {
            RuleFor(body => body.Funding!.Mix).HasItems(0, 10);
            RuleForEach(body => body.Funding!.Mix)
                .ChildRules(one => one.RuleFor(share => share.Share).IsWithin(0, 1));
        });
    }

    private void Eligibility()
    {
        When(body => body.Eligibility.Stages is not null, () =>
        {
            RuleFor(body => body.Eligibility.Stages!).HasItems(0, 3);
            RuleFor(body => body.Eligibility.Stages!).Must(all => all.IsDistinct()).IsNotRepeated();
        });
        When(body => body.Eligibility.Clean is not null, () =>
        {
            RuleFor(body => body.Eligibility.Clean!.AbnormalList).IsWithin(0, 10);
            RuleFor(body => body.Eligibility.Clean!.ViolationList).IsWithin(0, 10);
            RuleFor(body => body.Eligibility.Clean!.Penalty).IsWithin(0, 10);
        });
        When(body => body.Checklist is not null, () =>
            RuleFor(body => body.Checklist!).SetValidator(new ChecklistBodyValidator()));
    }

    private void Sealing() => When(body => body.Sealing is not null, () =>
        {
            RuleFor(body => body.Sealing!.Officers).HasItems(2, SealingSettings.OfficersMax);
            RuleForEach(body => body.Sealing!.Officers).IsAccount();
            RuleFor(body => body.Sealing!.Recovery).IsAccount();
            RuleFor(body => body.Sealing!.Threshold).IsWithin(2, SealingSettings.OfficersMax);
        });

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

/// <summary>Checks a checklist.</summary>
public sealed class ChecklistBodyValidator : AbstractValidator<ChecklistBody>
{
    public ChecklistBodyValidator()
    {
        RuleFor(list => list.Items).HasItems(1, 40);
        RuleFor(list => list.Items).Must(items => items.Select(one => one.Ref).IsDistinct()).IsUnique();
        RuleForEach(list => list.Items).ChildRules(item =>
        {
            item.RuleFor(one => one.Ref).IsRef();
            item.RuleFor(one => one.Title).IsLine(100);
        });
        RuleFor(list => list.CorrectionDays).IsWithin(1, 30);
    }
}

/// <summary>Checks a document that a round asks for.</summary>
public sealed class RequiredDocumentBodyValidator : AbstractValidator<RequiredDocumentBody>
{
    public RequiredDocumentBodyValidator()
    {
        RuleFor(body => body.Name).IsLine(60);
        When(body => body.Types is not null, () =>
        {
            RuleFor(body => body.Types!).HasItems(1, 10);
            RuleFor(body => body.Types!).Must(all => all.IsDistinct()).IsNotRepeated();
            RuleForEach(body => body.Types!).Must(type => type is not FileType.Unknown)
                .WithErrorCode("fileType.unknown").WithMessage("只能是能按内容识别的文件类型。");
        });
        When(body => body.MegabytesMax is not null, () => RuleFor(body => body.MegabytesMax!.Value)
            .IsWithin(1, (int)(AttachmentLimits.SizeMax / AttachmentLimits.Megabyte)));
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
        When(body => body.Committee is not null, () =>
        {
            RuleFor(body => body.Committee!.Members).IsWithin(1, SettingsRules.PanelMax);
            RuleFor(body => body.Committee!.Experts).IsWithin(0, SettingsRules.PanelMax);
        });
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

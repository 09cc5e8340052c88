using FluentValidation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;

namespace Procurement.Functions.Rounds;

/// <summary>Checks a lot, what it is counted in, and its sites.</summary>
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
        RuleFor(lot => lot.Unit).Must(unit => !OutputUnits.IsHiring(unit))
            .WithErrorCode("lot.unitIsHiring")
            .WithMessage($"不得购买岗位、人月等用工：{OutputUnits.HiringBan}。请改按{UnitsTold}计量。");
        RuleFor(lot => lot.Unit)
            .Must(unit => unit is null || OutputUnits.IsHiring(unit) || OutputUnits.ParseOrNull(unit) is not null)
            .WithErrorCode("lot.unitUnknown").WithMessage($"计量单位应为 {string.Join("、", OutputUnits.Words)} 之一。");
        When(lot => lot.Sites is not null, Sites);
    }

    private static string UnitsTold => "服务人次、小时、个案、活动或服务对象人数";

    private void Sites()
    {
        RuleFor(lot => lot.Sites!).HasItems(0, RoundLimits.SitesOfLotMax);
        RuleFor(lot => lot.Sites!).Must(sites => sites.Select(site => site.Ref).IsDistinct()).IsUnique();
        RuleForEach(lot => lot.Sites!).ChildRules(site =>
        {
            site.RuleFor(one => one.Ref).IsRef();
            site.RuleFor(one => one.Name).IsLine(50);
            site.RuleFor(one => one.Address).IsLine(100);
            site.RuleFor(one => one.Hours).IsLine(50);
        });
    }
}

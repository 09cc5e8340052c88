using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Contracts;

/// <summary>
/// A supplement (补充协议): more or less money, and what else reads differently; what is not said stays. Who names another
/// <paramref name="Supplier"/> is told why not.
/// </summary>
public sealed record AmendmentBody(
    string Reason,
    Money Supplement,
    IReadOnlyList<PlannedInstalmentBody>? Instalments = null,
    DateOnly? Through = null,
    IReadOnlyList<KpiBody>? Kpis = null,
    IReadOnlyList<AgreedSiteBody>? Sites = null,
    string? Supplier = null)
{
    /// <summary>What it says for the domain; conditions of instalments stay what they are.</summary>
    public Amendment ToAmendment(Contract? contract) => new(
        Supplement,
        Instalments?.Select(one => new InstalmentAmount(
            one.No, one.Amount, contract?.Instalment(one.No)?.When ?? default)).ToList(),
        Through,
        Kpis?.Select(one => new Domain.Rounds.Kpi(
            one.Ref, one.Title, one.Unit, one.Direction, one.Threshold, one.Region)).ToList(),
        Sites?.Select(one => new AgreedSite(one.Ref, one.Name, one.Address)).ToList(),
        Reason);
}

/// <summary>An instalment as it is planned anew.</summary>
public sealed record PlannedInstalmentBody(int No, Money Amount);

/// <summary>A site that is served.</summary>
public sealed record AgreedSiteBody(string Ref, string Name, string Address);

/// <summary>Checks the form of a supplement.</summary>
public sealed class AmendmentBodyValidator : AbstractValidator<AmendmentBody>
{
    private const int InstalmentsMax = 60;
    private const int ItemsMax = 60;

    public AmendmentBodyValidator()
    {
        RuleFor(body => body.Reason).IsText(1000);
        RuleFor(body => body.Supplier).IsUscc();
        When(body => body.Instalments is not null, () =>
        {
            RuleFor(body => body.Instalments!).HasItems(1, InstalmentsMax);
            RuleForEach(body => body.Instalments!).ChildRules(
                one => one.RuleFor(instalment => instalment.No).IsWithin(1, InstalmentsMax));
        });
        When(body => body.Kpis is not null, () =>
        {
            RuleFor(body => body.Kpis!).HasItems(0, ItemsMax);
            RuleForEach(body => body.Kpis!).ChildRules(one =>
            {
                one.RuleFor(kpi => kpi.Ref).IsRef();
                one.RuleFor(kpi => kpi.Title).IsLine(100);
                one.RuleFor(kpi => kpi.Unit).IsLine(20);
                one.RuleFor(kpi => kpi.Threshold).IsWithin(0, 1_000_000_000);
                one.RuleFor(kpi => kpi.Region).IsLine(60);
            });
        });
        When(body => body.Sites is not null, () =>
        {
            RuleFor(body => body.Sites!).HasItems(0, ItemsMax);
            RuleForEach(body => body.Sites!).ChildRules(one =>
            {
                one.RuleFor(site => site.Ref).IsRef();
                one.RuleFor(site => site.Name).IsLine(100);
                one.RuleFor(site => site.Address).IsLine(200);
            });
        });
    }
}

/// <summary>
/// A suspension through a day; the reference is that of finance's order, or of what shows the harm to the public.
/// </summary>
public sealed record SuspensionBody(SuspensionGrounds Grounds, DateOnly Until, string Reference, string Reason);

/// <summary>Checks the form of a suspension.</summary>
public sealed class SuspensionBodyValidator : AbstractValidator<SuspensionBody>
{
    public SuspensionBodyValidator()
    {
        RuleFor(body => body.Reference).IsLine(100);
        RuleFor(body => body.Reason).IsText(1000);
    }
}

/// <summary>A notice of termination and its grounds.</summary>
public sealed record TerminationNoticeBody(TerminationGrounds Grounds, string Reason);

/// <summary>Checks the form of a notice of termination.</summary>
public sealed class TerminationNoticeBodyValidator : AbstractValidator<TerminationNoticeBody>
{
    public TerminationNoticeBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>A part that another organization of the registry shall perform.</summary>
public sealed record SubcontractBody(string Organization, string Part, bool IsCore, Money Amount);

/// <summary>Checks the form of a subcontract.</summary>
public sealed class SubcontractBodyValidator : AbstractValidator<SubcontractBody>
{
    public SubcontractBodyValidator()
    {
        RuleFor(body => body.Organization).IsUscc();
        RuleFor(body => body.Part).IsLine(200);
        RuleFor(body => body.Amount).IsPositive();
    }
}

using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;

namespace Procurement.Functions.Rounds;

/// <summary>The templates in force on a day, and the local parameters.</summary>
public sealed record RoundTemplatesView(
    DateOnly On, IReadOnlyList<RoundTemplateView> Templates, IReadOnlyList<LocalParametersView> Local)
{
    /// <summary>
    /// Those of a day; of local parameters, where a place is named, its own and those of what it lies in.
    /// </summary>
    public static RoundTemplatesView Of(DateOnly day, Jurisdiction? place) => new(
        day,
        [.. RoundTemplates.On(day).Select(RoundTemplateView.Of)],
        [
            .. RoundTemplates.LocalOn(day)
                .Where(one => place is null || place.Regions.Contains(one.Region))
                .Select(LocalParametersView.Of),
        ]);
}

/// <summary>A template: what a draft begins with.</summary>
public sealed record RoundTemplateView(
    string Name,
    string Title,
    RoundKind Kind,
    DateOnly From,
    string Source,
    string Note,
    bool PaysOnResult,
    TemplateSettingsBody Settings)
{
    /// <summary>The view of a template.</summary>
    public static RoundTemplateView Of(RoundTemplate one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var standard = RoundTemplates.StandardTermsOf(one.Kind);
        var settings = one.Settings.Deserialize<TemplateSettingsBody>(WireJson.Options)! with
        {
            Agreement = standard.Agreement.Deserialize<AgreementBody>(WireJson.Options),
            Performance = standard.Performance.Deserialize<PerformanceBody>(WireJson.Options),
        };
        return new(one.Name, one.Title, one.Kind, one.From, one.Source, one.Note, one.PaysOnResult, settings);
    }
}

/// <summary>
/// The settings that a template proposes; <paramref name="DocumentDays"/> days lie between publication and closing.
/// </summary>
public sealed record TemplateSettingsBody(
    int DocumentDays,
    EligibilityBody Eligibility,
    TemplateLotBody Lot,
    CostRulesBody CostRules,
    EvaluationBody Evaluation,
    PublicityBody Publicity,
    ContractRulesBody Contract,
    IReadOnlyList<InstalmentTermBody> Instalments,
    FinalPayoutBody FinalPayout,
    int PayWithinDays,
    FundingRulesBody? Funding,
    AgreementBody? Agreement = null,
    PerformanceBody? Performance = null);

/// <summary>What a template proposes for a lot.</summary>
public sealed record TemplateLotBody(Money? Ceiling, int MaximumAwards, string Unit);

/// <summary>
/// What a place asked of a round of its own, from a day on; <paramref name="Strength"/> is statute, official or press,
/// by how well it is known.
/// </summary>
public sealed record LocalParametersView(
    string Name,
    string Title,
    string Region,
    DateOnly From,
    DateOnly? Until,
    string Source,
    string Strength,
    LocalValuesBody Values)
{
    /// <summary>The view of local parameters.</summary>
    public static LocalParametersView Of(LocalParameters one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var values = one.Values.Deserialize<LocalValuesBody>(WireJson.Options)!;
        return new(one.Name, one.Title, one.Region, one.From, one.Until, one.Source, one.Strength, values);
    }
}

/// <summary>The figures that a draft takes over; what is null says nothing.</summary>
public sealed record LocalValuesBody(
    Money? Ceiling,
    Fraction? OwnShareMinimum,
    Fraction? PersonnelShareMaximum,
    int? MaximumAwards,
    int? ProposalsPerOrganization,
    int? PublicityWorkingDays,
    bool? CertifiedLead,
    string Note);

using Procurement.Domain.Laws;
using static Procurement.Domain.Rounds.SettingsRefusals;

namespace Procurement.Domain.Rounds;

/// <summary>
/// What a round that was drafted from a template keeps besides; a round without one, such as a rehearsal file, is not
/// asked for it.
/// </summary>
public static class TemplateRules
{
    private const int Full = 100;

    /// <summary>Every refusal that applies, on the day of the law.</summary>
    public static IEnumerable<Refusal> Refusals(RoundSettings settings, LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(law);
        if (settings.Template is not { } named) return [];
        var template = RoundTemplates.Find(named);
        var points = Fraction.Sum(settings.Evaluation.Criteria.Select(one => one.Points));
        IEnumerable<(Refusal Refusal, bool Applies)> checks =
        [
            (TemplateUnknown, template is null || template.From > law.Day),
            (TemplateKindDiffers, template is not null && template.Kind != settings.Kind),
            (PointsNotHundred, points != Full),
            (CommitteeMissing, settings.IsProcurement && settings.Evaluation.Committee is null),
            (SealingMissing, settings.IsProcurement && settings.Sealing is null),
            (AgreementMissing, settings.Agreement is null),
            (UnitMissing, settings.Lots.Any(lot => lot.Unit is null)),
            (AdvanceForbidden, template is { PaysOnResult: true }
                && settings.Instalments.Any(one => one.When is not InstalmentCondition.FinalPassed)),
        ];
        return checks.Where(check => check.Applies).Select(check => check.Refusal);
    }
}

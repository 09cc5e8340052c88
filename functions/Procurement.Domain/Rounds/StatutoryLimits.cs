using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>What the law limits of the settings of a round.</summary>
public sealed record LimitedSettings(
    RoundKind Kind,
    DateOnly ClosesOn,
    int NoticeDays,
    int SignDays,
    int PayDays,
    int MinimumBidders,
    Fraction PriceShare);

/// <summary>
/// What the law of the purchaser's place says of the kind of a round: least periods and bidders, longest days to sign
/// and pay, the weight of the price. A round may depart from one only with a reason that is published with it; where
/// the law book has no value, nothing is asked.
/// </summary>
public static class StatutoryLimits
{
    /// <summary>The parameters that a round may depart from with a reason.</summary>
    public static IReadOnlySet<string> Rules { get; } = Enum.GetValues<RoundKind>()
        .SelectMany(kind => new[]
        {
            DocumentDays(kind), NoticeDays(kind), SignDays(kind), Bidders(kind), PriceLeast(kind), PriceMost(kind),
        })
        .Append(LawKeys.PayDays)
        .OfType<LawKey>()
        .Select(key => key.Name)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Every limit that the settings break, without a reason, when the round is published on the day of the law.
    /// </summary>
    public static IEnumerable<Refusal> Refusals(RoundSettings settings, LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var limited = new LimitedSettings(
            settings.Kind,
            ChinaTime.DayOf(settings.ClosesAt),
            settings.Publicity.WorkingDays,
            settings.Contract.SignWithinDays,
            settings.PayWithinDays,
            settings.Evaluation.MinimumBidders,
            PriceShare(settings.Evaluation.Criteria));
        return Broken(limited, law)
            .Where(broken => settings.Deviations.All(one => one.Rule != broken.Entry.Key))
            .Select(broken => broken.Why with
            {
                Value = $"{broken.Entry.Value}（{broken.Entry.Source}；{broken.Entry.Key}）",
            });
    }

    /// <summary>Every limit that is broken, with the entry that sets it.</summary>
    public static IEnumerable<(LawEntry Entry, Refusal Why)> Broken(LimitedSettings settings, LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(law);
        var kind = settings.Kind;
        var documentDays = settings.ClosesOn.DayNumber - law.Day.DayNumber;
        (LawKey? Rule, Refusal Why, Func<Fraction, bool> Breaks)[] limits =
        [
            (DocumentDays(kind), SettingsRefusals.DocumentPeriodTooShort, least => documentDays < least),
            (NoticeDays(kind), SettingsRefusals.NoticeTooShort, least => settings.NoticeDays < least),
            (SignDays(kind), SettingsRefusals.SigningTooLate, most => settings.SignDays > most),
            (LawKeys.PayDays, SettingsRefusals.PaymentTooLate, most => settings.PayDays > most),
            (Bidders(kind), SettingsRefusals.TooFewBidders, least => settings.MinimumBidders < least),
            (PriceLeast(kind), SettingsRefusals.PriceWeightTooLow, least => settings.PriceShare < least),
            (PriceMost(kind), SettingsRefusals.PriceWeightTooHigh, most => settings.PriceShare > most),
        ];
        return
            from limit in limits
            let entry = limit.Rule is null ? null : law.Find(limit.Rule)
            where entry?.Value is { } value && Fraction.TryParse(value, out var line) && limit.Breaks(line)
            select (entry, limit.Why);
    }

    /// <summary>The share of the price among the points of all criteria.</summary>
    public static Fraction PriceShare(IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var all = Fraction.Sum(criteria.Select(one => one.Points));
        var price = Fraction.Sum(
            criteria.Where(one => one.Method is ScoringMethod.LowestPrice).Select(one => one.Points));
        return all > Fraction.Zero ? price / all : Fraction.Zero;
    }

    /// <summary>How long before the closing a clarification must be published, or the closing moves.</summary>
    public static LawKey ClarificationDays(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => LawKeys.GrantClarificationDays,
        RoundKind.CompetitiveConsultation => LawKeys.ConsultationClarificationDays,
        RoundKind.OpenTender => LawKeys.TenderClarificationDays,
    };

    private static LawKey DocumentDays(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => LawKeys.GrantDocumentDays,
        RoundKind.CompetitiveConsultation => LawKeys.ConsultationDocumentDays,
        RoundKind.OpenTender => LawKeys.TenderDocumentDays,
    };

    private static LawKey NoticeDays(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => LawKeys.GrantNoticeDays,
        RoundKind.CompetitiveConsultation => LawKeys.ConsultationNoticeDays,
        RoundKind.OpenTender => LawKeys.TenderNoticeDays,
    };

    private static LawKey SignDays(RoundKind kind) =>
        kind is RoundKind.VentureGrant ? LawKeys.GrantSignDays : LawKeys.ProcurementSignDays;

    private static LawKey? Bidders(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => null,
        RoundKind.CompetitiveConsultation => LawKeys.ConsultationBidders,
        RoundKind.OpenTender => LawKeys.TenderBidders,
    };

    private static LawKey? PriceLeast(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => null,
        RoundKind.CompetitiveConsultation => LawKeys.ConsultationPriceLeast,
        RoundKind.OpenTender => LawKeys.TenderPriceLeast,
    };

    private static LawKey? PriceMost(RoundKind kind) =>
        kind is RoundKind.CompetitiveConsultation ? LawKeys.ConsultationPriceMost : null;
}

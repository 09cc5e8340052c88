using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.SubmissionRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>
/// Why an organization may not apply, the last day on which that holds where one is known, and the paper it comes from.
/// </summary>
public sealed record Bar(Refusal Why, DateOnly? Until = null, string? Source = null);

/// <summary>
/// Who may apply for a round, decided on its closing day from what the registry says of that day: what ends before
/// does not count, nor does what begins after.
/// </summary>
public static class Admission
{
    /// <summary>Every bar, sorted by code; none means that the organization may apply.</summary>
    public static IReadOnlyList<Bar> Bars(RoundSettings round, SubmittingOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(organization);
        var (rules, day) = (round.Eligibility, ChinaTime.DayOf(round.ClosesAt));
        IEnumerable<Bar?> bars =
        [
            organization.Uscc == round.Purchaser.Uscc ? new Bar(OrganizationIsPurchaser) : null,
            rules.Kinds.Contains(organization.Kind) ? null : new Bar(OrganizationKindNotEligible),
            OfGrade(rules, organization, day),
            .. organization.Entry is { } entry ? OfRegister(rules, entry, day) : [],
        ];
        return [.. bars.OfType<Bar>().OrderBy(bar => bar.Why.Code, StringComparer.Ordinal).ThenBy(bar => bar.Until)];
    }

    /// <summary>How the organization stands on a day; null where nothing was entered, which means registered.</summary>
    public static Standing? StandingOn(Organization organization, DateOnly day) =>
        organization.Standings.LastOrDefault(one => one.Covers(day));

    /// <summary>The stage of incubation on a day, or null.</summary>
    public static IncubationStage? StageOn(Organization organization, DateOnly day) =>
        organization.Stages.LastOrDefault(one => one.From <= day)?.Stage;

    private static Bar? OfGrade(Eligibility rules, SubmittingOrganization organization, DateOnly day)
    {
        if (rules.MinimumGrade is not { } minimum) return null;
        if (organization.Entry?.Ratings is not { Count: > 0 } ratings)
        {
            if (!(organization.Grade >= minimum)) return new Bar(OrganizationGradeTooLow);
            return rules.Facts is FactSource.Register ? new Bar(OrganizationGradeWithoutEnd) : null;
        }

        var begun = ratings.Where(one => one.From <= day).ToList();
        if (begun.LastOrDefault(one => day <= one.Through) is { } rating)
        {
            return rating.Grade >= minimum ? null : new Bar(OrganizationGradeTooLow, rating.Through, rating.Source);
        }

        return begun.LastOrDefault() is { } expired
            ? new Bar(OrganizationGradeExpired with { Value = $"{expired.Through:yyyy-MM-dd}" }, null, expired.Source)
            : new Bar(OrganizationGradeTooLow);
    }

    private static IEnumerable<Bar?> OfRegister(Eligibility rules, Organization entry, DateOnly day)
    {
        yield return StandingOn(entry, day) switch
        {
            { Status: StandingStatus.Suspended } found =>
                new Bar(OrganizationSuspended, found.Through, found.Reason),
            { Status: StandingStatus.Deregistered } found => new Bar(OrganizationDeregistered, null, found.Reason),
            { Status: StandingStatus.Filed } found when !rules.AdmitsFiled =>
                new Bar(OrganizationFiled, null, found.Reason),
            _ => null,
        };
        yield return rules.Stages.Count is 0 || (StageOn(entry, day) is { } stage && rules.Stages.Contains(stage))
            ? null
            : new Bar(OrganizationStageNotAdmitted);
        foreach (var sanction in entry.Sanctions) yield return OfSanction(rules, sanction, day);
    }

    private static Bar? OfSanction(Eligibility rules, Sanction sanction, DateOnly day)
    {
        if (sanction.From > day || sanction.Lifted is { Mistaken: true }) return null;

        // A round may ask that some years passed since: then the last day is the end of those years.
        var until = sanction.Last?.AddYears(rules.YearsSince(sanction.Kind));
        if (until < day) return null;
        return new Bar(RefusalOf(sanction.Kind), until, $"{sanction.Source}：{sanction.Reason}");
    }

    private static Refusal RefusalOf(SanctionKind kind) => kind switch
    {
        SanctionKind.AbnormalList => OrganizationOnAbnormalList,
        SanctionKind.ViolationList => OrganizationOnViolationList,
        SanctionKind.Penalty => OrganizationPenalized,
        SanctionKind.Ban => OrganizationBanned,
    };
}

using Procurement.Domain.Attachments;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.SubmissionRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>What a round asks about the organization that submits.</summary>
public sealed record SubmittingOrganization(OrganizationKind Kind, OrganizationGrade? Grade, string? Uscc = null)
{
    /// <summary>What the registry says of it, with the lead's certificate; null in a round file.</summary>
    public Organization? Entry { get; init; }

    /// <summary>What the registry says of an organization.</summary>
    public static SubmittingOrganization Of(Organization entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Kind, entry.Grade, entry.Uscc) { Entry = entry };
    }
}

/// <summary>
/// A proposal at the moment it is submitted; the organization is null when it is not registered, and
/// <paramref name="AcceptedBefore"/> counts its proposals that this round has already accepted.
/// </summary>
public sealed record Submission(
    ProposalContent Content,
    SubmittingOrganization? Organization,
    DateTimeOffset At,
    int AcceptedBefore)
{
    /// <summary>What the organization brought to the round, or nothing.</summary>
    public AttachmentFolder? Files { get; init; }

    /// <summary>Whether the organization owes money back, due or not.</summary>
    public bool Owes { get; init; }
}

/// <summary>Whether a round takes a proposal.</summary>
public static class SubmissionRules
{
    /// <summary>Every refusal that applies, sorted by code; none means accepted.</summary>
    public static IReadOnlyList<Refusal> Refusals(RoundSettings round, Submission submission)
    {
        if (submission.Organization is not { } organization) return [OrganizationNotRegistered];

        IEnumerable<(Refusal Refusal, bool Applies)> checks =
        [
            .. Time(round, submission.At),
            (OrganizationReceivableOpen, submission.Owes),
            (OrganizationTooManyProposals, submission.AcceptedBefore >= round.Eligibility.ProposalsPerOrganization),
            .. Project(round, submission.Content),
            .. Costs(round.CostRules, submission.Content),
            .. FundingCheck.Of(round.Funding, submission.Content),
            FundingCheck.Classes(round.CostRules, submission.Content),
        ];
        return
        [
            .. checks.Where(check => check.Applies)
                .Select(check => check.Refusal)
                .Concat(Eligible(round, organization, submission))
                .Concat(Enclosing.Refusals(
                    round.RequiredDocuments, submission.Content.Attachments, submission.Files))
                .DistinctBy(refusal => refusal.Code)
                .Concat(Enclosing.Refusals(
                    round.RequiredDocuments, submission.Content.Attachments, submission.Files))
                .OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Every refusal that the content alone is at fault for, sorted by code: what a correction must meet too.
    /// </summary>
    public static IReadOnlyList<Refusal> ContentRefusals(
        RoundSettings round, ProposalContent content, Organization? entry, AttachmentFolder? files)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(content);
        var broken = Project(round, content)
            .Concat(Costs(round.CostRules, content))
            .Concat(FundingCheck.Of(round.Funding, content))
            .Append(FundingCheck.Classes(round.CostRules, content))
            .Where(check => check.Applies)
            .Select(check => check.Refusal);
        var lead = LeadRules.RefusalOrNull(round, content.Lead, entry);
        return
        [
            .. (lead is null ? broken : broken.Append(lead))
                .Concat(Enclosing.Refusals(round.RequiredDocuments, content.Attachments, files))
                .DistinctBy(refusal => refusal.Code)
                .OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Refusal Refusal, bool Applies)> Time(RoundSettings round, DateTimeOffset at) =>
    [
        (SubmissionNotOpen, at < round.OpensAt),
        (SubmissionClosed, at > round.ClosesAt),
    ];

    // Of several bars of one kind the longest is told: until then the organization may not apply.
    private static IEnumerable<Refusal> Eligible(
        RoundSettings round, SubmittingOrganization organization, Submission submission)
    {
        var bars = Admission.Bars(round, organization).GroupBy(bar => bar.Why.Code).Select(LongestOf);
        var lead = LeadRules.RefusalOrNull(round, submission.Content.Lead, organization.Entry);
        return lead is null ? bars : bars.Append(lead);
    }

    private static Refusal LongestOf(IEnumerable<Bar> bars)
    {
        var longest = bars.MaxBy(bar => bar.Until ?? DateOnly.MaxValue)!;
        return longest.Until is { } until ? longest.Why with { Value = $"{until:yyyy-MM-dd}" } : longest.Why;
    }

    private static IEnumerable<(Refusal Refusal, bool Applies)> Project(RoundSettings round, ProposalContent content)
    {
        var lot = round.Lots.FirstOrDefault(lot => lot.Ref == content.Lot);
        return
        [
            (ReferenceMissing, content.Reference is ""),
            (TitleMissing, content.Title is ""),
            (LeadNameMissing, content.Lead.Name is ""),
            (CategoryUnknown, !round.Categories.Contains(content.Category)),
            (LotUnknown, lot is null),
            (BudgetRequestedNotPositive, content.Requested <= Money.Zero),
            (SitesMissing, lot is { Sites.Count: > 0 } && content.Sites.Count is 0),
            (SiteUnknown, lot is not null && !content.Sites.All(one => lot.Sites.Any(site => site.Ref == one))),
            (BudgetAboveCeiling, lot?.Ceiling is { } ceiling && content.Requested > ceiling),
        ];
    }

    // Sums are unbounded numbers, not Money: a budget of absurd lines is refused, not an overflow.
    private static IEnumerable<(Refusal Refusal, bool Applies)> Costs(CostRules rules, ProposalContent content)
    {
        // With a line below zero the others could be anything, and every share with them.
        var isNegative = content.Own < Money.Zero || content.Budget.Any(line => line.Amount < Money.Zero);
        yield return (BudgetNegativeAmount, isNegative);

        var total = content.Requested.InFen + content.Own.InFen;
        yield return (BudgetSumMismatch, Fraction.Sum(content.Budget.Select(line => line.Amount.InFen)) != total);

        // Nothing has a share of nothing; such a proposal is refused for what it requests.
        if (total <= Fraction.Zero) yield break;

        yield return (BudgetOwnShareTooLow, content.Own.InFen / total < rules.OwnShareMinimum);
        yield return (BudgetPersonnelShareTooHigh, Share(CostClass.Personnel) > rules.PersonnelShareMaximum);
        yield return (
            BudgetAdministrationShareTooHigh, Share(CostClass.Administration) > rules.AdministrationShareMaximum);

        Fraction Share(CostClass costs) =>
            Fraction.Sum(content.Budget.Where(line => line.Class == costs).Select(line => line.Amount.InFen)) / total;
    }
}

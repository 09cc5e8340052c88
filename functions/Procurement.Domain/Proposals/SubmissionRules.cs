using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.SubmissionRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>What a round asks about the organization that submits.</summary>
public sealed record SubmittingOrganization(OrganizationKind Kind, OrganizationGrade? Grade, string? Uscc = null);

/// <summary>
/// A proposal at the moment it is submitted; the organization is null when it is not registered, and
/// <paramref name="AcceptedBefore"/> counts its proposals that this round has already accepted.
/// </summary>
public sealed record Submission(
    ProposalContent Content,
    SubmittingOrganization? Organization,
    DateTimeOffset At,
    int AcceptedBefore);

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
            (OrganizationIsPurchaser, organization.Uscc == round.Purchaser.Uscc),
            .. Eligible(round.Eligibility, organization, submission),
            .. Project(round, submission.Content),
            .. Costs(round.CostRules, submission.Content),
        ];
        return
        [
            .. checks.Where(check => check.Applies)
                .Select(check => check.Refusal)
                .OrderBy(refusal => refusal.Code, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Refusal Refusal, bool Applies)> Time(RoundSettings round, DateTimeOffset at) =>
    [
        (SubmissionNotOpen, at < round.OpensAt),
        (SubmissionClosed, at > round.ClosesAt),
    ];

    private static IEnumerable<(Refusal Refusal, bool Applies)> Eligible(
        Eligibility rules,
        SubmittingOrganization organization,
        Submission submission) =>
    [
        (OrganizationKindNotEligible, !rules.Kinds.Contains(organization.Kind)),
        (OrganizationGradeTooLow, rules.MinimumGrade is { } minimum && !(organization.Grade >= minimum)),
        (OrganizationTooManyProposals, submission.AcceptedBefore >= rules.ProposalsPerOrganization),
        (LeadNotCertified, rules.CertifiedLead && string.IsNullOrWhiteSpace(submission.Content.Lead.Certificate)),
    ];

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

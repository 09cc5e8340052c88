using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>Between the wire and the domain; a body has passed its validator before it comes here.</summary>
public static class RoundBodyMapping
{
    private const string CriterionTie = "criterion:";

    /// <summary>The settings that a body says.</summary>
    public static RoundSettings ToSettings(this RoundBody body) => new(
        body.Title,
        body.Kind,
        new Purchaser(body.Purchaser.Uscc, body.Purchaser.Name),
        body.Fund,
        body.Categories,
        body.OpensAt,
        body.ClosesAt,
        new Eligibility(
            body.Eligibility.Kinds,
            body.Eligibility.MinimumGrade,
            body.Eligibility.CertifiedLead,
            body.Eligibility.ProposalsPerOrganization),
        [.. body.Lots.Select(lot => new Lot(lot.Ref, lot.Title, lot.Budget, lot.Ceiling, lot.MaximumAwards))],
        ToCostRules(body.CostRules),
        ToEvaluation(body.Evaluation),
        new PublicitySettings(body.Publicity.WorkingDays),
        new ContractSettings(body.Contract.SignWithinDays)
        {
            SignerMayApprovePayment = body.Contract.SignerMayApprovePayment,
        },
        [.. body.Instalments.Select(one => new InstalmentTerm(one.Percent, one.When))],
        new FinalPayout(
            body.FinalPayout.Excellent, body.FinalPayout.Good, body.FinalPayout.Pass, body.FinalPayout.Fail),
        body.PayWithinDays)
    {
        Deviations = [.. (body.Deviations ?? []).Select(one => new LawDeviation(one.Rule, one.Reason))],
        Contact = body.Contact is { } contact ? new(contact.Office, contact.Phone, contact.Address) : null,
    };

    /// <summary>The body that says these settings.</summary>
    public static RoundBody ToBody(this RoundSettings settings) => new(
        settings.Title,
        settings.Kind,
        new PurchaserBody(settings.Purchaser.Uscc, settings.Purchaser.Name),
        settings.Fund,
        settings.Categories,
        settings.OpensAt,
        settings.ClosesAt,
        new EligibilityBody(
            settings.Eligibility.Kinds,
            settings.Eligibility.CertifiedLead,
            settings.Eligibility.ProposalsPerOrganization,
            settings.Eligibility.MinimumGrade),
        [.. settings.Lots.Select(lot => new LotBody(
            lot.Ref, lot.Title, lot.Budget, lot.MaximumAwards, lot.Ceiling))],
        ToBody(settings.Evaluation),
        new PublicityBody(settings.Publicity.WorkingDays),
        new ContractRulesBody(settings.Contract.SignWithinDays, settings.Contract.SignerMayApprovePayment),
        [.. settings.Instalments.Select(one => new InstalmentTermBody(one.Percent, one.When))],
        new FinalPayoutBody(
            settings.FinalPayout.Excellent,
            settings.FinalPayout.Good,
            settings.FinalPayout.Pass,
            settings.FinalPayout.Fail),
        settings.PayWithinDays,
        new CostRulesBody(
            settings.CostRules.OwnShareMinimum,
            settings.CostRules.PersonnelShareMaximum,
            settings.CostRules.AdministrationShareMaximum),
        [.. settings.Deviations.Select(one => new DeviationBody(one.Rule, one.Reason))],
        settings.Contact is { } contact ? new(contact.Office, contact.Phone, contact.Address) : null);

    /// <summary>A tie rule as it is written, or null when it is none.</summary>
    public static TieRule? ToTieRuleOrNull(string text) => text switch
    {
        "lowerPrice" => new TieRule(TieKind.LowerPrice),
        "earlierSubmission" => new TieRule(TieKind.EarlierSubmission),
        _ when text.StartsWith(CriterionTie, StringComparison.Ordinal) =>
            new TieRule(TieKind.Criterion, text[CriterionTie.Length..]),
        _ => null,
    };

    private static string ToText(TieRule tie) => tie.Kind switch
    {
        TieKind.LowerPrice => "lowerPrice",
        TieKind.EarlierSubmission => "earlierSubmission",
        TieKind.Criterion => CriterionTie + tie.CriterionRef,
    };

    private static EvaluationSettings ToEvaluation(EvaluationBody body) => new(
        [.. body.Criteria.Select(one => new Criterion(one.Ref, one.Title, one.Points, one.Method))],
        body.Trim is null ? null : new Trim(body.Trim.Highest, body.Trim.Lowest, body.Trim.From),
        body.PassMark,
        [.. (body.Ties ?? []).Select(tie => ToTieRuleOrNull(tie)!)],
        body.Reserve,
        body.BudgetPolicy,
        body.MinimumBidders);

    private static EvaluationBody ToBody(EvaluationSettings settings) => new(
        [.. settings.Criteria.Select(one => new CriterionBody(
            one.Ref, one.Title, one.Points, one.Method))],
        settings.PassMark,
        settings.Reserve,
        settings.BudgetPolicy,
        [.. settings.Ties.Select(ToText)],
        settings.MinimumBidders,
        settings.Trim is null ? null : new TrimBody(settings.Trim.Highest, settings.Trim.Lowest, settings.Trim.From));

    private static CostRules ToCostRules(CostRulesBody? body) => new(
        body?.OwnShareMinimum, body?.PersonnelShareMaximum, body?.AdministrationShareMaximum);
}

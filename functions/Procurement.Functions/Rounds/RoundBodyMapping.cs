using Procurement.Domain;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Organizations;

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
            Grades.Parse(body.Eligibility.MinimumGrade),
            body.Eligibility.CertifiedLead,
            body.Eligibility.ProposalsPerOrganization),
        [.. body.Lots.Select(lot => new Lot(
            lot.Ref,
            lot.Title,
            Amount(lot.Budget),
            lot.Ceiling is null ? null : Amount(lot.Ceiling),
            lot.MaximumAwards))],
        ToCostRules(body.CostRules),
        ToEvaluation(body.Evaluation),
        new PublicitySettings(body.Publicity.WorkingDays),
        new ContractSettings(body.Contract.SignWithinDays),
        [.. body.Instalments.Select(one => new InstalmentTerm(Number(one.Percent), one.When))],
        new FinalPayout(
            Number(body.FinalPayout.Excellent),
            Number(body.FinalPayout.Good),
            Number(body.FinalPayout.Pass),
            Number(body.FinalPayout.Fail)),
        body.PayWithinDays);

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
            Grades.ToText(settings.Eligibility.MinimumGrade)),
        [.. settings.Lots.Select(lot => new LotBody(
            lot.Ref, lot.Title, $"{lot.Budget}", lot.MaximumAwards, lot.Ceiling?.ToString()))],
        ToBody(settings.Evaluation),
        new PublicityBody(settings.Publicity.WorkingDays),
        new ContractRulesBody(settings.Contract.SignWithinDays),
        [.. settings.Instalments.Select(one => new InstalmentTermBody(one.Percent.ToDecimalText(), one.When))],
        new FinalPayoutBody(
            settings.FinalPayout.Excellent.ToDecimalText(),
            settings.FinalPayout.Good.ToDecimalText(),
            settings.FinalPayout.Pass.ToDecimalText(),
            settings.FinalPayout.Fail.ToDecimalText()),
        settings.PayWithinDays,
        new CostRulesBody(
            settings.CostRules.OwnShareMinimum?.ToDecimalText(),
            settings.CostRules.PersonnelShareMaximum?.ToDecimalText(),
            settings.CostRules.AdministrationShareMaximum?.ToDecimalText()));

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
        [.. body.Criteria.Select(one => new Criterion(one.Ref, one.Title, Number(one.Points), one.Method))],
        body.Trim is null ? null : new Trim(body.Trim.Highest, body.Trim.Lowest, body.Trim.From),
        Number(body.PassMark),
        [.. (body.Ties ?? []).Select(tie => ToTieRuleOrNull(tie)!)],
        body.Reserve,
        body.BudgetPolicy,
        body.MinimumBidders);

    private static EvaluationBody ToBody(EvaluationSettings settings) => new(
        [.. settings.Criteria.Select(one => new CriterionBody(
            one.Ref, one.Title, one.Points.ToDecimalText(), one.Method))],
        settings.PassMark.ToDecimalText(),
        settings.Reserve,
        settings.BudgetPolicy,
        [.. settings.Ties.Select(ToText)],
        settings.MinimumBidders,
        settings.Trim is null ? null : new TrimBody(settings.Trim.Highest, settings.Trim.Lowest, settings.Trim.From));

    private static CostRules ToCostRules(CostRulesBody? body) => new(
        OptionalNumber(body?.OwnShareMinimum),
        OptionalNumber(body?.PersonnelShareMaximum),
        OptionalNumber(body?.AdministrationShareMaximum));

    private static Money Amount(string text) =>
        Money.TryParse(text, out var amount) ? amount : throw new FormatException($"Not money: {text}");

    private static Fraction Number(string text) =>
        Fraction.TryParse(text, out var number) ? number : throw new FormatException($"Not a number: {text}");

    private static Fraction? OptionalNumber(string? text) => text is null ? null : Number(text);
}

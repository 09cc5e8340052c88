using Procurement.Domain.Attachments;
using Procurement.Domain.Rounds;
using Procurement.Functions.Identity;

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
            body.Eligibility.ProposalsPerOrganization)
        {
            Facts = body.Eligibility.Facts,
            AdmitsFiled = body.Eligibility.AdmitsFiled,
            Stages = body.Eligibility.Stages ?? [],
            Clean = body.Eligibility.Clean is { } clean
                ? new(clean.AbnormalList, clean.ViolationList, clean.Penalty)
                : null,
        },
        [.. body.Lots.Select(LotMapping.ToLot)],
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
        Checklist = body.Checklist is { } list
            ? new([.. list.Items.Select(one => new ChecklistItem(one.Ref, one.Title))], list.CorrectionDays)
            : null,
        Sealing = ToSealing(body.Sealing),
        Template = body.Template is { } template ? new(template.Name, template.From) : null,
        Funding = body.Funding is { } funding
            ? new([.. funding.Mix.Select(one => new FundingShare(one.Source, one.Share))], funding.Evidence)
            : null,
        RequiredDocuments = [.. (body.RequiredDocuments ?? []).Select(ToDocument)],
        Agreement = AgreementMapping.ToAgreement(body.Agreement),
        Performance = AgreementMapping.ToPerformance(body.Performance),
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
            settings.Eligibility.MinimumGrade,
            settings.Eligibility.Facts,
            settings.Eligibility.AdmitsFiled,
            settings.Eligibility.Stages,
            settings.Eligibility.Clean is { } clean
                ? new(clean.AbnormalList, clean.ViolationList, clean.Penalty)
                : null),
        [.. settings.Lots.Select(LotMapping.ToBody)],
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
            settings.CostRules.AdministrationShareMaximum,
            [.. settings.CostRules.ClassShares.Select(one => new ClassShareBody(one.Class, one.Share))]),
        [.. settings.Deviations.Select(one => new DeviationBody(one.Rule, one.Reason))],
        settings.Contact is { } contact ? new(contact.Office, contact.Phone, contact.Address) : null,
        settings.Template is { } template ? new(template.Name, template.From) : null,
        settings.Funding is { } funding
            ? new([.. funding.Mix.Select(one => new FundingShareBody(one.Source, one.Share))], funding.Evidence)
            : null,
        settings.Checklist is { } list
            ? new([.. list.Items.Select(one => new ChecklistItemBody(one.Ref, one.Title))], list.CorrectionDays)
            : null,
        [.. settings.RequiredDocuments.Select(ToBody)],
        settings.Sealing is { } sealing ? new([.. sealing.Officers], sealing.Threshold, sealing.Recovery) : null,
        AgreementMapping.ToBody(settings.Agreement),
        AgreementMapping.ToBody(settings.Performance));

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
        body.MinimumBidders)
    {
        Committee = body.Committee is { } plan ? new(plan.Members, plan.Experts) : null,
    };

    private static EvaluationBody ToBody(EvaluationSettings settings) => new(
        [.. settings.Criteria.Select(one => new CriterionBody(
            one.Ref, one.Title, one.Points, one.Method))],
        settings.PassMark,
        settings.Reserve,
        settings.BudgetPolicy,
        [.. settings.Ties.Select(ToText)],
        settings.MinimumBidders,
        settings.Trim is null ? null : new TrimBody(settings.Trim.Highest, settings.Trim.Lowest, settings.Trim.From),
        settings.Committee is { } plan ? new(plan.Members, plan.Experts) : null);

    private static RequiredDocument ToDocument(RequiredDocumentBody body) => new(
        body.Kind,
        body.Name,
        body.Obligatory,
        body.Types ?? FileTypes.Usual,
        body.MegabytesMax is { } megabytes ? megabytes * AttachmentLimits.Megabyte : AttachmentLimits.SizeMax);

    private static RequiredDocumentBody ToBody(RequiredDocument document) => new(
        document.Kind,
        document.Name,
        document.Obligatory,
        document.Types,
        (int)(document.SizeMax / AttachmentLimits.Megabyte));

    private static SealingSettings? ToSealing(SealingBody? body) => body is null ? null : new(
        [.. body.Officers.Select(AccountOf)], body.Threshold, AccountOf(body.Recovery));

    // As the token says it, so that its holder is known again.
    private static string AccountOf(string text) => AccountName.TryParse(text, out var account)
        ? account
        : throw new InvalidOperationException("The validator lets no such account through.");

    private static CostRules ToCostRules(CostRulesBody? body) => new(
        body?.OwnShareMinimum, body?.PersonnelShareMaximum, body?.AdministrationShareMaximum)
    {
        ClassShares = [.. (body?.ClassShares ?? []).Select(one => new ClassShare(one.Line, one.Share))],
    };
}

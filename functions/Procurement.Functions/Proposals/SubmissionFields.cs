using System.Collections.Frozen;
using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using static Procurement.Domain.Proposals.SubmissionRefusals;

namespace Procurement.Functions.Proposals;

/// <summary>Where in a proposal a refusal of its submission is mended.</summary>
internal static class SubmissionFields
{
    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        [ReferenceMissing.Code] = "reference",
        [TitleMissing.Code] = "title",
        [LeadNameMissing.Code] = "lead.name",
        [LeadNotCertified.Code] = "lead.certificate",
        [LeadCertificateUnknown.Code] = "lead.certificate",
        [LeadCertificateNotConfirmed.Code] = "lead.certificate",
        [LeadCertificateExpired.Code] = "lead.certificate",
        [LeadCertificateEnded.Code] = "lead.certificate",
        [LeadCertificateOfAnother.Code] = "lead.name",
        [CategoryUnknown.Code] = "category",
        [LotUnknown.Code] = "lot",
        [BudgetRequestedNotPositive.Code] = "requested",
        [BudgetAboveCeiling.Code] = "requested",
        [BudgetOwnShareTooLow.Code] = "own",
        [BudgetSumMismatch.Code] = "budget",
        [BudgetNegativeAmount.Code] = "budget",
        [BudgetClassShareTooHigh.Code] = "requested",
        [FundingSumMismatch.Code] = "sources",
        [FundingNegativeAmount.Code] = "sources",
        [FundingTwice.Code] = "sources",
        [FundingEvidenceMissing.Code] = "sources",
        [FundingGrantShareTooHigh.Code] = "requested",
        [FundingShareTooLow.Code] = "sources",
        [SitesMissing.Code] = "sites",
        [SiteUnknown.Code] = "sites",
        [BudgetPersonnelShareTooHigh.Code] = "budget",
        [BudgetAdministrationShareTooHigh.Code] = "budget",
        [EnclosureRefusals.DocumentMissing.Code] = "attachments",
        [EnclosureRefusals.FileUnknown.Code] = "attachments",
        [AttachmentRefusals.NotWhole.Code] = "attachments",
        [AttachmentRefusals.Infected.Code] = "attachments",
        [AttachmentRefusals.Unscanned.Code] = "attachments",
        [AttachmentRefusals.Refused.Code] = "attachments",
        [FileKeyRefusals.KeyGone.Code] = "attachments",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field, or null where the content is not at fault.</summary>
    public static string? OfOrNull(string code) => ByCode.GetValueOrDefault(code);
}

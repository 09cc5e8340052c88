using System.Collections.Frozen;
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
        [CategoryUnknown.Code] = "category",
        [LotUnknown.Code] = "lot",
        [BudgetRequestedNotPositive.Code] = "requested",
        [BudgetAboveCeiling.Code] = "requested",
        [BudgetOwnShareTooLow.Code] = "own",
        [BudgetSumMismatch.Code] = "budget",
        [BudgetNegativeAmount.Code] = "budget",
        [BudgetPersonnelShareTooHigh.Code] = "budget",
        [BudgetAdministrationShareTooHigh.Code] = "budget",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field, or null where the content is not at fault.</summary>
    public static string? OfOrNull(string code) => ByCode.GetValueOrDefault(code);
}

using Procurement.Domain.Organizations;

namespace Procurement.Functions.Enrolments;

/// <summary>Where in an enrolment a refusal is mended.</summary>
internal static class EnrolmentFields
{
    /// <summary>The field, or null where the body is not at fault.</summary>
    public static string? OfOrNull(string code) =>
        code == OrganizationRefusals.AccountHolderDiffers.Code ? "account.holder"
        : code == OrganizationRefusals.KindNotOfCode.Code ? "kind"
        : code == OrganizationRefusals.KindReasonMissing.Code ? "kindReason"
        : code == RegisterRefusals.HostIsItself.Code ? "host"
        : code.StartsWith("organization.code", StringComparison.Ordinal) || code is "enrolment.codeNotYours" ? "uscc"
        : null;
}

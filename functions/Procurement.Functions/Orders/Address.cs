using System.Globalization;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Orders;

/// <summary>
/// Turns the names in an address into storage keys of the caller's district. A name that cannot be one is simply not
/// found; storage is not asked.
/// </summary>
public static class Address
{
    private const int InstalmentsMax = 60;

    /// <summary>An organization, or 404.</summary>
    public static OrganizationKey OrganizationKey(this Caller caller, string uscc) =>
        WireRules.IsUsccForm(uscc) ? new(caller.Tenant, uscc) : throw Problems.NotFound("organization.notFound");

    /// <summary>The registration that an account sent, or 404.</summary>
    public static EnrolmentKey EnrolmentKey(this Caller caller, string account) =>
        AccountName.TryParse(account, out var name)
            ? new(caller.Tenant, name)
            : throw Problems.NotFound("enrolment.notFound");

    /// <summary>An entry of the pool of evaluators, or 404.</summary>
    public static EvaluatorKey EvaluatorKey(this Caller caller, string account) =>
        AccountName.TryParse(account, out var name)
            ? new(caller.Tenant, name)
            : throw Problems.NotFound("evaluator.notFound");

    /// <summary>The number of a draw, written in one way only; else 404.</summary>
    public static int DrawNo(string no) => NumberOr(no, "draw.notFound");

    /// <summary>The row of a certificate in the register of an organization, or 404.</summary>
    public static string CertificateRow(string certificate) => WireRules.IsSlug(certificate)
        ? Kinds.Certificates.RowOf(certificate)
        : throw Problems.NotFound("certificate.notFound");

    /// <summary>The number of a sanction, written in one way only; else 404.</summary>
    public static int SanctionNo(string no) =>
        int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && $"{number}" == no
            ? number
            : throw Problems.NotFound("sanction.notFound");

    /// <summary>A fund, or 404.</summary>
    public static FundKey FundKey(this Caller caller, string fund) =>
        WireRules.IsSlug(fund) ? new(caller.Tenant, fund) : throw Problems.NotFound("fund.notFound");

    /// <summary>A round, or 404.</summary>
    public static RoundKey RoundKey(this Caller caller, string round) => Round(caller.Tenant, round);

    /// <summary>A round of a district named in the address, or 404.</summary>
    public static RoundKey Round(string tenant, string round) => WireRules.IsSlug(tenant) && WireRules.IsSlug(round)
        ? new(tenant, round)
        : throw Problems.NotFound("round.notFound");

    /// <summary>The proposals of the organization whose proposal it is, or 404.</summary>
    public static ProposalsKey ProposalsKey(this Caller caller, string round, string proposal) =>
        WireRules.IsSlug(round) && WireRules.IsSlug(proposal) &&
        Storage.Aggregates.ProposalsKey.OfProposal(caller.Tenant, round, proposal) is { } key
            ? key
            : throw Problems.NotFound("proposal.notFound");

    /// <summary>The same; 403 for an applicant of another organization.</summary>
    public static ProposalsKey OwnProposalsKey(this Caller caller, string round, string proposal)
    {
        var key = caller.ProposalsKey(round, proposal);
        caller.MustOwn(key.Organization);
        return key;
    }

    /// <summary>The attachments of the organization whose attachment it is, or 404.</summary>
    public static AttachmentsKey AttachmentsKey(this Caller caller, string round, string attachment) =>
        WireRules.IsSlug(round) && WireRules.IsSlug(attachment) &&
        Storage.Aggregates.AttachmentsKey.OfAttachment(caller.Tenant, round, attachment) is { } key
            ? key
            : throw Problems.NotFound("attachment.notFound");

    /// <summary>The same; 403 for an applicant of another organization.</summary>
    public static AttachmentsKey OwnAttachmentsKey(this Caller caller, string round, string attachment)
    {
        var key = caller.AttachmentsKey(round, attachment);
        caller.MustOwn(key.Organization);
        return key;
    }

    /// <summary>The file that holds an objection, or 404.</summary>
    public static ObjectorKey ObjectorKey(this Caller caller, string round, string objection) =>
        Storage.Aggregates.ObjectorKey.OfObjection(caller.RoundKey(round), objection)
            ?? throw Problems.NotFound("objection.notFound");

    /// <summary>A lot, or 404.</summary>
    public static LotKey LotKey(this Caller caller, string round, string lot) =>
        WireRules.IsSlug(round) && WireRules.IsSlug(lot)
            ? new(caller.Tenant, round, lot)
            : throw Problems.NotFound("lot.notFound");

    /// <summary>A contract, or 404.</summary>
    public static ContractKey ContractKey(this Caller caller, string round, string proposal) =>
        WireRules.IsSlug(round) && WireRules.IsSlug(proposal)
            ? new(caller.Tenant, round, proposal)
            : throw Problems.NotFound("contract.notFound");

    /// <summary>An evaluator's score book of a lot, or 404.</summary>
    public static ScoreBookKey ScoreBookKey(this Caller caller, string round, string evaluator, string lot) =>
        WireRules.IsSlug(round) && AccountName.TryParse(evaluator, out var account) && WireRules.IsSlug(lot)
            ? new(caller.Tenant, round, account, lot)
            : throw Problems.NotFound("evaluation.bookNotFound");

    /// <summary>Stuck work of the district, or 404; what belongs to no district is an administrator's.</summary>
    public static StuckWorkKey StuckWorkKey(this Caller caller, string work)
    {
        var isNobodys = work.StartsWith(Storage.Aggregates.StuckWorkKey.OfInstallation, StringComparison.Ordinal);
        return WireRules.IsSlug(work) && (!isNobodys || caller.Roles.Contains(Role.Admin))
            ? new(isNobodys ? Storage.Aggregates.StuckWorkKey.Installation : caller.Tenant, work)
            : throw Problems.NotFound("stuckWork.notFound");
    }

    /// <summary>The number of a supplement, written in one way only; else 404.</summary>
    public static int AmendmentNo(string no) => NumberOr(no, "amendment.notOpen");

    /// <summary>The number of a subcontract, written in one way only; else 404.</summary>
    public static int SubcontractNo(string no) => NumberOr(no, "subcontract.notFound");

    /// <summary>The number of an instalment, 1 to 60, written in one way only; else 404.</summary>
    public static int InstalmentNo(string no) =>
        int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= InstalmentsMax && $"{number}" == no
            ? number
            : throw Problems.NotFound("instalment.notFound");

    /// <summary>The number of a disallowance, written in one way only; else 404.</summary>
    public static int DisallowanceNo(string no) => NumberOr(no, "disallowance.notFound");

    private static int NumberOr(string no, string code) =>
        int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && $"{number}" == no
            ? number
            : throw Problems.NotFound(code);
}

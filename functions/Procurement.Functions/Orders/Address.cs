using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Commands;

/// <summary>
/// Turns the names in an address into storage keys of the caller's district. A name that cannot be one is simply not
/// found; storage is not asked.
/// </summary>
public static class Address
{
    /// <summary>An organization, or 404.</summary>
    public static Read<OrganizationKey> Organization(Caller caller, string uscc) => WireRules.IsUsccForm(uscc)
        ? new OrganizationKey(caller.Tenant, uscc)
        : Problems.Of("organization.notFound");

    /// <summary>A fund, or 404.</summary>
    public static Read<FundKey> Fund(Caller caller, string fund) => WireRules.IsSlug(fund)
        ? new FundKey(caller.Tenant, fund)
        : Problems.Of("fund.notFound");

    /// <summary>A round, or 404.</summary>
    public static Read<RoundKey> Round(Caller caller, string round) => Round(caller.Tenant, round);

    /// <summary>A round of a district named in the address, or 404.</summary>
    public static Read<RoundKey> Round(string tenant, string round) =>
        WireRules.IsSlug(tenant) && WireRules.IsSlug(round)
            ? new RoundKey(tenant, round)
            : Problems.Of("round.notFound");

    /// <summary>The proposals of the organization whose proposal it is, or 404.</summary>
    public static Read<ProposalsKey> Proposal(Caller caller, string round, string proposal) =>
        WireRules.IsSlug(round) && WireRules.IsSlug(proposal) &&
        ProposalsKey.OfProposal(caller.Tenant, round, proposal) is { } key
            ? key
            : Problems.Of("proposal.notFound");

    /// <summary>A contract, or 404.</summary>
    public static Read<ContractKey> Contract(Caller caller, string round, string proposal) =>
        WireRules.IsSlug(round) && WireRules.IsSlug(proposal)
            ? new ContractKey(caller.Tenant, round, proposal)
            : Problems.Of("contract.notFound");

    /// <summary>An evaluator's score book, or 404.</summary>
    public static Read<ScoreBookKey> ScoreBook(Caller caller, string round, string evaluator) =>
        WireRules.IsSlug(round) && AccountName.IsAccount(evaluator)
            ? new ScoreBookKey(caller.Tenant, round, evaluator)
            : Problems.Of("evaluation.bookNotFound");
}

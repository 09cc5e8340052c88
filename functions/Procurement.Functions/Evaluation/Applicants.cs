using Procurement.Domain.Enrolments;
using Procurement.Domain.Evaluators;
using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Evaluation;

/// <summary>Who applies in a round, as conflicts are derived from it.</summary>
public sealed class Applicants(AggregateStore store, Lists lists)
{
    private const int AtOnce = 8;

    /// <summary>Every organization that submitted a proposal, read now and not from a list that lags behind.</summary>
    public async Task<IReadOnlyList<ApplyingParty>> OfAsync(RoundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        List<ApplyingParty> found = [];
        foreach (var some in (await lists.IdsAsync(ListNames.Applicants(key), cancel)).Chunk(AtOnce))
        {
            var all = await Task.WhenAll(some.Select(one => OrNullAsync(key, one, cancel)));
            found.AddRange(all.OfType<ApplyingParty>());
        }

        return found;
    }

    /// <summary>One organization with its proposals of a round; null where it submitted none.</summary>
    public async Task<ApplyingParty?> OrNullAsync(RoundKey key, string uscc, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var proposals = (await store.LoadWholeAsync(
            Kinds.Proposals, new ProposalsKey(key.Tenant, key.Round, uscc), cancel)).State;
        return proposals is null ? null : await OrNullAsync(key, proposals, cancel);
    }

    /// <summary>As above, of proposals that were read.</summary>
    public async Task<ApplyingParty?> OrNullAsync(
        RoundKey key, OrganizationProposals proposals, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(proposals);
        var submitted = proposals.Proposals.Values.Where(one => one.IsReadable).ToList();
        if (submitted.Count is 0) return null;

        var uscc = proposals.Organization;
        var organization = store.LoadAsync(Kinds.Organizations, new OrganizationKey(key.Tenant, uscc), cancel);
        var enrolled = await lists.AllAsync(ListNames.EnrolmentsOf(key.Tenant, uscc), cancel);
        var members = enrolled.Where(one => one.Status is EnrolmentStatus.Verified && one.Entry.Uscc == uscc);
        return new ApplyingParty(
            uscc,
            (await organization).State?.Name ?? uscc,
            [.. submitted.SelectMany(one => one.Accounts).Concat(members.Select(one => one.Account)).Distinct()],
            [.. submitted.Select(one => one.Content.Lead.Name).Where(name => name.Length > 0).Distinct()]);
    }
}

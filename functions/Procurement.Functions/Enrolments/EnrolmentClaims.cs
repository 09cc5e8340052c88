using Procurement.Domain.Enrolments;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Enrolments;

/// <summary>What else is known of a code: whether its host is registered, and whether others claim it.</summary>
public sealed record ClaimFacts(bool HostIsRegistered, bool HasOthers);

/// <summary>Finds who else names the code of an enrolment, and the host of a filed organization.</summary>
public sealed class EnrolmentClaims(AggregateStore store, Lists lists)
{
    /// <summary>The facts on which a verification is decided.</summary>
    public async Task<ClaimFacts> FactsAsync(EnrolmentKey key, EnrolmentEntry? entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (entry is null) return new(false, false);

        var others = OthersAsync(key, entry.Uscc, cancel);
        var host = entry.Host is { } uscc
            ? await store.LoadAsync(Kinds.Organizations, new OrganizationKey(key.Tenant, uscc), cancel)
            : null;
        return new(host?.State is not null, (await others).Count > 0);
    }

    /// <summary>The other accounts' enrolments that name this code now and were not refused or ended.</summary>
    public async Task<IReadOnlyList<Enrolment>> OthersAsync(EnrolmentKey key, string uscc, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var rows = await lists.AllAsync(ListNames.EnrolmentsOf(key.Tenant, uscc), cancel);
        return
        [
            .. rows.Where(one => one.Account != key.Account && one.Entry.Uscc == uscc
                && one.Status is EnrolmentStatus.Waiting or EnrolmentStatus.Verified),
        ];
    }
}

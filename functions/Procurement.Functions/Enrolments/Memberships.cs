using Procurement.Domain.Enrolments;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Enrolments;

/// <summary>Knows it from the account's verified enrolment, never from an index that lags behind.</summary>
public sealed class Memberships(AggregateStore store) : IMemberships
{
    /// <inheritdoc/>
    public async Task<string?> OrganizationOfAsync(string tenant, string account, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Enrolments, new EnrolmentKey(tenant, account), cancel);
        return stored.State is { Status: EnrolmentStatus.Verified } found ? found.Entry.Uscc : null;
    }
}

using Procurement.Domain.Contracts;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Evaluators;
using Procurement.Domain.Objections;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>
/// Takes off the work lists what nobody has to do any more; the rows that a state calls for are written with its other
/// rows (<see cref="WorkRows"/>).
/// </summary>
public sealed class WorkLists(Lists lists)
{
    /// <summary>Takes off what a round waits for no more.</summary>
    public Task TakeOffAsync(RoundKey key, Round state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var left = WorkRows.Of(key, state, version);
        return TakeOffAsync(key.Tenant, key.Round, WorkRows.OfRounds, left, version, cancel);
    }

    /// <summary>Takes off an objection that has its answer.</summary>
    public Task TakeOffAsync(RoundKey key, Objection state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var left = WorkRows.Of(key, state, version);
        return TakeOffAsync(key.Tenant, WorkRows.IdOf(key, state), [WorkKind.ToResolve], left, version, cancel);
    }

    /// <summary>
    /// Takes off what a contract waits for no more, and the orders that are over; nothing is late that is not to be
    /// paid.
    /// </summary>
    public Task TakeOffAsync(ContractKey key, Contract state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var isToBePaid = state.Instalments.Any(one => one.Status is InstalmentStatus.Accepted);
        IEnumerable<WorkKind> kinds = isToBePaid ? WorkRows.OfContracts : [.. WorkRows.OfContracts, WorkKind.Overdue];
        var orders = ListNames.PaymentOrders(key.Tenant, state.Terms.Fund);
        var paid = isToBePaid
            ? Task.CompletedTask
            : lists.RemoveAsync(ListNames.Unpaid(key.Tenant), key.InFund, version, cancel);
        return Task.WhenAll(PaymentRows.Over(key, state)
            .Select(id => lists.RemoveAsync(orders, id, version, cancel))
            .Append(paid)
            .Append(TakeOffAsync(
                key.Tenant, key.InFund, kinds, WorkRows.Of(key, state, version), version, cancel)));
    }

    /// <summary>Takes off what an organization's entry waits for no more.</summary>
    public Task TakeOffAsync(OrganizationKey key, Organization state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var left = WorkRows.Of(key, state, version);
        return TakeOffAsync(key.Tenant, key.Uscc, WorkRows.OfOrganizations, left, version, cancel);
    }

    /// <summary>Takes off an enrolment that was decided.</summary>
    public Task TakeOffAsync(EnrolmentKey key, Enrolment state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var left = WorkRows.Of(key, state, version);
        return TakeOffAsync(key.Tenant, key.Account, [WorkKind.ToVerify], left, version, cancel);
    }

    /// <summary>Takes off an entry of the pool that was decided.</summary>
    public Task TakeOffAsync(EvaluatorKey key, Evaluator state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var left = WorkRows.Of(key, state, version);
        return TakeOffAsync(key.Tenant, key.Account, [WorkKind.ToVerifyEvaluators], left, version, cancel);
    }

    private Task TakeOffAsync(
        string tenant,
        string id,
        IEnumerable<WorkKind> kinds,
        IEnumerable<ListRow> left,
        long version,
        CancellationToken cancel)
    {
        var stays = left.Select(row => row.List).ToHashSet(StringComparer.Ordinal);
        var goes = kinds.Select(kind => ListNames.Work(tenant, kind)).Where(list => !stays.Contains(list.Partition));
        return Task.WhenAll(goes.Select(list => lists.RemoveAsync(list, id, version, cancel)));
    }
}

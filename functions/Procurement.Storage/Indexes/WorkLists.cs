using Procurement.Domain.Contracts;
using Procurement.Domain.Objections;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>What somebody of the purchaser's side has to do.</summary>
public enum WorkKind
{
    /// <summary>A round is drafted and not announced.</summary>
    ToPublish,

    /// <summary>The time for proposals is over: formal examination, then the committee.</summary>
    ToExamine,

    /// <summary>Evaluators score: their sheets are awaited, then the notice.</summary>
    ToConclude,

    /// <summary>The notice period is over: the final award.</summary>
    ToAward,

    /// <summary>An objection lacks its answer.</summary>
    ToResolve,

    /// <summary>A contract lacks a signature.</summary>
    ToSign,

    /// <summary>A claim was made, or expenditure reported.</summary>
    ToAccept,

    /// <summary>A claim was accepted: its payment is to be prepared.</summary>
    ToPrepare,

    /// <summary>A payment was prepared: it is to be approved.</summary>
    ToApprove,

    /// <summary>The last day for paying is over.</summary>
    Overdue,
}

/// <summary>
/// What waits for people: rows that come when an aggregate gets into a state somebody has to lead on, and go with it.
/// </summary>
public sealed class WorkLists(Lists lists)
{
    private const int DroppedAtOnce = 16;

    /// <summary>Brings the lists to what a round waits for.</summary>
    public Task SetAsync(RoundKey key, Round state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new WorkRow(key.Round, state.Settings.Title, Due: LastDayOf(state));
        var waits = WaitsFor(state);
        return SetAsync(key.Tenant, key.Round, version, OfRounds, kind => kind == waits ? row : null, cancel);
    }

    /// <summary>Brings the lists to what an objection waits for.</summary>
    public Task SetAsync(RoundKey key, Objection state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new WorkRow(key.Round, state.Grounds, state.Id, state.Proposal);
        var id = $"{key.Round}|{state.Id}";
        return SetAsync(
            key.Tenant, id, version, [WorkKind.ToResolve], _ => state.Answer is null ? row : null, cancel);
    }

    /// <summary>Takes the objections of a cancelled round off: nobody answers them any more.</summary>
    public async Task DropObjectionsAsync(RoundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (list, first) = (ListNames.Work(key.Tenant, WorkKind.ToResolve), $"{key.Round}|");
        while (true)
        {
            var ids = await lists.IdsAsync(list, DroppedAtOnce, first, cancel);
            var own = ids.Where(id => id.StartsWith(first, StringComparison.Ordinal)).ToList();
            if (own.Count is 0) return;
            await Task.WhenAll(own.Select(id => lists.RemoveAsync(list, id, cancel)));
        }
    }

    /// <summary>Brings the lists to what a contract waits for.</summary>
    public Task SetAsync(ContractKey key, Contract state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        // A payment is late by the clock, which the timer sees; here it only ceases to be.
        var kinds = IsToBePaid(state) ? OfContracts : [.. OfContracts, WorkKind.Overdue];
        return SetAsync(key.Tenant, key.InFund, version, kinds, kind => RowOf(key, state, kind), cancel);
    }

    /// <summary>Says that a payment is late.</summary>
    public Task NoteOverdueAsync(ContractKey key, Contract state, int no, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = RowOf(key, state, state.Instalment(no));
        return lists.PutAsync(ListNames.Work(key.Tenant, WorkKind.Overdue).Row(key.InFund, version, row), cancel);
    }

    private static WorkKind[] OfRounds { get; } =
        [WorkKind.ToPublish, WorkKind.ToExamine, WorkKind.ToConclude, WorkKind.ToAward];

    private static WorkKind[] OfContracts { get; } =
        [WorkKind.ToSign, WorkKind.ToAccept, WorkKind.ToPrepare, WorkKind.ToApprove];

    private static WorkKind? WaitsFor(Round round) => round.Phase switch
    {
        RoundPhase.Draft => WorkKind.ToPublish,
        RoundPhase.Closed => WorkKind.ToExamine,
        RoundPhase.Evaluating => WorkKind.ToConclude,
        RoundPhase.Notice when round.Notice!.Ended => WorkKind.ToAward,
        _ => null,
    };

    private static DateOnly? LastDayOf(Round round) => round.Phase is RoundPhase.Draft
        ? Domain.Calendar.ChinaTime.DayOf(round.Settings.OpensAt)
        : null;

    private static bool IsToBePaid(Contract contract) =>
        contract.Instalments.Any(one => one.Status is InstalmentStatus.Accepted);

    private static WorkRow? RowOf(ContractKey key, Contract contract, WorkKind kind)
    {
        // An instalment is claimed only when those before it are paid: of each status there is one at most.
        Instalment? With(InstalmentStatus status, bool prepared) =>
            contract.Instalments.FirstOrDefault(one => one.Status == status && one.PreparedBy is not null == prepared);
        return kind switch
        {
            WorkKind.ToSign when contract.Status is ContractStatus.AwaitingSignatures =>
                RowOf(key, contract, null) with { Amount = contract.Terms.Amount, Due = contract.SignBy },
            WorkKind.ToAccept when With(InstalmentStatus.Claimed, false) is { } made => RowOf(key, contract, made),
            // Of a closed contract nobody accepts a report any more.
            WorkKind.ToAccept when contract is
            {
                Reported: { } spent, Status: ContractStatus.InForce or ContractStatus.Terminated,
            } => RowOf(key, contract, null) with { Amount = spent },
            WorkKind.ToPrepare when With(InstalmentStatus.Accepted, false) is { } due => RowOf(key, contract, due),
            WorkKind.ToApprove when With(InstalmentStatus.Accepted, true) is { } ready => RowOf(key, contract, ready),
            _ => null,
        };
    }

    private static WorkRow RowOf(ContractKey key, Contract contract, Instalment? one) => new(
        key.Round,
        contract.Terms.Title,
        Proposal: key.Proposal,
        Organization: contract.Terms.Organization,
        Instalment: one?.No,
        Amount: one is null ? null : contract.Payable(one),
        Due: one?.Status is InstalmentStatus.Accepted ? one.DueBy : null);

    private Task SetAsync(
        string tenant,
        string id,
        long version,
        IEnumerable<WorkKind> kinds,
        Func<WorkKind, WorkRow?> rowOf,
        CancellationToken cancel) => Task.WhenAll(kinds.Select(kind => rowOf(kind) is { } row
            ? lists.PutAsync(ListNames.Work(tenant, kind).Row(id, version, row), cancel)
            : lists.RemoveAsync(ListNames.Work(tenant, kind), id, version, cancel)));
}

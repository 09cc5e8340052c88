using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Evaluators;
using Procurement.Domain.Objections;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Indexes;

/// <summary>The rows of work lists that the state of an aggregate calls for: at most one in each list.</summary>
public static class WorkRows
{
    /// <summary>What a round can wait for.</summary>
    public static IReadOnlyList<WorkKind> OfRounds { get; } =
        [WorkKind.ToPublish, WorkKind.ToExamine, WorkKind.ToConclude, WorkKind.ToAward];

    /// <summary>What a contract can wait for; that a payment is late is known by the clock alone.</summary>
    public static IReadOnlyList<WorkKind> OfContracts { get; } =
    [
        WorkKind.ToSign, WorkKind.ToReview, WorkKind.ToNotify, WorkKind.ToAnswer, WorkKind.ToAccept,
        WorkKind.ToPrepare, WorkKind.ToApprove, WorkKind.ToBatch,
    ];

    /// <summary>What an organization can wait for.</summary>
    public static IReadOnlyList<WorkKind> OfOrganizations { get; } =
        [WorkKind.ToConfirmCertificates, WorkKind.ToConfirmAccount];

    /// <summary>What an organization's entry waits for.</summary>
    public static IEnumerable<ListRow> Of(OrganizationKey key, Organization state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new WorkRow("", state.Name, Organization: key.Uscc);
        if (state.CertificatesWaiting > 0)
        {
            yield return ListNames.Work(key.Tenant, WorkKind.ToConfirmCertificates).Row(key.Uscc, version, row);
        }

        if (state.ProposedAccount is not { } proposed) yield break;
        yield return ListNames.Work(key.Tenant, WorkKind.ToConfirmAccount)
            .Row(key.Uscc, version, row with { Since = proposed.At });
    }

    /// <summary>That an enrolment waits for an officer.</summary>
    public static IEnumerable<ListRow> Of(EnrolmentKey key, Enrolment state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new WorkRow("", state.Entry.Name, Organization: state.Entry.Uscc, Since: state.Sent.At);
        var list = ListNames.Work(key.Tenant, WorkKind.ToVerify);
        return state.Status is EnrolmentStatus.Waiting ? [list.Row(key.Account, version, row)] : [];
    }

    /// <summary>That an entry of the pool waits for an officer.</summary>
    public static IEnumerable<ListRow> Of(EvaluatorKey key, Evaluator state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new WorkRow("", state.Entry.Name, Since: state.Sent.At);
        var list = ListNames.Work(key.Tenant, WorkKind.ToVerifyEvaluators);
        return state.Status is EvaluatorStatus.Waiting ? [list.Row(key.Account, version, row)] : [];
    }

    /// <summary>What a round waits for.</summary>
    public static IEnumerable<ListRow> Of(RoundKey key, Round state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var opens = ChinaTime.DayOf(state.Settings.OpensAt);
        var row = new WorkRow(
            key.Round,
            state.Settings.Title,
            Due: state.Phase is RoundPhase.Draft ? opens : null,
            Since: state.Phase is RoundPhase.Notice ? ChinaTime.EndOfDay(state.Notice!.Through) : state.Since);
        return WaitsFor(state) is { } kind ? [ListNames.Work(key.Tenant, kind).Row(key.Round, version, row)] : [];
    }

    /// <summary>That an objection waits for its answer.</summary>
    public static IEnumerable<ListRow> Of(RoundKey key, Objection state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new WorkRow(key.Round, state.Grounds, state.Id, state.Proposal, Since: state.At);
        var list = ListNames.Work(key.Tenant, WorkKind.ToResolve);
        return state.Answer is null ? [list.Row(IdOf(key, state), version, row)] : [];
    }

    /// <summary>What a contract waits for.</summary>
    public static IEnumerable<ListRow> Of(ContractKey key, Contract state, long version) =>
        from kind in OfContracts
        let row = RowOf(key, state, kind)
        where row is not null
        select ListNames.Work(key.Tenant, kind).Row(key.InFund, version, row);

    /// <summary>That the payment of an instalment is late.</summary>
    public static ListRow Overdue(ContractKey key, Contract state, int no, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var late = state.Instalment(no);
        var row = RowOf(key, state, late) with
        {
            Since = late?.DueBy is { } due ? ChinaTime.EndOfDay(due) : null,
        };
        return ListNames.Work(key.Tenant, WorkKind.Overdue).Row(key.InFund, version, row);
    }

    /// <summary>The id of an objection's row.</summary>
    public static string IdOf(RoundKey key, Objection objection) => Keys.Join(key.Round, objection.Id);

    private static WorkKind? WaitsFor(Round round) => round.Phase switch
    {
        RoundPhase.Draft => WorkKind.ToPublish,
        RoundPhase.Closed => WorkKind.ToExamine,
        RoundPhase.Evaluating => WorkKind.ToConclude,
        RoundPhase.Notice when round.Notice!.Ended => WorkKind.ToAward,
        _ => null,
    };

    private static WorkRow? RowOf(ContractKey key, Contract contract, WorkKind kind)
    {
        // An instalment is claimed only when those before it are paid: of each status there is one at most.
        Instalment? With(InstalmentStatus status, params PaymentOrderStage?[] stages) =>
            contract.Instalments.FirstOrDefault(one => one.Status == status && stages.Contains(one.Order?.Stage));
        return kind switch
        {
            WorkKind.ToSign when contract.Status is ContractStatus.AwaitingSignatures =>
                RowOf(key, contract, null) with
                {
                    Amount = contract.Terms.Amount,
                    Due = contract.SignBy,
                    Since = (contract.Acts.SupplierSigned ?? contract.Acts.Offered)?.At,
                },
            WorkKind.ToAnswer when contract.Status is ContractStatus.InForce => ToAnswer(key, contract),
            WorkKind.ToReview when IsToReview(contract) => RowOf(key, contract, null) with
            {
                Due = contract.SignBy, Since = contract.Document(0)!.Drawn.At,
            },
            WorkKind.ToNotify when contract.Notices.Where(one => one.Done is null).MinBy(one => one.Due)
                is { } notice => RowOf(key, contract, null) with { Due = notice.Due },
            WorkKind.ToAccept when With(InstalmentStatus.Claimed, [null]) is { } made => RowOf(key, contract, made),
            // Of a closed contract nobody accepts a report any more.
            WorkKind.ToAccept when contract is
            {
                Reported: { } spent, Status: ContractStatus.InForce or ContractStatus.Terminated,
            } => RowOf(key, contract, null) with { Amount = spent, Since = contract.Acts.Reported?.At },
            WorkKind.ToPrepare when With(InstalmentStatus.Accepted, [null]) is { } due => RowOf(key, contract, due),
            WorkKind.ToApprove when With(
                InstalmentStatus.Accepted, PaymentOrderStage.Prepared, PaymentOrderStage.Approved) is { } ready =>
                RowOf(key, contract, ready),
            WorkKind.ToBatch when With(InstalmentStatus.Accepted, PaymentOrderStage.Ordered) is { } ordered =>
                RowOf(key, contract, ordered),
            _ => null,
        };
    }

    // What has no last day first: nobody else reminds of it.
    private static WorkRow? ToAnswer(ContractKey key, Contract contract)
    {
        var row = RowOf(key, contract, null);
        if (contract.ToTerminate is { By: Party.Supplier } notice) return row with { Since = notice.Given.At };
        if (contract.OpenAmendment is { } open
            && (open.By is Party.Supplier || contract.Document(open.No)?.Supplier is not null))
        {
            return row with { Due = open.SignBy, Since = open.Proposed.At };
        }

        if (contract.Subcontracts.FirstOrDefault(one => one is { Consented: null, Ended: null }) is { } waits)
        {
            return row with { Amount = waits.Amount, Since = waits.Proposed.At };
        }

        return contract.Suspended is { } suspended
            ? row with { Due = suspended.Until, Since = (suspended.Asked?.By ?? suspended.By).At }
            : null;
    }

    private static bool IsToReview(Contract contract) =>
        contract.Status is ContractStatus.AwaitingSignatures
        && contract.Document(0) is not null
        && DocumentSigning.MissingGates(contract).Count > 0;

    private static WorkRow RowOf(ContractKey key, Contract contract, Instalment? one) => new(
        key.Round,
        contract.Terms.Title,
        Proposal: key.Proposal,
        Organization: contract.Terms.Organization,
        Instalment: one?.No,
        Amount: one is null ? null : contract.Payable(one),
        Due: one?.Status is InstalmentStatus.Accepted ? one.DueBy : null,
        Since: one is null ? null : SinceOf(one.Acts)?.At);

    // Whatever was done last leads to what waits now.
    private static Author? SinceOf(InstalmentActs acts) => new[]
    {
        acts.Claimed, acts.Accepted, acts.Prepared, acts.Approved is [.., var last] ? last : null, acts.Bounced,
        acts.Decided,
    }.MaxBy(act => act?.At);
}

using Procurement.Functions.Identity;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Work;

/// <summary>
/// What waits for the purchaser's side, from the rows that each change keeps: a call for every thousand rows of a kind.
/// </summary>
public sealed class PurchasersWork(Lists lists)
{
    private static readonly WorkKind[] All = Enum.GetValues<WorkKind>();

    /// <summary>All that waits for a role of a district; supervisors see what waits for anybody.</summary>
    public async Task<IReadOnlyList<WaitingView>> OfAsync(string tenant, Role role, CancellationToken cancel)
    {
        var kinds = await Task.WhenAll(KindsOf(role).Select(async kind =>
            (await lists.AllAsync(ListNames.Work(tenant, kind), cancel)).Select(row => ViewOf(kind, row))));
        return [.. kinds.SelectMany(rows => rows)];
    }

    /// <summary>The rows of a page with the names of their rounds and organizations.</summary>
    public async Task<IReadOnlyList<WaitingView>> NamedAsync(
        string tenant, IReadOnlyList<WaitingView> page, CancellationToken cancel)
    {
        var rounds = await NamesAsync(
            page.Select(one => one.Round),
            id => lists.FindAsync(ListNames.Rounds(tenant), id, cancel),
            row => row.Title);
        var organizations = await NamesAsync(
            page.Select(one => one.Organization),
            id => lists.FindAsync(ListNames.Organizations(tenant), id, cancel),
            row => row.Name);
        return
        [
            .. page.Select(one => one with
            {
                RoundTitle = rounds.GetValueOrDefault(one.Round ?? ""),
                OrganizationName = organizations.GetValueOrDefault(one.Organization ?? ""),
            }),
        ];
    }

    private static IEnumerable<WorkKind> KindsOf(Role role) => role switch
    {
        Role.Officer => 
        [
            WorkKind.ToExamine, WorkKind.ToConclude, WorkKind.ToAccept, WorkKind.ToReview,
            WorkKind.ToNotify, WorkKind.ToVerify, WorkKind.ToVerifyEvaluators, WorkKind.ToConfirmCertificates,
        ],
        Role.Approver => [WorkKind.ToPublish, WorkKind.ToResolve, WorkKind.ToAward, WorkKind.ToSign, WorkKind.ToAnswer],
        Role.Finance => [WorkKind.ToPrepare, WorkKind.ToBatch, WorkKind.ToConfirmAccount],
        Role.FinanceApprover => [WorkKind.ToApprove, WorkKind.ToConfirmAccount],
        Role.Supervisor => All,
        _ => [],
    };

    private static WaitingView ViewOf(WorkKind kind, WorkRow row) =>
        WaitingView.Of(Enum.Parse<WaitingKind>(kind.ToString()), row.Round is "" ? null : row.Round, row.Title) with
        {
            Objection = row.Objection,
            Proposal = row.Proposal,
            Organization = row.Organization,
            Instalment = row.Instalment,
            Amount = row.Amount,
            Since = row.Since,
            Due = row.Due,
        };

    private static async Task<Dictionary<string, string>> NamesAsync<TRow>(
        IEnumerable<string?> ids, Func<string, Task<TRow?>> find, Func<TRow, string> name)
        where TRow : class
    {
        var named = await Task.WhenAll(ids.OfType<string>().Distinct(StringComparer.Ordinal).Select(
            async id => (Id: id, Row: await find(id))));
        return named.Where(one => one.Row is not null)
            .ToDictionary(one => one.Id, one => name(one.Row!), StringComparer.Ordinal);
    }
}

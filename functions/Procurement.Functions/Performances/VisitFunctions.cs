using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Organizations;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Performances;

/// <summary>Records of what was done (服务记录), kept by the supplier.</summary>
public sealed class VisitFunctions(AggregateStore store, WatchedContracts contracts)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/performance/visits";

    /// <summary>Records a visit, perhaps in the place of a record that was wrong.</summary>
    [Function("RecordVisit"), AllowRoles(Applicant)]
    [Describe("登记服务记录", Body = typeof(VisitBody), Answer = typeof(VisitView), Status = 201)]
    public async Task<IResult> RecordAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<VisitBody>();
        var content = body.Content();
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        var record = new RecordVisit(
            order.Caller.Organization!,
            PerformanceNames.Visit(order.Stamp, content.Day),
            content,
            body.Corrects,
            body.Reason,
            order.By);
        var certificates = CertificatesAsync(new(key.Tenant, record.Organization), content.Workers, cancel);
        var folder = await contracts.FolderAsync(key, watched, content.Files, cancel);
        var stored = await store.LoadAsync(Kinds.Performances, key, RowsOf(record), cancel);
        var decision = Recording.Decide(stored.State, record, watched, new(await certificates, folder));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/contracts/{proposal}/performance/visits/{record.Visit}",
            VisitView.Of(saved.Done.Records[record.Visit]));
    }

    /// <summary>Withdraws a record that should not be there.</summary>
    [Function("WithdrawVisit"), AllowRoles(Applicant)]
    [Describe("撤销服务记录", Body = typeof(VisitWithdrawalBody), Answer = typeof(VisitView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{visit}/withdrawal")]
        HttpRequest request,
        string round,
        string proposal,
        string visit,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawVisit(visit, request.Read<VisitWithdrawalBody>().Reason, order.By);
        var key = order.Caller.ContractKey(round, proposal);
        var watched = await contracts.OwnAsync(order.Caller, key, cancel);
        if (!WireRules.IsSlug(visit)) return Problems.Of(VisitRefusals.NotFound.Code);
        var stored = await store.LoadAsync(Kinds.Performances, key, RowsOf(visit), cancel);
        var decision = Recording.Decide(stored.State, withdraw, watched);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(VisitView.Of(saved.Done.Records[visit]));
    }

    // Itself, in case the command comes again; its day, its plan, its files; and what it corrects with its day.
    private static IReadOnlyList<string> RowsOf(RecordVisit record) =>
    [
        Kinds.VisitParts.RowOf(record.Visit),
        Kinds.DayParts.RowOf(VisitDay.IdOf(record.Content.Day)),
        .. record.Content.Plan is { } plan ? [Kinds.PlanParts.RowOf(plan)] : Array.Empty<string>(),
        .. record.Content.Files.Select(Kinds.NamedFileParts.RowOf),
        .. record.Corrects is { } old ? RowsOf(old) : [],
    ];

    // The id of a record begins with its day.
    private static IReadOnlyList<string> RowsOf(string visit) =>
    [
        Kinds.VisitParts.RowOf(visit),
        .. VisitDay.OfVisit(visit) is { } day ? [Kinds.DayParts.RowOf(VisitDay.IdOf(day))] : Array.Empty<string>(),
    ];

    private async Task<IReadOnlyDictionary<string, Certificate>> CertificatesAsync(
        OrganizationKey key, IReadOnlyList<Worker> workers, CancellationToken cancel)
    {
        var numbers = workers.Select(one => one.Certificate).OfType<string>().Distinct(StringComparer.Ordinal);
        var found = await Task.WhenAll(numbers.Select(number => store.FindPartAsync(
            Kinds.Organizations.Table, $"{key}", Kinds.Certificates, number, cancel)));
        return found.OfType<Certificate>().ToDictionary(one => one.Number, StringComparer.Ordinal);
    }
}

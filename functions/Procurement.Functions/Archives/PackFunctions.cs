using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Archives;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Archives;

/// <summary>The archive of a contract and its evidence packs (档案包).</summary>
public sealed class PackFunctions(
    AggregateStore store,
    ArchiveReading reading,
    EvidencePacks packs,
    ProposalSeal seal,
    TrailReading trail,
    TimeProvider clock)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Reads the archive: holds, and how long its records are kept.</summary>
    [Function("GetArchive"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看合同档案：保全与保管期限", Answer = typeof(ArchiveView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/archive")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var facts = await reading.ReadAsync(request.Caller(), round, proposal, cancel);
        return facts.Contract is null
            ? Problems.Of("contract.notFound")
            : Answers.Ok(ArchiveView.Of(facts, facts.Stored.State, DayOf(clock)));
    }

    /// <summary>
    /// Makes a pack of all that belongs to the contract. It is an order: who got one is on record before the first byte
    /// leaves.
    /// </summary>
    [Function("MakeEvidencePack"), AllowRoles(Officer, Supervisor)]
    [Describe("制作并下载档案包（ZIP，制作留痕）", File = true)]
    public async Task<IResult> MakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/evidence-pack")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        if (facts.Contract is not { } contract) return Problems.Of("contract.notFound");

        // Whoever of the committee keeps out of a proposal keeps out of its pack, whatever other role there is.
        var reader = await seal.ReaderAsync(order.Caller, round, cancel);
        if (await seal.HidesAsync(reader, proposal, cancel) is { } hidden) return Problems.Of(hidden);

        var decision = Packing.Decide(facts.Stored.State, new RequestPack(order.By), contract);
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        var (no, record) = await packs.RequestOfAsync(facts.Key, order.Stamp.Id, cancel);
        var about = await packs.CaseAsync(order.Caller, facts.Key, contract, no, record, cancel);
        return new PackAnswer(
            $"{contract.Terms.Reference}-{no}.zip",
            (into, gone) => packs.WriteAsync(about, facts.Retention, into, gone));
    }

    /// <summary>Lists the packs that were asked for.</summary>
    [Function("ListEvidencePacks"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("档案包制作记录", Answer = typeof(ListOf<PackView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/evidence-packs")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var facts = await reading.ReadAsync(request.Caller(), round, proposal, cancel);
        if (facts.Contract is null) return Problems.Of("contract.notFound");
        return await store.AnswerAsync(
            Paging.Read(request), Kinds.Archives.Table, facts.Key, Kinds.Packs, PackView.Of, cancel);
    }

    /// <summary>The trail of an archive: who got which pack, who set and lifted which hold.</summary>
    [Function("GetArchiveTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("档案的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/archive/trail")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.Archives.Table, request.Caller().ContractKey(round, proposal), cancel);

    private static DateOnly DayOf(TimeProvider clock) => Domain.Calendar.ChinaTime.DayOf(clock.GetUtcNow());
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Audit;

/// <summary>An event of the trail; its hash can be computed again from the fields before it.</summary>
public sealed record TrailEventView(
    string Aggregate,
    long Number,
    string Type,
    string Data,
    string By,
    string At,
    string Command,
    string Previous,
    string Hash)
{
    /// <summary>The view of a record.</summary>
    public static TrailEventView Of(EventRecord record) => new(
        record.Aggregate,
        record.Number,
        record.Type,
        record.Data,
        record.By,
        record.At,
        record.Command,
        record.Previous,
        record.Hash);
}

/// <summary>The audit trail (审计轨迹): what happened to a fund, a round or a contract, in order.</summary>
public sealed class TrailFunctions(AggregateStore store)
{
    /// <summary>The trail of a round.</summary>
    [Function("GetRoundTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("批次的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetRoundAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/trail")] HttpRequest request,
        string round,
        CancellationToken cancel) =>
        AnswerAsync(request, Kinds.Rounds.Table, Address.Round(request.Caller(), round), cancel);

    /// <summary>The trail of a contract.</summary>
    [Function("GetContractTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("合同的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetContractAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/contracts/{proposal}/trail")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        AnswerAsync(request, Kinds.Contracts.Table, Address.Contract(request.Caller(), round, proposal), cancel);

    /// <summary>The trail of a fund.</summary>
    [Function("GetFundTrail"), AllowRoles(Officer, Supervisor)]
    [Describe("资金的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetFundAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "funds/{fund}/trail")] HttpRequest request,
        string fund,
        CancellationToken cancel) =>
        AnswerAsync(request, Kinds.Funds.Table, Address.Fund(request.Caller(), fund), cancel);

    private async Task<IResult> AnswerAsync<TKey>(
        HttpRequest request, string table, Read<TKey> key, CancellationToken cancel)
    {
        if (key.Problem is { } unknown) return unknown;
        var paging = Paging.Read(request);
        if (paging.Problem is { } wrong) return wrong;

        // A cursor is no secret (Paging): somebody may have made one that is no number.
        if (!long.TryParse(paging.Value.After ?? "0", out var after))
        {
            return Problems.Malformed("cursor.invalid", "cursor");
        }

        List<TrailEventView> events = [];
        await foreach (var record in store.EventsAsync(table, key.Value!.ToString()!, after, cancel))
        {
            if (events.Count == paging.Value.Limit) return Page(events, $"{events[^1].Number}");
            events.Add(TrailEventView.Of(record));
        }

        return events.Count == 0 && after == 0 ? Problems.Of("resource.notFound") : Page(events, null);

        IResult Page(List<TrailEventView> page, string? next) => Answers.Ok(paging.Value.Page(page, next));
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.ServiceLedgers;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.ServiceLedgers;

/// <summary>Files of service records, sent in pieces that may be cut anywhere.</summary>
public sealed class RecordFileFunctions(AggregateStore store, LedgerReading reading)
{
    private const string Route = "service-ledgers/{ledger}/files/{file}";

    /// <summary>
    /// Takes as many rows of a piece as one step may; the answer says where to go on, and which rows were refused.
    /// </summary>
    [Function("SendServiceRecords"), AllowRoles(Applicant)]
    [Describe("分段上传服务记录文件", Body = typeof(RecordPieceBody), Answer = typeof(RecordFileView))]
    public async Task<IResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string ledger,
        string file,
        CancellationToken cancel)
    {
        var order = request.Order();
        var piece = request.Read<RecordPieceBody>().Piece();
        var (key, name) = (LedgerReading.KeyOf(order.Caller, ledger), LedgerReading.FileOf(file));
        var part = Kinds.LedgerFiles.RowOf(name);
        var head = await store.LoadAsync(Kinds.ServiceLedgers, key, [part], cancel);
        if (head.State is not { } found) return Problems.Of(LedgerRefusals.NotFound.Code);
        order.Caller.MustActFor(found.Terms.Organization);

        var read = PieceReading.Read(found, found.Files.GetValueOrDefault(name) ?? RecordFile.Empty, piece);
        var records = read.Rows.Select(row => row.Record).OfType<BroughtRecord>().ToList();
        var stored = await reading.ForAsync(head, records, order, cancel, part);
        var decision = Taking.Decide(stored.State, new TakeRecords(name, read, order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;
        var refused = saved.Done.Refused.Values.SelectMany(one => one.Rows);
        return Answers.Ok(RecordFileView.Of(name, saved.Done.Files.GetValueOrDefault(name), [.. refused]));
    }

    /// <summary>How far a file is; whoever was interrupted goes on from there.</summary>
    [Function("GetRecordFile"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("服务记录文件的接收进度", Answer = typeof(RecordFileView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string ledger,
        string file,
        CancellationToken cancel)
    {
        var name = LedgerReading.FileOf(file);
        var (_, found) = await reading.ReadAsync(
            request.Caller(), ledger, cancel, Kinds.LedgerFiles.RowOf(name));
        return found.Files.TryGetValue(name, out var known)
            ? Answers.Ok(RecordFileView.Of(name, known, []))
            : Problems.Of("recordFile.notFound");
    }

    /// <summary>Lists every refused row of a file, by its line.</summary>
    [Function("ListRefusedRows"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("文件中未接受的行及原因", Answer = typeof(ListOf<RefusedRowView>), Paged = true)]
    public async Task<IResult> ListRefusedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/refusals")] HttpRequest request,
        string ledger,
        string file,
        CancellationToken cancel)
    {
        var name = LedgerReading.FileOf(file);
        var (key, found) = await reading.ReadAsync(
            request.Caller(), ledger, cancel, Kinds.LedgerFiles.RowOf(name));
        if (!found.Files.ContainsKey(name)) return Problems.Of("recordFile.notFound");
        var paging = Paging.Read(request);
        // The cursor is a line. The part that holds it began at it or before.
        var after = int.TryParse(paging.After, out var line) ? line : 0;
        List<RefusedRowView> shown = [];
        var first = LedgerPlaces.RefusedOf(name, Math.Max(0, after - LinesOfStepMax));
        await foreach (var (id, part) in store.PartsAsync(
            Kinds.ServiceLedgers.Table, key, Kinds.LedgerRefused, first, cancel))
        {
            if (!id.StartsWith($"{name}~", StringComparison.Ordinal) || shown.Count > paging.Limit) break;
            shown.AddRange(part.Rows.Where(row => row.Line > after).Select(RefusedRowView.Of));
        }

        var next = shown.Count > paging.Limit ? $"{shown[paging.Limit - 1].Line}" : null;
        return Answers.Ok(paging.Page([.. shown.Take(paging.Limit)], next));
    }

    // A body of 1 MiB has no more lines than this.
    private const int LinesOfStepMax = 1 << 20;
}

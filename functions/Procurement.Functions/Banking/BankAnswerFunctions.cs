using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Banking;
using Procurement.Functions.Audit;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Banking;

/// <summary>
/// Files of a bank's answers (银行回执): taken once by their bytes, kept as they are, and booked fact by fact afterwards.
/// </summary>
public sealed class BankAnswerFunctions(
    AggregateStore store, Lists lists, DocumentStore documents, AnswerReading reading, TrailReading trail)
{
    private const string Route = "bank-answers";

    /// <summary>Takes a file; the same file again answers what became of it.</summary>
    [Function("TakeBankAnswers"), AllowRoles(Finance, FinanceApprover)]
    [Describe("导入银行回执", Body = typeof(BankAnswersBody), Answer = typeof(BankAnswersView), Status = 201)]
    public async Task<IResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<BankAnswersBody>());
        var content = BinaryData.FromBytes(Convert.FromBase64String(body.Content));
        var file = await reading.ReadAsync(order.Caller.Tenant, content, cancel);
        var digest = await documents.PutAsync(content, MediaTypeNames.Application.Xml, cancel);
        var key = new BankAnswersKey(order.Caller.Tenant, digest);
        var take = new TakeAnswers(body.Name, file.Message, file.MessageId, digest, file.Facts, order.By);
        var stored = await store.LoadAsync(Kinds.BankAnswers, key, cancel);
        var saved = await store.SaveAsync(stored, TakingAnswers.Decide(stored.State, take), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created($"{request.Path}/{digest}", BankAnswersView.Of(saved.Done));
    }

    /// <summary>Lists files, latest first.</summary>
    [Function("ListBankAnswers"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("银行回执列表", Answer = typeof(ListOf<BankAnswersView>), Paged = true)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel) =>
        lists.AnswerAsync(
            request, BankLists.Answers(request.Caller().Tenant), (_, file) => BankAnswersView.Of(file), cancel);

    /// <summary>What became of a file.</summary>
    [Function("GetBankAnswers"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("查看银行回执", Answer = typeof(BankAnswersView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{answer}")] HttpRequest request,
        string answer,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.BankAnswers, request.Caller().BankAnswersKey(answer), cancel);
        return stored.State is { } found
            ? Answers.Ok(BankAnswersView.Of(found))
            : Problems.Of(BankAnswerRefusals.NotFound.Code);
    }

    /// <summary>Its facts that were worked off, in their order.</summary>
    [Function("ListBankAnswerEntries"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("银行回执逐笔结果", Answer = typeof(ListOf<BankAnswerEntryView>), Paged = true)]
    public async Task<IResult> ListEntriesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{answer}/entries")] HttpRequest request,
        string answer,
        CancellationToken cancel)
    {
        var key = request.Caller().BankAnswersKey(answer);
        var stored = await store.LoadAsync(Kinds.BankAnswers, key, cancel);
        if (stored.State is null) return Problems.Of(BankAnswerRefusals.NotFound.Code);
        return await store.AnswerAsync(
            Paging.Read(request),
            Kinds.BankAnswers.Table,
            key,
            Kinds.BankAnswerEntries,
            BankAnswerEntryView.Of,
            cancel);
    }

    /// <summary>The file as the bank sent it.</summary>
    [Function("GetBankAnswersFile"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("下载银行回执原件", File = true)]
    public async Task<IResult> GetFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{answer}/file")] HttpRequest request,
        string answer,
        CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.BankAnswers, request.Caller().BankAnswersKey(answer), cancel);
        return stored.State is { } found
            ? new XmlAnswer($"{found.Document[..12]}.xml", await documents.ReadAsync(found.Document, cancel))
            : Problems.Of(BankAnswerRefusals.NotFound.Code);
    }

    /// <summary>The trail of a file.</summary>
    [Function("GetBankAnswersTrail"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("银行回执的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{answer}/trail")] HttpRequest request,
        string answer,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.BankAnswers.Table, request.Caller().BankAnswersKey(answer), cancel);
}

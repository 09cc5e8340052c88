using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Who reviewed, or wrote the plan, and where it can be found.</summary>
public sealed record GateBody(string Reviewer, string Reference);

/// <summary>Checks the form of a gate.</summary>
public sealed class GateBodyValidator : AbstractValidator<GateBody>
{
    public GateBodyValidator()
    {
        RuleFor(body => body.Reviewer).IsLine(100);
        RuleFor(body => body.Reference).IsLine(200);
    }
}

/// <summary>Where a notice can be found; null for a publication says: on the public page of this service.</summary>
public sealed record GivenNoticeBody(string? Reference = null, int Document = 0);

/// <summary>Checks the form of a notice that was given.</summary>
public sealed class GivenNoticeBodyValidator : AbstractValidator<GivenNoticeBody>
{
    public GivenNoticeBodyValidator()
    {
        RuleFor(body => body.Reference).IsLine(200);
        RuleFor(body => body.Document).IsWithin(0, 1000);
    }
}

/// <summary>
/// What must be there before the purchaser signs (法律审核、风险预案、验收方案), and what is told to others afterwards (公告、备案).
/// </summary>
public sealed class GateFunctions(AggregateStore store)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Records a gate.</summary>
    [Function("PassGate"), AllowRoles(Officer)]
    [Describe("登记签约前审核", Body = typeof(GateBody), Answer = typeof(ContractDocumentsView))]
    public async Task<IResult> PassAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/gates/{gate}")] HttpRequest request,
        string round,
        string proposal,
        string gate,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.ContractKey(round, proposal);
        var body = request.Read<GateBody>();
        var pass = new PassGate(
            Word<ContractGate>(gate, "gate.notFound"), body.Reviewer, body.Reference, order.By);
        var drafters = store.LoadAsync(Kinds.Rounds, order.Caller.RoundKey(round), cancel);
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        var decision = GatesAndNotices.Decide(contract.State, pass, (await drafters).State?.Drafters ?? []);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractDocumentsView.Of(saved.Done));
    }

    /// <summary>Records that a notice was given.</summary>
    [Function("GiveNotice"), AllowRoles(Officer)]
    [Describe("登记合同公告或备案", Body = typeof(GivenNoticeBody), Answer = typeof(ContractDocumentsView))]
    public async Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/notices/{notice}")] HttpRequest request,
        string round,
        string proposal,
        string notice,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.ContractKey(round, proposal);
        var (body, kind) = (request.Read<GivenNoticeBody>(), Word<NoticeKind>(notice, "notice.notFound"));
        var give = new GiveNotice(kind, body.Document, body.Reference ?? PageOf(key, kind), order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        var saved = await store.SaveAsync(contract, GatesAndNotices.Decide(contract.State, give), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractDocumentsView.Of(saved.Done));
    }

    // What the residents' pages show is public; where somebody else keeps the files, only that office says where.
    private static string PageOf(ContractKey key, NoticeKind kind) => kind is NoticeKind.Filing
        ? throw new ProblemException(Problems.Malformed("notice.referenceMissing", "reference"))
        : $"public/{key.Tenant}/rounds/{key.Round}";

    private static T Word<T>(string word, string notFound)
        where T : struct, Enum
    {
        var at = WireEnumConverter.NamesOf(typeof(T)).ToList().IndexOf(word);
        return at >= 0 ? Enum.GetValues<T>()[at] : throw Problems.NotFound(notFound);
    }
}

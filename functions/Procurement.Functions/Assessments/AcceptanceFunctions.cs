using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Documents;
using Procurement.Domain.Assessments;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Assessments;

/// <summary>Acceptance item by item (逐项验收): drafted, opinions archived, signed, concluded with a statement.</summary>
public sealed class AcceptanceFunctions(AggregateStore store, AssessmentDesk desk, DocumentStore documents)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/acceptance";

    /// <summary>Drafts it, or drafts it anew while nobody signed or was heard.</summary>
    [Function("DraftAcceptance"), AllowRoles(Officer)]
    [Describe("起草逐项验收", Body = typeof(AcceptanceBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> DraftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var draft = request.Read<AcceptanceBody>().ToCommand(order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        var decision = Accepting.Decide(facts.State, draft, facts.Contract, facts.Settings?.Agreement);
        return await desk.SaveAsync(order, facts, decision, cancel);
    }

    /// <summary>Archives what somebody said who was invited, or that nobody came.</summary>
    [Function("ArchiveAcceptanceOpinion"), AllowRoles(Officer)]
    [Describe("归档受邀服务对象或第三方的验收意见", Body = typeof(InvitedOpinionBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> ArchiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/opinions")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<InvitedOpinionBody>();
        var archive = new ArchiveOpinion(body.Ref, body.Opinion, order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        return await desk.SaveAsync(order, facts, Accepting.Decide(facts.State, archive, facts.Contract), cancel);
    }

    /// <summary>Signs it as one of its accepters.</summary>
    [Function("SignAcceptance"), AllowRoles(Officer, Approver, Evaluator)]
    [Describe("验收人员签署", Body = typeof(AcceptanceSignatureBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/signatures")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var sign = new SignAcceptance(request.Read<AcceptanceSignatureBody>().Opinion, order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        return await desk.SaveAsync(order, facts, Accepting.Decide(facts.State, sign, facts.Contract), cancel);
    }

    /// <summary>Takes a draft back.</summary>
    [Function("WithdrawAcceptance"), AllowRoles(Officer)]
    [Describe("撤回验收稿", Body = typeof(AcceptanceWithdrawalBody), Answer = typeof(AssessmentView))]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/withdrawal")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var withdraw = new WithdrawAcceptance(request.Read<AcceptanceWithdrawalBody>().Reason, order.By);
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        return await desk.SaveAsync(order, facts, Accepting.Decide(facts.State, withdraw, facts.Contract), cancel);
    }

    /// <summary>Concludes it: draws its statement, keeps that for ever, and publishes the result.</summary>
    [Function("ConcludeAcceptance"), AllowRoles(Officer)]
    [Describe("完成验收并公布结果", Answer = typeof(AssessmentView))]
    public async Task<IResult> ConcludeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/conclusion")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var facts = await desk.LoadAsync(order.Caller, round, proposal, cancel);
        var digest = "";
        if (Accepting.RefusalToConclude(facts.State, facts.Contract, order.By) is null)
        {
            // The document before the event that names it: a statement that nobody names harms nobody.
            var drawn = Draw(facts, await PartiesAsync(facts, cancel), order.By.At);
            digest = await documents.PutAsync(drawn, AcceptanceStatement.ContentType, cancel);
        }

        var decision = Accepting.Decide(facts.State, new ConcludeAcceptance(digest, order.By), facts.Contract);
        return await desk.SaveAsync(order, facts, decision, cancel);
    }

    /// <summary>The statement, for both sides.</summary>
    [Function("GetAcceptanceStatement")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("下载验收书", File = true)]
    public async Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{no}/document")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var facts = await desk.LoadAsync(caller, round, proposal, cancel);
        if (facts.Contract is not { } contract) return Problems.Of("contract.notFound");
        caller.MustBeParty(contract.Terms.Organization);
        return facts.State?.AcceptanceNo(NumberOf(no))?.Document is { } digest
            ? new PdfAnswer(
                $"验收书-{contract.Terms.Reference}-{no}.pdf", await documents.ReadAsync(digest, cancel))
            : Problems.Of(AcceptanceRefusals.NotFound.Code);
    }

    // Written in one way only; what is none is no acceptance.
    private static int NumberOf(string no) =>
        int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && $"{number}" == no
            ? number
            : 0;

    private static BinaryData Draw(AssessmentFacts facts, StatementParties parties, DateTimeOffset at)
    {
        try
        {
            return AcceptanceStatement.Draw(facts.Contract!, facts.State!.Acceptance!, parties, at);
        }
        catch (MissingGlyphException missing)
        {
            throw new ProblemException(Problems.Of("acceptance.glyphMissing", missing.Message));
        }
    }

    private async Task<StatementParties> PartiesAsync(AssessmentFacts facts, CancellationToken cancel)
    {
        var uscc = facts.Contract!.Terms.Organization;
        var organization = await store.LoadAsync(
            Kinds.Organizations, new OrganizationKey(facts.Key.Tenant, uscc), cancel);
        return new(uscc, organization.State?.Name ?? uscc, facts.Settings?.Purchaser.Name ?? "—");
    }
}

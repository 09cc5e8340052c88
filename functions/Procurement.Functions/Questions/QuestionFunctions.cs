using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Questions;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Questions;

/// <summary>Questions (询问) about a round, answered to all without a name.</summary>
public sealed class QuestionFunctions(AggregateStore store, Lists lists, PublishedRounds rounds)
{
    private const string Route = "rounds/{round}/questions";

    /// <summary>Takes a question of an organization.</summary>
    [Function("AskQuestion"), AllowRoles(Applicant)]
    [Describe("提出询问", Body = typeof(QuestionBody), Answer = typeof(QuestionView), Status = 201)]
    public async Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var text = request.Read<QuestionBody>().Text;
        var key = order.Caller.RoundKey(round);
        var own = order.Caller.Organization!;
        var ask = new AskQuestion(QuestionsKey.Question(order.Stamp), own, text, order.By);
        var reading = store.LoadAsync(Kinds.Rounds, key, cancel);
        var file = await store.LoadAsync(
            Kinds.Questions, FileOf(key, own), [Kinds.QuestionParts.RowOf(ask.Question)], cancel);
        var decision = Questioning.Decide(file.State, ask, (await reading).State);
        var saved = await store.SaveAsync(file, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/questions/{ask.Question}", ViewOf(saved, ask.Question, own));
    }

    /// <summary>Answers one to all.</summary>
    [Function("AnswerQuestion"), AllowRoles(Officer)]
    [Describe("答复询问（对所有申报单位公开）", Body = typeof(AnswerBody), Answer = typeof(QuestionView))]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{question}/answer")] HttpRequest request,
        string round,
        string question,
        CancellationToken cancel)
    {
        var order = request.Order();
        var answer = new AnswerQuestion(question, request.Read<AnswerBody>().Text, order.By);
        return SettleAsync(order, round, question, (file, of) => Questioning.Decide(file, answer, of), cancel);
    }

    /// <summary>Tells the one who asked that it is not about this round.</summary>
    [Function("DismissQuestion"), AllowRoles(Officer)]
    [Describe("不作公开答复（与本批次无关）", Body = typeof(QuestionDismissalBody), Answer = typeof(QuestionView))]
    public Task<IResult> DismissAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{question}/dismissal")]
        HttpRequest request,
        string round,
        string question,
        CancellationToken cancel)
    {
        var order = request.Order();
        var dismiss = new DismissQuestion(question, request.Read<QuestionDismissalBody>().Reason, order.By);
        return SettleAsync(order, round, question, (file, of) => Questioning.Decide(file, dismiss, of), cancel);
    }

    /// <summary>
    /// Lists them: an applicant reads those that were answered and its own, the purchaser's side all; nobody who asked.
    /// </summary>
    [Function("ListQuestions"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("询问与答复", Answer = typeof(ListOf<QuestionView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = await rounds.KnownAsync(caller, round, cancel);
        var paging = Paging.Read(request);
        var page = await lists.PageAsync(ListNames.Questions(key), paging.Limit, paging.After, cancel);
        var own = caller.Is(Applicant) ? caller.Organization : null;
        var shown = page.Items.Select(item => item.Row)
            .Where(one => own is null || one.Answer is not null || one.Organization == own);
        return Answers.Ok(paging.Page([.. shown.Select(one => QuestionView.Of(one, own))], page.Next));
    }

    private async Task<IResult> SettleAsync(
        Order order,
        string round,
        string question,
        Func<QuestionFile?, Round?, Decision<QuestionEvent>> rule,
        CancellationToken cancel)
    {
        var key = order.Caller.RoundKey(round);
        var reading = store.LoadAsync(Kinds.Rounds, key, cancel);
        // Whoever answers has read the list; which organization asked is known from there, and shown to nobody.
        var listed = WireRules.IsSlug(question)
            ? await lists.FindAsync(ListNames.Questions(key), question, cancel)
            : null;
        if (listed is null)
        {
            return rule(null, (await reading).State) is Decision<QuestionEvent>.Refused refused
                ? Problems.Refused(refused.Why)
                : throw new InvalidOperationException("Nothing was found to answer.");
        }

        var file = await store.LoadAsync(
            Kinds.Questions, FileOf(key, listed.Organization), [Kinds.QuestionParts.RowOf(question)], cancel);
        var decision = rule(file.State, (await reading).State);
        var saved = await store.SaveAsync(file, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ViewOf(saved, question, null));
    }

    private static QuestionsKey FileOf(RoundKey round, string organization) =>
        new(round.Tenant, round.Round, organization);

    private static QuestionView ViewOf(Saved<QuestionFile> saved, string question, string? own) =>
        QuestionView.Of(saved.Done.Questions[question], own);
}

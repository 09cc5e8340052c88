using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Surveys;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Stored;
using Procurement.Storage.Surveys;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Surveys;

/// <summary>Counting a survey, and what residents wrote.</summary>
public sealed class SurveyClosingFunctions(
    AggregateStore store, SurveyReading reading, SurveyBoxes boxes, DocumentStore documents)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/survey";

    /// <summary>Counts the answers, once the last day is over.</summary>
    [Function("CloseSurvey"), AllowRoles(Officer)]
    [Describe("结束调查并计算结果", Body = typeof(SurveyClosingBody), Answer = typeof(SurveyView))]
    public async Task<IResult> CloseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/closing")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var reason = request.Read<SurveyClosingBody>().PapersLeftReason;
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        var decision = await DecideAsync(order, facts, reason, cancel);
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(SurveyView.Of(saved.Done, null, isInside: true), $"{saved.Version}");
    }

    /// <summary>What residents wrote, sorted by its text: without who, when, or of which group.</summary>
    [Function("ListSurveyTexts"), AllowRoles(Officer, Approver, Supervisor)]
    [Describe("居民意见（不含姓名、时间和站点）", Answer = typeof(ListOf<string>))]
    public async Task<IResult> ListTextsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/texts")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var facts = await reading.ReadAsync(request.Caller(), round, proposal, cancel);
        if (facts.Survey is null) return Problems.Of("survey.notFound");
        if (facts.Survey.Result?.TextsDigest is not { } digest) return Answers.Ok(new ListOf<string>([], null));

        var texts = JsonSerializer.Deserialize<string[]>(await documents.ReadAsync(digest, cancel))!;
        return Answers.Ok(new ListOf<string>(texts, null));
    }

    private async Task<Decision<SurveyEvent>> DecideAsync(
        Order order, SurveyFacts facts, string? reason, CancellationToken cancel)
    {
        if (Surveying.WhyNotClosed(facts.Survey, order.By.At) is { } why) return why;
        var before = ResultOf(facts.Survey!, await boxes.ReadAsync(facts.Box, cancel), reason, null);
        var decision = Surveying.Decide(facts.Survey, new CloseSurvey(before, order.By));
        if (decision is Decision<SurveyEvent>.Refused) return decision;

        // From here on nothing comes in any more, so that what is counted is everything that was taken.
        var harvest = await boxes.CloseAsync(facts.Box, cancel);
        var result = ResultOf(facts.Survey!, harvest, reason, null);
        var hasTexts = result.Outcome is SurveyOutcome.Counts && harvest.Texts.Count > 0;
        var digest = hasTexts
            ? await documents.PutAsync(DocumentOf(harvest.Texts), "application/json", cancel)
            : null;
        decision = Surveying.Decide(facts.Survey, new CloseSurvey(result with { TextsDigest = digest }, order.By));
        // A paper that came between the two looks.
        if (decision is Decision<SurveyEvent>.Refused) await boxes.ReopenAsync(facts.Box, cancel);
        return decision;
    }

    private static SurveyResult ResultOf(Survey survey, SurveyHarvest harvest, string? reason, string? texts)
    {
        var (plan, asked, answered) = (survey.Plan!, survey.Sample!.Size, harvest.Answers.Count);
        return new(
            asked,
            answered,
            harvest.Papers,
            harvest.PapersWaiting,
            harvest.PapersWaiting is 0 ? null : reason,
            Counting.OutcomeOf(plan, asked, answered),
            Counting.FiguresOrNull(plan, survey.Frame.Clients, asked, harvest.Answers),
            texts);
    }

    private static BinaryData DocumentOf(IReadOnlyList<string> texts)
    {
        var array = new JsonArray([.. texts.Select(one => (JsonNode)one)]);
        return new(CanonicalJson.Of(JsonSerializer.SerializeToElement(array)));
    }
}

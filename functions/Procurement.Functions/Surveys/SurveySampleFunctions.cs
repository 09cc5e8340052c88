using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Surveys;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Surveys;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Surveys;

/// <summary>The sample of a survey: drawn once, repeatable by anybody, and its links.</summary>
public sealed class SurveySampleFunctions(
    AggregateStore store, SurveyReading reading, SurveyBoxes boxes, DocumentStore documents, SurveyFollowUp followUp)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/survey";

    /// <summary>Draws the sample with the public value that is known by now.</summary>
    [Function("DrawSurveySample"), AllowRoles(Officer)]
    [Describe("抽取满意度调查样本", Body = typeof(SurveySampleBody), Answer = typeof(SurveyView))]
    public async Task<IResult> DrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/sample")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var value = request.Read<SurveySampleBody>().PublicValue;
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        var draw = await DrawnAsync(order, facts, value, cancel);
        if (draw is null) return Problems.Of("survey.nonceLost");

        var decision = Surveying.Decide(facts.Survey, draw);
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        // Now, and not by and by: whoever drew gives links out next.
        await followUp.FinishAsync($"{facts.Key}", order.Stamp.Id, cancel);
        return Answers.Ok(SurveyView.Of(saved.Done, null, isInside: true), $"{saved.Version}");
    }

    /// <summary>The record by which anybody repeats the draw.</summary>
    [Function("GetSurveySample"), AllowRoles(Officer, Supervisor)]
    [Describe("样本抽取记录（可离线核对）")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/sample")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var facts = await reading.ReadAsync(request.Caller(), round, proposal, cancel);
        if (facts.Survey is null) return Problems.Of("survey.notFound");
        return facts.Survey.Sample is { } sample
            ? new JsonDocumentAnswer(await documents.ReadAsync(sample.RecordDigest, cancel))
            : Problems.Of("survey.notSampled");
    }

    /// <summary>
    /// Gives links out; those before them are dead. They are told this once: the same command again tells nothing, or
    /// links could be made anew without being counted.
    /// </summary>
    [Function("IssueSurveyLinks"), AllowRoles(Officer)]
    [Describe("发放（或补发）调查链接", Body = typeof(SurveyLinksBody), Answer = typeof(SurveyLinksView))]
    public async Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/links")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var named = request.Read<SurveyLinksBody>().Clients;
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        if (await store.WasDoneAsync(Kinds.Surveys.Table, $"{facts.Key}", order.Stamp.Id, cancel))
            return Problems.Of("survey.linksToldOnce");

        if (Surveying.WhyNotAnswered(facts.Survey, order.By.At) is { } why) return Problems.Refused([why]);
        var sample = SampleRecord.SampleOf(await documents.ReadAsync(facts.Survey!.Sample!.RecordDigest, cancel));
        if (SeatsOrNull(sample, named) is not { } seats) return Problems.Refused([AnswerRefusals.ClientNotSampled]);

        var (unlinked, linked) = await boxes.CountSeatsAsync(facts.Box, seats, cancel);
        var decision = Surveying.Decide(facts.Survey, new IssueLinks(unlinked + linked, linked, order.By));
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;
        var issued = await boxes.IssueAsync(facts.Box, seats, cancel);
        return Answers.Ok(new SurveyLinksView(
        [
            .. issued.Select(one => new SurveyLinkView(sample[one.Seat].Ref, sample[one.Seat].Group, one.Link)),
        ]));
    }

    private static IReadOnlyCollection<int>? SeatsOrNull(
        IReadOnlyList<SurveyClient> sample, IReadOnlyList<string>? named)
    {
        var seatOf = sample.Select((client, seat) => (client.Ref, seat))
            .ToDictionary(one => one.Ref, one => one.seat, StringComparer.Ordinal);
        if (named is null) return [.. seatOf.Values];
        return named.All(seatOf.ContainsKey) ? [.. named.Select(one => seatOf[one]).Distinct()] : null;
    }

    // Null where the nonce is gone; a survey that cannot be drawn is refused by the rule, whatever is drawn here.
    private async Task<DrawSample?> DrawnAsync(
        Order order, SurveyFacts facts, string value, CancellationToken cancel)
    {
        if (facts.Survey is not { Plan: not null, Sample: null, IsOver: false } survey)
            return new DrawSample(value, "", "", 0, order.By);
        if (await boxes.NonceOrNullAsync(facts.Box, cancel) is not { } nonce) return null;

        var frame = await documents.ReadAsync(survey.Frame.Digest, cancel);
        var record = SampleRecord.Write(facts.Key, survey, frame, nonce, value);
        // Too early, it is written nowhere: it would tell the nonce.
        var draw = new DrawSample(
            value, nonce, SampleRecord.DigestOf(record), SampleRecord.SampleOf(record).Count, order.By);
        if (Surveying.Decide(survey, draw) is Decision<SurveyEvent>.Accepted)
            await documents.PutAsync(record, "application/json", cancel);
        return draw;
    }
}

/// <summary>Answers with a document as it was written.</summary>
internal sealed class JsonDocumentAnswer(BinaryData document) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = document.ToMemory().Length;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.Body.WriteAsync(document.ToMemory(), CancellationToken.None).AsTask();
    }
}

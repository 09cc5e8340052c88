using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Surveys;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Surveys;

namespace Procurement.Functions.Surveys;

/// <summary>
/// What a resident does with a link, without signing in. The link comes in the body and stands in no address, so that
/// no log of addresses holds it.
/// </summary>
public sealed class PublicSurveyFunctions(AggregateStore store, SurveyBoxes boxes)
{
    private const int TriesMax = 10;

    /// <summary>What is asked under a link.</summary>
    [Function("OpenSurvey"), AllowPublic]
    [Describe("凭一次性链接查看问卷", Body = typeof(SurveyLinkBody), Answer = typeof(SurveyQuestionsView))]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "public/surveys")] HttpRequest request,
        CancellationToken cancel)
    {
        var found = await FindAsync(request.Order(), request.Read<SurveyLinkBody>().Link, cancel);
        if (found.Why is { } why) return Problems.Refused([why]);
        var contract = (await store.LoadAsync(Kinds.Contracts, found.Box!.Contract, cancel)).State!;
        var organizations = new OrganizationKey(found.Box.Contract.Tenant, contract.Terms.Organization);
        var organization = (await store.LoadAsync(Kinds.Organizations, organizations, cancel)).State;
        return Answers.Ok(new SurveyQuestionsView(
            contract.Terms.Title,
            organization?.Name ?? contract.Terms.Organization,
            found.Plan!.Questions,
            found.Plan.AsksForText,
            found.Plan.ClosesOn));
    }

    /// <summary>Takes an answer, once for each link.</summary>
    [Function("AnswerSurvey"), AllowPublic]
    [Describe("提交问卷（每个链接一次）", Body = typeof(SurveyAnswerBody), Answer = typeof(SurveyThanksView))]
    public async Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "public/survey-answers")] HttpRequest request,
        CancellationToken cancel)
    {
        var body = request.Read<SurveyAnswerBody>();
        var found = await FindAsync(request.Order(), body.Link, cancel);
        if (found.Why is { } why) return Problems.Refused([why]);
        if (Answering.WhyNot(found.Plan!, body.Scores, body.Text) is { } wrong) return Problems.Refused([wrong]);

        for (var tries = 0; tries < TriesMax; tries++)
        {
            var fate = await boxes.AnswerAsync(found.Box!, found.Hash!, body.Scores, body.Text, null, cancel);
            if (fate is SurveyFate.Taken) return Answers.Ok(new SurveyThanksView(true));
            if (fate is SurveyFate.Dead) return Problems.Refused([AnswerRefusals.LinkDead]);
            if (fate is SurveyFate.Shut) return Problems.Refused([SurveyRefusals.Over]);
        }

        return ExceptionProblems.Retry("storage.unavailable");
    }

    private async Task<Found> FindAsync(Order order, string written, CancellationToken cancel)
    {
        if (SurveyLink.NormalOrNull(written) is not { } link) return Found.Dead;
        if (await boxes.FindAsync(link, cancel) is not { } box) return Found.Dead;
        var hash = SurveyLink.HashOf(link);
        var survey = (await store.LoadAsync(Kinds.Surveys, box.Contract, cancel)).State;
        if (survey?.Number != box.Number || !await boxes.IsAliveAsync(box, hash, cancel)) return Found.Dead;
        return Surveying.WhyNotAnswered(survey, order.By.At) is { } why
            ? new(null, null, null, why)
            : new(box, hash, survey.Plan, null);
    }

    private sealed record Found(SurveyBoxKey? Box, string? Hash, SurveyPlan? Plan, Refusal? Why)
    {
        public static readonly Found Dead = new(null, null, null, AnswerRefusals.LinkDead);
    }
}

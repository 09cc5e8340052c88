using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Surveys;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Surveys;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Surveys;

/// <summary>Papers of a survey, entered by two people independently.</summary>
public sealed class SurveyPaperFunctions(SurveyReading reading, SurveyBoxes boxes)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/survey/papers";

    /// <summary>
    /// Enters a paper under the link that is printed on it. The same again by the same person changes nothing, so that
    /// no trail is needed to keep it from counting twice: the link is gone once it counts.
    /// </summary>
    [Function("EnterSurveyPaper"), AllowRoles(Officer)]
    [Describe("录入纸质问卷（两人独立录入）", Body = typeof(SurveyPaperBody), Answer = typeof(SurveyPaperStepView))]
    public async Task<IResult> EnterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<SurveyPaperBody>();
        var facts = await reading.ReadAsync(order.Caller, round, proposal, cancel);
        if (Surveying.WhyNotEntered(facts.Survey) is { } why) return Problems.Refused([why]);
        var (plan, box) = (facts.Survey!.Plan!, facts.Box);
        if (Answering.WhyNot(plan, body.Scores, body.Text) is { } wrong) return Problems.Refused([wrong]);
        var link = SurveyLink.NormalOrNull(body.Link);
        if (link?.StartsWith(box.Code, StringComparison.Ordinal) is not true)
            return Problems.Refused([AnswerRefusals.LinkDead]);

        var entry = new PaperEntry(order.By.Account, body.Scores, body.Text);
        var (fate, step) = await boxes.EnterAsync(box, SurveyLink.HashOf(link), entry, cancel);
        return fate switch
        {
            SurveyFate.Dead => Problems.Refused([AnswerRefusals.LinkDead]),
            SurveyFate.Shut => Problems.Refused([SurveyRefusals.Over]),
            _ => AnswerOf(step!),
        };
    }

    /// <summary>
    /// The papers that wait. Nobody sees what another person read before having read it too: then both see both.
    /// </summary>
    [Function("ListSurveyPapers"), AllowRoles(Officer)]
    [Describe("待核对的纸质问卷", Answer = typeof(ListOf<SurveyPaperView>))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var facts = await reading.ReadAsync(caller, round, proposal, cancel);
        if (facts.Survey is null) return Problems.Of("survey.notFound");
        var papers = await boxes.PapersAsync(facts.Box, cancel);
        var inOrder = papers.OrderBy(one => one.Hash, StringComparer.Ordinal);
        return Answers.Ok(
            new ListOf<SurveyPaperView>([.. inOrder.Select(one => ViewOf(one, caller.Account))], null));
    }

    private static IResult AnswerOf(Decision<PaperStep> step) => step switch
    {
        Decision<PaperStep>.Refused refused => Problems.Refused(refused.Why),
        Decision<PaperStep>.Accepted { Events: [var made] } => Answers.Ok(new SurveyPaperStepView(StateOf(made))),
        _ => throw new InvalidOperationException("An entry makes one step."),
    };

    private static PaperState StateOf(PaperStep step) => step switch
    {
        { Agreed: not null } => PaperState.Counted,
        { Waits.Differs: true } => PaperState.Differs,
        _ => PaperState.Waiting,
    };

    private static SurveyPaperView ViewOf((string Hash, PaperForm Form) paper, string account)
    {
        var entries = new[] { paper.Form.First, paper.Form.Second }.OfType<PaperEntry>();
        var shown = paper.Form.Differs && paper.Form.IsBy(account) ? entries : entries.Where(one => one.By == account);
        return new(
            paper.Hash,
            paper.Form.Differs ? PaperState.Differs : PaperState.Waiting,
            [.. shown.Select(one => new PaperEntryView(one.By, one.Scores, one.Text))]);
    }
}

using FluentValidation;
using Procurement.Domain.Surveys;
using Procurement.Functions.Http;

namespace Procurement.Functions.Surveys;

/// <summary>The list of clients from which the sample is drawn (抽样框).</summary>
public sealed record SurveyFrameBody(SurveyStage Stage, IReadOnlyList<SurveyClientBody> Clients)
{
    /// <summary>The clients it names.</summary>
    public IReadOnlyList<SurveyClient> ToClients() => [.. Clients.Select(one => new SurveyClient(one.Ref, one.Group))];
}

/// <summary>A client by the supplier's own reference, never a name, and its site or community.</summary>
public sealed record SurveyClientBody(string Ref, string? Group = null);

/// <summary>Checks the form of a list.</summary>
public sealed class SurveyFrameBodyValidator : AbstractValidator<SurveyFrameBody>
{
    private const int ClientsMax = 4_000;

    public SurveyFrameBodyValidator()
    {
        RuleFor(body => body.Clients).HasItems(1, ClientsMax);
        RuleForEach(body => body.Clients).ChildRules(one =>
        {
            one.RuleFor(client => client.Ref).IsRef();
            one.RuleFor(client => client.Group).IsLine(60);
        });
    }
}

/// <summary>
/// How the survey goes: what is asked, which public value completes the seed (named before it can be known), and the
/// last day for answers.
/// </summary>
public sealed record SurveyPlanBody(
    string FrameDigest,
    IReadOnlyList<string> Questions,
    bool AsksForText,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ClosesOn);

/// <summary>Checks the form of a plan.</summary>
public sealed class SurveyPlanBodyValidator : AbstractValidator<SurveyPlanBody>
{
    public SurveyPlanBodyValidator()
    {
        RuleFor(body => body.FrameDigest).IsLine(64);
        RuleFor(body => body.Questions).HasItems(3, 10);
        RuleForEach(body => body.Questions).IsLine(100);
        RuleFor(body => body.PublicSource).IsLine(200);
    }
}

/// <summary>What the public value turned out to be.</summary>
public sealed record SurveySampleBody(string PublicValue);

/// <summary>Checks the form of a value.</summary>
public sealed class SurveySampleBodyValidator : AbstractValidator<SurveySampleBody>
{
    public SurveySampleBodyValidator() => RuleFor(body => body.PublicValue).IsLine(200);
}

/// <summary>Who gets new links; everybody who has not answered where nobody is named.</summary>
public sealed record SurveyLinksBody(IReadOnlyList<string>? Clients = null);

/// <summary>Checks the form of a request for links.</summary>
public sealed class SurveyLinksBodyValidator : AbstractValidator<SurveyLinksBody>
{
    public SurveyLinksBodyValidator() => When(body => body.Clients is not null, () =>
    {
        RuleFor(body => body.Clients!).HasItems(1, 1000);
        RuleForEach(body => body.Clients!).IsRef();
    });
}

/// <summary>What one person reads from a paper that came under a link.</summary>
public sealed record SurveyPaperBody(string Link, IReadOnlyList<int> Scores, string? Text = null);

/// <summary>Checks the form of a paper.</summary>
public sealed class SurveyPaperBodyValidator : AbstractValidator<SurveyPaperBody>
{
    public SurveyPaperBodyValidator()
    {
        RuleFor(body => body.Link).IsLine(60);
        RuleFor(body => body.Scores).HasItems(1, 10);
        RuleForEach(body => body.Scores).IsWithin(Counting.ValueMin, Counting.ValueMax);
        RuleFor(body => body.Text).IsText(500);
    }
}

/// <summary>Why papers are left out that were not entered twice alike; need not be said where there are none.</summary>
public sealed record SurveyClosingBody(string? PapersLeftReason = null);

/// <summary>Checks the form of a closing.</summary>
public sealed class SurveyClosingBodyValidator : AbstractValidator<SurveyClosingBody>
{
    public SurveyClosingBodyValidator() => RuleFor(body => body.PapersLeftReason).IsText(500);
}

/// <summary>The link that somebody holds.</summary>
public sealed record SurveyLinkBody(string Link);

/// <summary>Checks the form of a link.</summary>
public sealed class SurveyLinkBodyValidator : AbstractValidator<SurveyLinkBody>
{
    public SurveyLinkBodyValidator() => RuleFor(body => body.Link).IsLine(60);
}

/// <summary>
/// A resident's answer: a value from 1 to 5 for each question in its order, and what else is to be said.
/// </summary>
public sealed record SurveyAnswerBody(string Link, IReadOnlyList<int> Scores, string? Text = null);

/// <summary>Checks the form of an answer.</summary>
public sealed class SurveyAnswerBodyValidator : AbstractValidator<SurveyAnswerBody>
{
    public SurveyAnswerBodyValidator()
    {
        RuleFor(body => body.Link).IsLine(60);
        RuleFor(body => body.Scores).HasItems(1, 10);
        RuleForEach(body => body.Scores).IsWithin(Counting.ValueMin, Counting.ValueMax);
        RuleFor(body => body.Text).IsText(500);
    }
}

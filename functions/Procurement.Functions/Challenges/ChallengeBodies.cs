using FluentValidation;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;

namespace Procurement.Functions.Challenges;

/// <summary>One item as it is challenged; items are numbered from 1 in their order.</summary>
public sealed record ChallengedMatter(string Matter, string Facts, string Grounds);

/// <summary>
/// A challenge as it is written; a step and the day on which it ended for a challenge to the process alone.
/// </summary>
public sealed record ChallengeBody(
    ChallengeStage Stage,
    string Address,
    string Postcode,
    string Contact,
    string Phone,
    IReadOnlyList<ChallengedMatter> Items,
    string Request,
    ProcessStep? Step = null,
    DateOnly? StepEnded = null);

/// <summary>Whether the outcome may change the result, and why.</summary>
public sealed record WeighingBody(bool MayAffectResult, string Reason);

/// <summary>The answer to one item.</summary>
public sealed record MatterAnswer(int No, bool Upheld, string Reason);

/// <summary>
/// The reply to a challenge: its answers, what follows, with the proposal that loses its award, and to which department
/// of finance one complains.
/// </summary>
public sealed record ChallengeReplyBody(
    IReadOnlyList<MatterAnswer> Answers,
    string Department,
    RulingEffect Effect = RulingEffect.None,
    string? Proposal = null);

/// <summary>What was done, or why it is not needed.</summary>
public sealed record RemedyBody(string Text);

/// <summary>Checks the form of a challenge.</summary>
public sealed class ChallengeBodyValidator : AbstractValidator<ChallengeBody>
{
    public ChallengeBodyValidator()
    {
        RuleFor(body => body.Address).IsLine(200);
        RuleFor(body => body.Postcode).IsLine(20);
        RuleFor(body => body.Contact).IsLine(50);
        RuleFor(body => body.Phone).IsLine(50);
        RuleFor(body => body.Items).HasItems(1, Challenging.ItemsMax);
        RuleForEach(body => body.Items).ChildRules(item =>
        {
            item.RuleFor(one => one.Matter).IsLine(200);
            item.RuleFor(one => one.Facts).IsText(2000);
            item.RuleFor(one => one.Grounds).IsText(500);
        });
        RuleFor(body => body.Request).IsText(1000);
    }
}

/// <summary>Checks the form of a weighing.</summary>
public sealed class WeighingBodyValidator : AbstractValidator<WeighingBody>
{
    public WeighingBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Checks the form of a reply.</summary>
public sealed class ChallengeReplyBodyValidator : AbstractValidator<ChallengeReplyBody>
{
    public ChallengeReplyBodyValidator()
    {
        RuleFor(body => body.Answers).HasItems(1, Challenging.ItemsMax);
        RuleForEach(body => body.Answers).ChildRules(answer =>
        {
            answer.RuleFor(one => one.No).IsWithin(1, Challenging.ItemsMax);
            answer.RuleFor(one => one.Reason).IsText(1000);
        });
        RuleFor(body => body.Department).IsLine(100);
        RuleFor(body => body.Proposal).IsRef().When(body => body.Proposal is not null);
    }
}

/// <summary>Checks the form of what was done.</summary>
public sealed class RemedyBodyValidator : AbstractValidator<RemedyBody>
{
    public RemedyBodyValidator() => RuleFor(body => body.Text).IsText(1000);
}

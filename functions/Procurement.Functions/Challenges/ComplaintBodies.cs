using FluentValidation;
using Procurement.Domain.Challenges;
using Procurement.Functions.Http;

namespace Procurement.Functions.Challenges;

/// <summary>One item of a complaint: the item of the challenge, or null for one about the reply.</summary>
public sealed record ComplainedMatter(string Facts, int? Item = null);

/// <summary>A complaint as it is written; the day of receipt where finance records what came on paper.</summary>
public sealed record ComplaintBody(
    IReadOnlyList<ComplainedMatter> Items, string Request, DateOnly? Received = null);

/// <summary>What is missing, and the last day to hand it in.</summary>
public sealed record CorrectionRequestBody(string Missing, DateOnly By);

/// <summary>What is handed in, or said in response.</summary>
public sealed record StatementBody(string Text);

/// <summary>To which suppliers copies go beside the purchaser.</summary>
public sealed record CopiesBody(IReadOnlyList<string> Suppliers);

/// <summary>Through which day the procurement is suspended, and why.</summary>
public sealed record ProcurementSuspensionBody(DateOnly Through, string Reason);

/// <summary>A decision, with what follows and the proposal that loses its award.</summary>
public sealed record ComplaintDecisionBody(
    ComplaintOutcome Outcome, string Reason, RulingEffect Effect = RulingEffect.None, string? Proposal = null);

/// <summary>Checks the form of a complaint.</summary>
public sealed class ComplaintBodyValidator : AbstractValidator<ComplaintBody>
{
    public ComplaintBodyValidator()
    {
        RuleFor(body => body.Items).HasItems(1, Challenging.ItemsMax);
        RuleForEach(body => body.Items).ChildRules(item =>
        {
            item.RuleFor(one => one.Facts).IsText(2000);
            item.RuleFor(one => one.Item ?? 1).IsWithin(1, Challenging.ItemsMax)
                .OverridePropertyName(nameof(ComplainedMatter.Item));
        });
        RuleFor(body => body.Request).IsText(1000);
    }
}

/// <summary>Checks the form of a request for correction.</summary>
public sealed class CorrectionRequestBodyValidator : AbstractValidator<CorrectionRequestBody>
{
    public CorrectionRequestBodyValidator() => RuleFor(body => body.Missing).IsText(1000);
}

/// <summary>Checks the form of a statement.</summary>
public sealed class StatementBodyValidator : AbstractValidator<StatementBody>
{
    public StatementBodyValidator() => RuleFor(body => body.Text).IsText(4000);
}

/// <summary>Checks the form of the respondents.</summary>
public sealed class CopiesBodyValidator : AbstractValidator<CopiesBody>
{
    private const int SuppliersMax = 10;

    public CopiesBodyValidator()
    {
        RuleFor(body => body.Suppliers).HasItems(0, SuppliersMax);
        RuleForEach(body => body.Suppliers).IsUscc();
    }
}

/// <summary>Checks the form of a suspension.</summary>
public sealed class ProcurementSuspensionBodyValidator : AbstractValidator<ProcurementSuspensionBody>
{
    public ProcurementSuspensionBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>Checks the form of a decision.</summary>
public sealed class ComplaintDecisionBodyValidator : AbstractValidator<ComplaintDecisionBody>
{
    public ComplaintDecisionBodyValidator()
    {
        RuleFor(body => body.Reason).IsText(4000);
        RuleFor(body => body.Proposal).IsRef().When(body => body.Proposal is not null);
    }
}

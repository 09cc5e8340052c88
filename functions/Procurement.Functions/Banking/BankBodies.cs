using System.Buffers.Text;
using FluentValidation;
using Procurement.Domain.Banking;
using Procurement.Functions.Http;

namespace Procurement.Functions.Banking;

/// <summary>Payments of a fund that wait: those named by their keys, or all of them.</summary>
public sealed record BankBatchBody(string Fund, IReadOnlyList<string>? Orders = null);

/// <summary>Checks the form of a batch.</summary>
public sealed class BankBatchBodyValidator : AbstractValidator<BankBatchBody>
{
    public BankBatchBodyValidator()
    {
        RuleFor(body => body.Fund).IsRef();
        RuleFor(body => body.Orders).Must(orders => orders is null || orders.Count <= Batching.LinesMax)
            .WithErrorCode("list.tooLong").WithMessage($"每批最多 {Batching.LinesMax} 笔。");
        RuleForEach(body => body.Orders).IsRef();
    }
}

/// <summary>A file of a bank's answers: its name, and its bytes as Base64.</summary>
public sealed record BankAnswersBody(string Name, string Content);

/// <summary>Checks the form of a file; what it says is read afterwards.</summary>
public sealed class BankAnswersBodyValidator : AbstractValidator<BankAnswersBody>
{
    public BankAnswersBodyValidator()
    {
        RuleFor(body => body.Name).IsLine(200);
        RuleFor(body => body.Content).IsFilledBase64();
    }
}

/// <summary>What a bank meant, and for which day it counts.</summary>
public sealed record BankExceptionDecisionBody(BankExceptionOutcome Outcome, DateOnly Day, string Reason);

/// <summary>Checks the form of a decision.</summary>
public sealed class BankExceptionDecisionBodyValidator : AbstractValidator<BankExceptionDecisionBody>
{
    public BankExceptionDecisionBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>A payment that the bank has not answered, and what was found out.</summary>
public sealed record BankExceptionBody(string EndToEndId, string Reason);

/// <summary>Checks the form of it.</summary>
public sealed class BankExceptionBodyValidator : AbstractValidator<BankExceptionBody>
{
    public BankExceptionBodyValidator()
    {
        RuleFor(body => body.EndToEndId).IsRef();
        RuleFor(body => body.Reason).IsText(1000);
    }
}

using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Receivables;
using Procurement.Functions.Http;

namespace Procurement.Functions.Receivables;

/// <summary>Money that came in: the bank's reference, how much, on which day.</summary>
public sealed record ReceiptBody(string Reference, Money Amount, DateOnly Day);

/// <summary>Checks the form of a receipt.</summary>
public sealed class ReceiptBodyValidator : AbstractValidator<ReceiptBody>
{
    private const int ReferenceMax = 60;

    public ReceiptBodyValidator()
    {
        RuleFor(body => body.Reference).IsLine(ReferenceMax)
            .Must(text => ReceiptReference.NormalForm(text ?? "").Length > 0)
            .WithErrorCode("receipt.referenceInvalid").WithMessage("银行流水号至少要有一个字母或者数字。");
        RuleFor(body => body.Amount).IsPositive();
    }
}

/// <summary>The accepted instalment that a set-off pays, and how much of it.</summary>
public sealed record SetOffBody(string Round, string Proposal, int Instalment, Money Amount)
{
    /// <summary>The instalment.</summary>
    public SetOffTarget ToTarget() => new(Round, Proposal, Instalment);
}

/// <summary>Checks the form of a set-off.</summary>
public sealed class SetOffBodyValidator : AbstractValidator<SetOffBody>
{
    private const int InstalmentsMax = 60;

    public SetOffBodyValidator()
    {
        RuleFor(body => body.Round).IsRef();
        RuleFor(body => body.Proposal).IsRef();
        RuleFor(body => body.Instalment).IsWithin(1, InstalmentsMax);
        RuleFor(body => body.Amount).IsPositive();
    }
}

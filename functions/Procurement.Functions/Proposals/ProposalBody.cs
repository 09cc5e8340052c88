using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;

namespace Procurement.Functions.Proposals;

/// <summary>
/// A proposal as it is written: texts may be empty and amounts may break the rules here, for submission names what is
/// missing and every rule that is broken.
/// </summary>
public sealed record ProposalBody(
    string Reference,
    string Lot,
    string Title,
    string Category,
    LeadBody Lead,
    Money Requested,
    Money Own,
    IReadOnlyList<BudgetLineBody> Budget)
{
    /// <summary>What the body says.</summary>
    public ProposalContent ToContent() => new(
        Reference,
        Lot,
        Title,
        Category,
        new ProposalLead(Lead.Name, Lead.Certificate),
        Requested,
        Own,
        [.. Budget.Select(line => new BudgetLine(line.Line, line.Amount, line.Name))]);

    /// <summary>The body that says this.</summary>
    public static ProposalBody Of(ProposalContent content) => new(
        content.Reference,
        content.Lot,
        content.Title,
        content.Category,
        new LeadBody(content.Lead.Name, content.Lead.Certificate),
        content.Requested,
        content.Own,
        [.. content.Budget.Select(line => new BudgetLineBody(line.Class, line.Amount, line.Name))]);
}

/// <summary>The project lead, and the number of the 社会工作者职业资格证书, if any.</summary>
public sealed record LeadBody(string Name, string? Certificate = null);

/// <summary>A line of the budget: its class of costs, the amount, and a name of the organization's own.</summary>
public sealed record BudgetLineBody(CostClass Line, Money Amount, string? Name = null);

/// <summary>Checks the form of a proposal.</summary>
public sealed class ProposalBodyValidator : AbstractValidator<ProposalBody>
{
    public ProposalBodyValidator()
    {
        // What is not written yet is empty; submission says what is missing.
        RuleFor(body => body.Reference).IsRef().When(body => body.Reference is not "");
        RuleFor(body => body.Lot).IsRef().When(body => body.Lot is not "");
        RuleFor(body => body.Title).IsLine(100).When(body => body.Title is not "");
        RuleFor(body => body.Category).IsLine(40).When(body => body.Category is not "");
        RuleFor(body => body.Lead.Name).IsLine(50).When(body => body.Lead.Name is not "");
        RuleFor(body => body.Lead.Certificate).IsLine(50).When(body => body.Lead.Certificate is not "");
        RuleFor(body => body.Budget).HasItems(0, 100);
        RuleForEach(body => body.Budget).ChildRules(line => line.RuleFor(one => one.Name).IsLine(100));
    }
}

using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Rounds;

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
    IReadOnlyList<BudgetLineBody> Budget,
    IReadOnlyList<FundingLineBody>? Sources = null,
    IReadOnlyList<string>? Sites = null,
    IReadOnlyList<string>? Attachments = null)
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
        [.. Budget.Select(line => new BudgetLine(line.Line, line.Amount, line.Name))])
    {
        Sources =
        [
            .. (Sources ?? []).Select(one => new FundingLine(one.Source, one.Amount, one.Evidence ?? "", one.InKind)),
        ],
        Sites = Sites ?? [],
        Attachments = Attachments ?? [],
    };

    /// <summary>The body that says this.</summary>
    public static ProposalBody Of(ProposalContent content) => new(
        content.Reference,
        content.Lot,
        content.Title,
        content.Category,
        new LeadBody(content.Lead.Name, content.Lead.Certificate),
        content.Requested,
        content.Own,
        [.. content.Budget.Select(line => new BudgetLineBody(line.Class, line.Amount, line.Name))],
        [.. content.Sources.Select(one => new FundingLineBody(one.Source, one.Amount, one.Evidence, one.InKind))],
        content.Sites,
        content.Attachments);
}

/// <summary>The project lead, and the number of the 社会工作者职业资格证书, if any.</summary>
public sealed record LeadBody(string Name, string? Certificate = null);

/// <summary>A line of the budget: its class of costs, the amount, and a name of the organization's own.</summary>
public sealed record BudgetLineBody(CostClass Line, Money Amount, string? Name = null);

/// <summary>
/// Money that is not asked of the round, or a contribution in kind: from where, how much, and what shows it.
/// </summary>
public sealed record FundingLineBody(
    MoneySource Source, Money Amount, string? Evidence = null, bool InKind = false);

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
        When(body => body.Attachments is not null, () =>
        {
            RuleFor(body => body.Attachments!).HasItems(0, AttachmentLimits.CountMax);
            RuleForEach(body => body.Attachments!).IsRef();
            RuleFor(body => body.Attachments!).Must(all => all.Distinct(StringComparer.Ordinal).Count() == all.Count)
                .WithErrorCode("list.repeated").WithMessage("各项不能重复。");
        });
        RuleForEach(body => body.Budget).ChildRules(line => line.RuleFor(one => one.Name).IsLine(100));
        RuleFor(body => body.Sources!).HasItems(0, 50).When(body => body.Sources is not null);
        RuleForEach(body => body.Sources).ChildRules(line =>
            line.RuleFor(one => one.Evidence).IsText(500).When(one => one.Evidence is not ""));
        RuleFor(body => body.Sites!).HasItems(0, RoundLimits.SitesOfLotMax)
            .Must(sites => sites.IsDistinct()).IsNotRepeated().When(body => body.Sites is not null);
        RuleForEach(body => body.Sites).IsRef();
    }
}

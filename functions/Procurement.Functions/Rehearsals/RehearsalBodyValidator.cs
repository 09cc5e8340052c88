using FluentValidation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Rehearsals;

/// <summary>Checks the form of a rehearsal.</summary>
public sealed class RehearsalBodyValidator : AbstractValidator<RehearsalBody>
{
    private const int ProposalsMax = 500;
    private const int SheetsMax = 20_000;

    public RehearsalBodyValidator()
    {
        RuleFor(body => body.Round).SetValidator(new RoundBodyValidator());
        RuleFor(body => body.Organizations).HasItems(0, ProposalsMax);
        RuleForEach(body => body.Organizations).ChildRules(one =>
        {
            one.RuleFor(organization => organization.Uscc).IsUscc();
            one.RuleFor(organization => organization.Name).IsLine(100);
            one.RuleFor(organization => organization.PriceDeduction).IsWithin(0, 1)
                .Must(share => share != 1).WithErrorCode("fraction.outOfRange").WithMessage("必须小于 1。");
        });
        RuleFor(body => body.Proposals).HasItems(1, ProposalsMax);
        RuleFor(body => body.Proposals).Must(all => all.Select(one => one.Ref).IsDistinct()).IsUnique();
        RuleForEach(body => body.Proposals).ChildRules(one =>
        {
            one.RuleFor(proposal => proposal.Ref).IsRef();
            one.RuleFor(proposal => proposal.Organization).IsUscc();
            one.RuleFor(proposal => proposal.Lot).IsRef();
            one.RuleFor(proposal => proposal.Title).IsLine(100);
            one.RuleFor(proposal => proposal.Category).IsLine(40);
            one.RuleFor(proposal => proposal.Lead.Name).IsLine(50);
            one.RuleFor(proposal => proposal.Lead.Certificate).IsLine(50)
                .When(proposal => proposal.Lead.Certificate is not "");
            one.RuleFor(proposal => proposal.Budget).HasItems(0, 100);
            one.RuleForEach(proposal => proposal.Budget)
                .ChildRules(line => line.RuleFor(each => each.Name).IsLine(100));
            one.RuleFor(proposal => proposal.Sources!).HasItems(0, 50).When(proposal => proposal.Sources is not null);
            one.RuleForEach(proposal => proposal.Sources).ChildRules(line =>
                line.RuleFor(each => each.Evidence).IsText(500).When(each => each.Evidence is not ""));
            one.RuleFor(proposal => proposal.Sites!).HasItems(0, RoundLimits.SitesOfLotMax)
                .When(proposal => proposal.Sites is not null);
            one.RuleForEach(proposal => proposal.Sites).IsRef();
        });
        Judged();
    }

    private void Judged()
    {
        RuleForEach(body => body.Rejected).IsRef();
        RuleForEach(body => body.Recusals).ChildRules(one =>
        {
            one.RuleFor(recusal => recusal.Evaluator).IsLine(64);
            one.RuleFor(recusal => recusal.Proposal).IsRef();
        });
        RuleFor(body => body.Sheets).HasItems(0, SheetsMax);
        RuleFor(body => body.Sheets)
            .Must(all => all.DistinctBy(one => (one.Evaluator, one.Proposal)).Count() == all.Count).IsUnique();
        RuleForEach(body => body.Sheets).ChildRules(one =>
        {
            one.RuleFor(sheet => sheet.Evaluator).IsLine(64);
            one.RuleFor(sheet => sheet.Proposal).IsRef();
        });
    }
}

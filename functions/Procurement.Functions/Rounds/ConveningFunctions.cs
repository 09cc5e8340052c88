using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>
/// The committee; <paramref name="SelfSelected"/> is the basis on which experts are chosen and not drawn.
/// </summary>
public sealed record PanelBody(IReadOnlyList<PanelMemberBody> Evaluators, string? SelfSelected = null);

/// <summary>
/// An evaluator, by the account of the token; the lots to score (none named: all of them), and the organization the
/// evaluator works for, where it is known; the seat and who leads where the round plans a committee.
/// </summary>
public sealed record PanelMemberBody(
    string Account,
    string Name,
    IReadOnlyList<string>? Lots = null,
    string? Organization = null,
    PanelSeat? Seat = null,
    bool Leads = false)
{
    /// <summary>The member, by the account as tokens are read.</summary>
    public PanelMember ToMember() => new(AccountName.TryParse(Account, out var account) ? account : Account, Name)
    {
        Lots = Lots ?? [],
        Organization = Organization,
        Seat = Seat,
        Leads = Leads,
    };
}

/// <summary>The opening of evaluation.</summary>
public sealed class ConveningFunctions(AggregateStore store, Unexamined unexamined, PanelFacts facts)
{
    /// <summary>Names the committee; what it scores is fixed shortly after, lot by lot.</summary>
    [Function("OpenEvaluation"), AllowRoles(Officer)]
    [Describe("开始评审", Body = typeof(PanelBody), Answer = typeof(RoundView), Status = 202)]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/evaluation")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<PanelBody>();
        var panel = body.Evaluators.Select(one => one.ToMember()).ToList();
        var key = order.Caller.RoundKey(round);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var open = new OpenEvaluation(panel, order.By)
        {
            SelfSelected = body.SelfSelected,
            Sources = await facts.OfAsync(key, stored.State, panel, cancel),
            Unexamined = await unexamined.CountAsync(key, stored.State, cancel),
        };
        var saved = await store.SaveAsync(stored, Convening.Decide(stored.State, open), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Accepted(RoundView.Of(key, saved.Done, 1));
    }
}

/// <summary>Checks the form of a committee.</summary>
public sealed class PanelBodyValidator : AbstractValidator<PanelBody>
{
    // All of them stand in one row of the round.
    private const int LotsNamedMax = 3000;

    public PanelBodyValidator()
    {
        RuleFor(body => body.SelfSelected).IsText(500);
        RuleFor(body => body.Evaluators).HasItems(1, 60);
        RuleFor(body => body.Evaluators).Must(all => all.Sum(one => one.Lots?.Count ?? 0) <= LotsNamedMax)
            .WithErrorCode("list.tooLong")
            .WithMessage($"各成员列出的标包合计最多 {LotsNamedMax} 项；评审全部标包的成员不必列出标包。");
        RuleForEach(body => body.Evaluators).ChildRules(one =>
        {
            one.RuleFor(member => member.Account).IsAccount();
            one.RuleFor(member => member.Name).IsLine(50);
            one.RuleFor(member => member.Lots!).HasItems(0, 100).When(member => member.Lots is not null);
            one.RuleFor(member => member.Lots!).Must(lots => lots.IsDistinct()).IsNotRepeated()
                .When(member => member.Lots is not null);
            one.RuleForEach(member => member.Lots).IsRef();
            one.RuleFor(member => member.Organization!).IsUscc().When(member => member.Organization is not null);
        });
    }
}

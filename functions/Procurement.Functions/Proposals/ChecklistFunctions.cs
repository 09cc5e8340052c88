using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>How items of the checklist are marked; what is not named stays as it is.</summary>
public sealed record MarksBody(IReadOnlyList<MarkBody> Marks);

/// <summary>An item, whether it is met, and a note where it is not.</summary>
public sealed record MarkBody(string Item, bool Met, string? Note = null);

/// <summary>The fields that the organization may correct, and why.</summary>
public sealed record ReturnBody(IReadOnlyList<string> Fields, string Reason);

/// <summary>Formal examination item by item, with one return for correction (补正).</summary>
public sealed class ChecklistFunctions(Examinations examinations, LawBooks laws)
{
    // The longest time for a correction that a round can set.
    private const int DaysMax = 30;

    private const string Route = "rounds/{round}/examinations/{proposal}";

    /// <summary>Marks items of the checklist.</summary>
    [Function("MarkExamination"), AllowRoles(Officer)]
    [Describe("形式审查：逐项记录", Body = typeof(MarksBody), Answer = typeof(ProposalView))]
    public Task<IResult> MarkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/marks")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var marks = request.Read<MarksBody>().Marks.Select(one => new MarkedItem(one.Item, one.Met, one.Note));
        var mark = new MarkItems(proposal, [.. marks], order.By);
        return examinations.DecideAsync(
            order, round, proposal, (all, found) => Examining.Decide(all, mark, found), cancel);
    }

    /// <summary>Returns a proposal for correction, once.</summary>
    [Function("ReturnProposal"), AllowRoles(Officer)]
    [Describe("形式审查：一次性退回补正", Body = typeof(ReturnBody), Answer = typeof(ProposalView))]
    public async Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/return")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ReturnBody>();
        var give = new ReturnProposal(proposal, body.Fields, body.Reason, order.By);
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), DaysMax, cancel);
        return await examinations.DecideAsync(
            order, round, proposal, (all, found) => Examining.Decide(all, give, found, deadlines), cancel);
    }
}

/// <summary>Checks the form of marks.</summary>
public sealed class MarksBodyValidator : AbstractValidator<MarksBody>
{
    public MarksBodyValidator()
    {
        RuleFor(body => body.Marks).HasItems(1, 40);
        RuleForEach(body => body.Marks).ChildRules(mark =>
        {
            mark.RuleFor(one => one.Item).IsRef();
            mark.RuleFor(one => one.Note).IsText(500);
        });
    }
}

/// <summary>Checks the form of a return.</summary>
public sealed class ReturnBodyValidator : AbstractValidator<ReturnBody>
{
    public ReturnBodyValidator()
    {
        RuleFor(body => body.Fields).HasItems(1, 20);
        RuleForEach(body => body.Fields).IsRef();
        RuleFor(body => body.Reason).IsText(1000);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Evaluation;

/// <summary>
/// A member of the committee and how far the member's books are, a lot each: counts, never points.
/// </summary>
public sealed record PanelMemberView(
    string Account, string Name, IReadOnlyList<string> Lots, string? Organization, IReadOnlyList<ScoreBookView> Books);

/// <summary>The committee (评审小组) of a round and how far each member is.</summary>
public sealed class PanelFunctions(AggregateStore store)
{
    /// <summary>All members, for those who may know them; an evaluator reads the own row only.</summary>
    [Function("GetPanel"), AllowRoles(Evaluator, Officer, Approver, Supervisor)]
    [Describe("评审小组与评分进度", Answer = typeof(ListOf<PanelMemberView>), Paged = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/panel")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var paging = Paging.Read(request);
        var key = caller.RoundKey(round);
        var found = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (found is null or { Phase: RoundPhase.Draft }) return Problems.Of("round.notFound");

        var seesAll = caller.Is(Officer) || caller.Is(Approver) || caller.Is(Supervisor);
        if (!seesAll && found.Member(caller.Account) is null) return Problems.Of(EvaluationRefusals.NotOnPanel.Code);

        var behind = found.Panel
            .Where(one => seesAll || one.Account == caller.Account)
            .Where(one => string.CompareOrdinal(one.Account, paging.After) > 0)
            .OrderBy(one => one.Account, StringComparer.Ordinal)
            .ToList();
        var page = behind.Take(paging.Limit).ToList();
        List<PanelMemberView> views = [];
        foreach (var member in page) views.Add(await ViewAsync(key, found, member, cancel));
        return Answers.Ok(paging.Page(views, behind.Count > page.Count ? page[^1].Account : null));
    }

    private async Task<PanelMemberView> ViewAsync(
        RoundKey key, Round round, PanelMember member, CancellationToken cancel)
    {
        var lots = round.Settings.Lots.Select(lot => lot.Ref).Where(member.Scores).ToList();
        var books = await Task.WhenAll(lots.Select(lot => store.LoadAsync(
            Kinds.ScoreBooks, new ScoreBookKey(key.Tenant, key.Round, member.Account, lot), cancel)));
        var views = lots.Zip(books, (lot, book) => ScoreBookView.Of(round, member, lot, book.State));
        return new(member.Account, member.Name, member.Lots, member.Organization, [.. views]);
    }
}

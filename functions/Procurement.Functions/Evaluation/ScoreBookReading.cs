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
/// What there is to score and what was scored: an evaluator reads its own, officers and supervisors those of the
/// evaluator they name.
/// </summary>
public sealed class ScoreBookReading(AggregateStore store, EntryList entries, CommitteeFacts committee)
{
    private const string Route = "rounds/{round}";

    /// <summary>The proposals to score, by lot, with the sheets that are there.</summary>
    [Function("ListSheets"), AllowRoles(Evaluator, Officer, Supervisor)]
    [Describe("待评项目与评分表", Answer = typeof(ListOf<SheetView>), Paged = true, Query = ["evaluator", "lot"])]
    public async Task<IResult> ListSheetsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/sheets")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var asked = await AskedAsync(request, round, cancel);
        var paging = Paging.Read(request, $"{asked.Member.Account} {asked.Lot}");
        var claimed = asked.IsOwn
            ? await committee.ClaimedAsync(request.Caller(), round, cancel)
            : new HashSet<string>();
        return Answers.Ok(await LotPages.ReadAsync<SheetView>(paging, asked.Lots, async (lot, after, limit) =>
        {
            var listed = await entries.PageAsync(asked.Key, lot, limit, after, cancel);
            var pages = await PagesAsync(asked, lot, after, listed, cancel);
            var isHidden = claimed.Contains(lot) || asked.Round.IsExcluded(asked.Member.Account, lot);
            return
            [
                .. listed.Select(one =>
                    (one.Proposal, View(asked, one, pages.GetValueOrDefault(one.Proposal), isHidden))),
            ];
        }));
    }

    /// <summary>An evaluator's books, a lot each: how many proposals it has, were scored, were recused from.</summary>
    [Function("ListScoreBooks"), AllowRoles(Evaluator, Officer, Supervisor)]
    [Describe("评分进度（按标包）", Answer = typeof(ListOf<ScoreBookView>), Paged = true, Query = ["evaluator", "lot"])]
    public async Task<IResult> ListBooksAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/books")] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var asked = await AskedAsync(request, round, cancel);
        var paging = Paging.Read(request, $"{asked.Member.Account} {asked.Lot}");
        var behind = asked.Lots.Where(lot => string.CompareOrdinal(lot, paging.After) > 0).ToList();
        var page = behind.Take(paging.Limit).ToList();
        var books = await Task.WhenAll(
            page.Select(lot => store.LoadAsync(Kinds.ScoreBooks, asked.BookKey(lot), cancel)));
        var views = page.Zip(books, (lot, book) => ScoreBookView.Of(asked.Round, asked.Member, lot, book.State));
        return Answers.Ok(paging.Page([.. views], behind.Count > page.Count ? page[^1] : null));
    }

    private static SheetView View(Asked asked, Contender one, BookPage? page, bool isHidden) => SheetView.Of(
        one,
        page,
        isHidden || (asked.IsOwn && asked.Caller.Affiliation == one.Organization),
        // Nobody sees another's points before all are sealed (财政部令第87号 art. 62).
        asked.IsOwn || asked.Round.Phase is RoundPhase.Notice or RoundPhase.Finalizing or RoundPhase.Final);

    private async Task<Dictionary<string, BookPage>> PagesAsync(
        Asked asked, string lot, string? after, IReadOnlyList<Contender> listed, CancellationToken cancel)
    {
        Dictionary<string, BookPage> found = new(StringComparer.Ordinal);
        if (listed.Count == 0) return found;

        var pages = store.PartsAsync(
            Kinds.ScoreBooks.Table, asked.BookKey(lot), Kinds.BookPages, after ?? "", cancel);
        await foreach (var (proposal, page) in pages)
        {
            if (string.CompareOrdinal(proposal, listed[^1].Proposal) > 0) break;
            found[proposal] = page;
        }

        return found;
    }

    private async Task<Asked> AskedAsync(HttpRequest request, string round, CancellationToken cancel)
    {
        var caller = request.Caller();
        var named = request.Query["evaluator"];
        var evaluator = named.Count is 0 ? caller.Account
            : AccountName.TryParse(named, out var account) ? account
            : throw Problems.NotFound("evaluation.bookNotFound");
        var isOwn = evaluator == caller.Account;
        if (!isOwn && !caller.Is(Officer) && !caller.Is(Supervisor))
        {
            throw new ProblemException(Problems.Of("role.notAllowed"));
        }

        var key = caller.RoundKey(round);
        var found = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (found is null or { Phase: RoundPhase.Draft }) throw Problems.NotFound("round.notFound");

        // Before the opening is complete nobody knows who has to keep out of what.
        var member = found.Entries.Count > 0 ? found.Member(evaluator) : null;
        if (member is null)
        {
            throw new ProblemException(
                Problems.Of(isOwn ? EvaluationRefusals.NotOnPanel.Code : "evaluation.bookNotFound"));
        }

        return new Asked(caller, key, found, member, isOwn, request.Query["lot"].FirstOrDefault());
    }

    // Whose books are read, in which round.
    private sealed record Asked(
        Caller Caller, RoundKey Key, Round Round, PanelMember Member, bool IsOwn, string? Lot)
    {
        public IReadOnlyList<string> Lots =>
        [
            .. Round.Settings.Lots.Select(one => one.Ref)
                .Where(lot => Member.Scores(lot) && (Lot is null || Lot == lot))
                .Order(StringComparer.Ordinal),
        ];

        public ScoreBookKey BookKey(string lot) => new(Key.Tenant, Key.Round, Member.Account, lot);
    }
}

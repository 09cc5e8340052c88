using Procurement.Benchmarks.Commands;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Benchmarks.Growth;

/// <summary>
/// A round from its announcement to its payments; what is measured goes through the functions, the many others through
/// the store that the functions save by.
/// </summary>
internal sealed partial class Course(TestSite site, SteppedClock clock, Messages messages, LargeRound round)
{
    private const int AtOnce = 12;

    // Events and parts of a sheet are two rows, and a transaction has a hundred.
    private const int SheetsAtOnce = 40;

    private readonly Figures figures = new(site);
    private readonly Acts acts = new(site, round);
    private readonly Reads reads = new(site);
    private readonly Outcomes outcomes = new(site, round.Scale);

    private Scale Scale => round.Scale;

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await AnnounceAsync();
        await SubmitAsync();
        await OpenEvaluationAsync();
        await ScoreAsync();
        await PublishNoticeAsync();
        await ObjectAsync();
        await MakeFinalAwardAsync();
        await PayAsync();
        return figures.All;
    }

    private async Task AnnounceAsync()
    {
        clock.Now = LargeRound.WhileOpen;
        await site.HappenAsync(Kinds.Funds, LargeRound.FundKey, round.FundOpened);
        await site.HappenAsync(
            Kinds.Rounds,
            LargeRound.Key,
            new RoundDrafted(round.Settings),
            new RoundPublished(World.Law),
            new RoundOpened());
        await EachAsync(Scale.Organizations, number => site.HappenAsync(
            Kinds.Organizations,
            new OrganizationKey(World.Tenant, World.Organization(number)),
            World.Registered(number)));
        await messages.SettleAsync(AtOnce);
    }

    private async Task SubmitAsync()
    {
        var others = Enumerable.Range(Scale.Measured, Scale.Proposals - Scale.Measured)
            .GroupBy(round.Organization)
            .ToList();
        await Parallel.ForEachAsync(others, Options, async (own, _) =>
        {
            await site.Get<Lists>().NoteAsync(ListNames.Applicants(LargeRound.Key), own.Key, default);
            var key = new ProposalsKey(World.Tenant, World.Round, own.Key);
            await site.HappenAsync(Kinds.Proposals, key, [.. own.SelectMany(round.Submitted)]);
        });
        await messages.SettleAsync(AtOnce);
        // The settings of an open round are kept for a minute: who reads them first is not measured.
        await site.Get<Functions.Rounds.PublishedRounds>().FindOrNullAsync(LargeRound.Key, default);
        await figures.MeasureAsync("draft", Scale.Measured, acts.DraftAsync);
        await figures.MeasureAsync("submit", Scale.Measured, acts.SubmitAsync);
        await messages.SettleAsync(AtOnce);
    }

    private async Task OpenEvaluationAsync()
    {
        clock.Now = LargeRound.WhileEvaluating;
        await site.HappenAsync(Kinds.Rounds, LargeRound.Key, new RoundClosed());
        await messages.SettleAsync();
        await MeasureAsync("page of proposals", reads.ProposalsAsync);
        await figures.MeasureAsync("open evaluation", 1, _ => acts.OpenEvaluationAsync());
        await FollowAsync();
        await outcomes.CheckOpenedAsync();
    }

    private async Task ScoreAsync()
    {
        var books = Enumerable.Range(0, Scale.Lots)
            .SelectMany(lot => Scale.EvaluatorsOf(lot).Select(evaluator => (Evaluator: evaluator, Lot: lot)))
            .ToList();
        var first = Scale.EvaluatorsOf(0).ToList();
        // Of the first lot nine proposals at most, so that no book is complete by then.
        await figures.MeasureAsync("score", Scale.RunsMax, number =>
            acts.ScoreAsync(first[number % first.Count], Scale.ProposalsOf(0).ElementAt(number / first.Count)));
        await EachAsync(books.Count, number => WriteSheetsAsync(books[number].Evaluator, books[number].Lot));
        await MeasureAsync("page of sheets", reads.SheetsAsync);
        var measured = Math.Min(Scale.RunsMax, books.Count);
        await figures.MeasureAsync("last sheet of a book", measured, number => FinishAsync(books[number]));
        await EachAsync(books.Count - measured, number => FinishAsync(books[measured + number]));
    }

    private Task FinishAsync((int Evaluator, int Lot) book) =>
        acts.ScoreAsync(book.Evaluator, Scale.ProposalsOf(book.Lot).Last());

    // All but the last of a book.
    private async Task WriteSheetsAsync(int evaluator, int lot)
    {
        var account = World.Evaluator(evaluator);
        var key = new ScoreBookKey(World.Tenant, World.Round, account, Scale.LotName(lot));
        var written = await site.Get<AggregateStore>().LoadWholeAsync(Kinds.ScoreBooks, key, default);
        var left = Scale.ProposalsOf(lot).SkipLast(1)
            .Where(one => written.State?.Pages.ContainsKey(round.Proposal(one)) is not true)
            .Select(one => new SheetSubmitted(round.Proposal(one), LargeRound.Points(one)));
        ScoreBookEvent[] opening = written.State is null
            ? [new BookOpened(World.Round, Scale.LotName(lot), account, $"评委{evaluator}")]
            : [];
        foreach (var some in opening.Concat(left).Chunk(SheetsAtOnce))
        {
            await site.HappenAsync(Kinds.ScoreBooks, key, some);
        }
    }

    private async Task PublishNoticeAsync()
    {
        await figures.MeasureAsync("close evaluation", 1, _ => acts.CloseEvaluationAsync());
        await FollowAsync();
        await outcomes.CheckNoticeAsync();
        await MeasureAsync("public notice", reads.PublicNoticeAsync);
        await MeasureAsync("page of the ranking", reads.RankingAsync);
    }

    private async Task FollowAsync()
    {
        await figures.MeasureAsync("– work after it", 1, _ => messages.SettleAsync());
        figures.Add(messages.Largest("– its largest message"));
    }

    private Task MeasureAsync(string name, Func<Task> read) =>
        figures.MeasureAsync(name, Scale.RunsMax, _ => read());

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = AtOnce };

    private static Task EachAsync(int count, Func<int, Task> act) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), Options, async (number, _) => await act(number));
}

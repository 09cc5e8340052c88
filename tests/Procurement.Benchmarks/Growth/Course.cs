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
internal sealed class Course(Site site, SteppedClock clock, Messages messages, LargeRound round)
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
        await figures.MeasureAsync("– work after it", 1, _ => messages.SettleAsync());
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
        await figures.MeasureAsync("– work after it", 1, _ => messages.SettleAsync());
        await outcomes.CheckNoticeAsync();
        await MeasureAsync("public notice", reads.PublicNoticeAsync);
        await MeasureAsync("page of the ranking", reads.RankingAsync);
    }

    private async Task ObjectAsync()
    {
        clock.Now = LargeRound.InNotice;
        var awarded = await outcomes.AwardedAsync();
        var (measured, all) = (Scale.RunsMax, Scale.Objections);
        var losers = awarded.Take(Scale.Upheld).ToList();
        await figures.MeasureAsync("raise an objection", measured, number => acts.ObjectAsync(number, Subject(number)));
        await EachAsync(all - measured, number => acts.ObjectAsync(measured + number, Subject(measured + number)));
        for (var number = 0; number < losers.Count; number++) await acts.ObjectAsync(all + number, losers[number]);
        await messages.SettleAsync(AtOnce);
        await MeasureAsync("page of objections to answer", reads.ToResolveAsync);
        await figures.MeasureAsync("answer an objection", measured, number => acts.ResolveAsync(number, false));
        await EachAsync(all - measured, number => acts.ResolveAsync(measured + number, false));
        await messages.SettleAsync(AtOnce);
        await figures.MeasureAsync("uphold an objection", losers.Count, async number =>
            await acts.ResolveAsync(all + number, true));
        await messages.SettleAsync(AtOnce);
    }

    private string Subject(int number) => round.Proposal((number * 7) % Scale.Proposals);

    private async Task MakeFinalAwardAsync()
    {
        clock.Now = LargeRound.AfterNotice;
        await figures.MeasureAsync("make the final award", 1, _ => acts.MakeFinalAwardAsync());
        await figures.MeasureAsync("– work after it", 1, _ => messages.SettleAsync());
        await outcomes.CheckFinalAsync();
        await MeasureAsync("read the round", reads.RoundAsync);
        await MeasureAsync("page of rounds", reads.RoundsAsync);
        await MeasureAsync("page of contracts to sign", reads.ToSignAsync);
        await MeasureAsync("page of the round's trail", reads.RoundTrailAsync);
        await MeasureAsync("page of the fund's trail", reads.FundTrailAsync);
        await MeasureAsync("bare query of an empty list", outcomes.QueryNothingAsync);
    }

    private async Task PayAsync()
    {
        clock.Now = LargeRound.WhileSigning;
        var contracts = (await outcomes.AwardedAsync()).Take(Scale.RunsMax).ToList();
        await EachContractAsync("sign (supplier)", number => acts.SignAsync(contracts[number], true));
        await EachContractAsync("sign (purchaser)", number => acts.SignAsync(contracts[number], false));
        await EachContractAsync("claim", number => acts.ClaimAsync(contracts[number], number));
        await EachContractAsync("accept", number => acts.AcceptAsync(contracts[number]));
        await EachContractAsync("prepare", number => acts.PrepareAsync(contracts[number]));
        await EachContractAsync("approve", number => acts.ApproveAsync(contracts[number]));
        await outcomes.CheckPaidAsync(contracts);

        async Task EachContractAsync(string name, Func<int, Task> act)
        {
            await figures.MeasureAsync(name, contracts.Count, act);
            await messages.SettleAsync(AtOnce);
        }
    }

    private Task MeasureAsync(string name, Func<Task> read) =>
        figures.MeasureAsync(name, Scale.RunsMax, _ => read());

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = AtOnce };

    private static Task EachAsync(int count, Func<int, Task> act) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), Options, async (number, _) => await act(number));
}

using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Simulation.Faults;

/// <summary>Opening evaluation in pages: every page of organizations and of lots, and who keeps out.</summary>
public sealed class OpeningEvaluation(SharedStorage storage)
{
    // One page of organizations and half of another; one page of lots and two lots more.
    private const int Applicants = EvaluationOpening.ApplicantsAtOnce * 3 / 2;
    private const int LotsOfRound = EvaluationOpening.LotsAtOnce + 2;

    private static readonly RoundKey Round = new(World.Tenant, World.Round);

    private static readonly IReadOnlyList<Lot> Lots =
    [
        .. Enumerable.Range(1, LotsOfRound).Select(number => World.Settings.Lots[0] with { Ref = $"L{number}" }),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fixes_every_proposal_of_every_lot_once()
    {
        await using var service = new Service(storage.NewSite(), new SteppedClock(World.WhileEvaluating));
        await service.StartAsync();
        var seed = new Seed(service);
        await seed.ClosedRoundOfAsync(Lots);
        for (var number = 0; number < Applicants; number++)
        {
            await seed.SubmissionsAsync($"52420106MJ{number:D8}", 1, $"L{(number % LotsOfRound) + 1}");
        }

        await seed.AppointAsync(World.Panel);

        var round = (await service.Store.LoadAsync(Kinds.Rounds, Round, Cancel)).State!;
        Assert.Equal(RoundPhase.Evaluating, round.Phase);
        Assert.Equal(Lots.Select(lot => lot.Ref), round.Entries.Select(one => one.Lot));
        Assert.Equal(Applicants, round.Entries.Sum(one => one.Count));
        var reading = service.Get<LotContenders>();
        foreach (var lot in Lots)
        {
            var key = new LotKey(World.Tenant, World.Round, lot.Ref);
            var proceedings = (await service.Store.LoadAsync(Kinds.Lots, key, Cancel)).State!;
            var contenders = await reading.ReadAsync(proceedings, Cancel);
            Assert.Equal(round.EntriesOf(lot.Ref), contenders.Count);
            Assert.All(contenders, one => Assert.Equal(lot.Ref, one.Lot));
        }

        Assert.True(await service.Get<IncompleteBooks>().AnyAsync(Round, round, Cancel));
        await new Auditor(service).CheckAsync();
    }

    [Fact]
    public async Task Goes_on_where_nothing_was_submitted()
    {
        await using var service = new Service(storage.NewSite(), new SteppedClock(World.WhileEvaluating));
        await service.StartAsync();
        var seed = new Seed(service);
        await seed.ClosedRoundOfAsync(Lots);

        await seed.AppointAsync(World.Panel);

        var round = (await service.Store.LoadAsync(Kinds.Rounds, Round, Cancel)).State!;
        Assert.Equal((RoundPhase.Evaluating, 0), (round.Phase, round.Entries.Sum(one => one.Count)));
        Assert.False(await service.Get<IncompleteBooks>().AnyAsync(Round, round, Cancel));
    }

    [Fact]
    public async Task Waits_for_no_book_that_is_complete_although_its_row_stayed_behind()
    {
        await using var service = new Service(storage.NewSite(), new SteppedClock(World.WhileEvaluating));
        await service.StartAsync();
        var seed = new Seed(service);
        await seed.EvaluatedRoundAsync();
        var round = (await service.Store.LoadAsync(Kinds.Rounds, Round, Cancel)).State!;
        var books = service.Get<IncompleteBooks>();
        Assert.True(await books.AnyAsync(Round, round, Cancel));

        // Written past the functions, as if each reply had been lost.
        await seed.SheetsAsync();

        Assert.False(await books.AnyAsync(Round, round, Cancel));
        Assert.Empty(await service.Get<Lists>().IdsAsync(ListNames.IncompleteBooks(Round), Cancel));
    }

    [Fact]
    public async Task Takes_no_first_sheet_into_a_book_that_was_sealed_meanwhile()
    {
        await using var service = new Service(storage.NewSite(), new SteppedClock(World.WhileEvaluating));
        await service.StartAsync();
        await new Seed(service).EvaluatedRoundAsync();
        var (member, by) = (World.Panel[0], new Domain.Author(World.Evaluators[0], World.WhileEvaluating));
        var key = new ScoreBookKey(World.Tenant, World.Round, member.Account, "L1");
        var seen = await service.Store.LoadAsync(Kinds.ScoreBooks, key, Cancel);
        Assert.Null(seen.State);

        var seal = new SealScoreBook(World.Round, "L1", member, by);
        await service.Store.SaveAsync(seen, Judging.Decide(null, seal), Stamp.Of(by, "seal", ""), Cancel);

        var first = Domain.Decision<ScoreBookEvent>.Accept(
            new BookOpened(World.Round, "L1", member.Account, member.Name),
            new SheetSubmitted(World.Proposal(0), new Dictionary<string, Domain.Fraction> { ["need"] = 90 }));
        await Assert.ThrowsAsync<LostRaceException>(
            () => service.Store.SaveAsync(seen, first, Stamp.Of(by, "first", ""), Cancel));
        var answer = await new Moves(service).ScoreAsync(member.Account, 0, 90, "sheet");
        Assert.Contains("\"evaluation.sealed\"", answer.Body, StringComparison.Ordinal);
    }
}

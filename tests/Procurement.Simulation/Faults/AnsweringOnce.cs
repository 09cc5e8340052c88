using Procurement.Domain.Surveys;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Surveys;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>A resident's link with a fault at each storage call: it counts once, whatever the resident was told.</summary>
public sealed class AnsweringOnce : IAsyncLifetime
{
    private static readonly Func<int, FaultyStorage>[] Faults =
    [
        call => new FaultyStorage().Refuse(call),
        call => new FaultyStorage().LoseReply(call),
        call => new FaultyStorage().DieBefore(call),
    ];

    private readonly SharedStorage storage = new();
    private readonly SteppedClock clock = new(World.WhileOpen);
    private TestSite site = null!;
    private Service clean = null!;
    private int surveys;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await storage.InitializeAsync();
        site = storage.NewSite();
        clean = new Service(site, clock);
        await clean.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await clean.DisposeAsync();
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task Counts_an_answer_once()
    {
        foreach (var fault in Faults)
        {
            for (var call = 1; call <= 3; call++)
            {
                var (box, hash) = await AskedAsync();
                await TryAsync(fault(call), boxes => boxes.AnswerAsync(box, hash, [5, 4, 3], "好", null, Cancel));
                await clean.Get<SurveyBoxes>().AnswerAsync(box, hash, [5, 4, 3], "好", null, Cancel);

                var harvest = await clean.Get<SurveyBoxes>().CloseAsync(box, Cancel);
                Assert.Equal([5, 4, 3], Assert.Single(harvest.Answers).Scores);
                Assert.Equal("好", Assert.Single(harvest.Texts));
            }
        }
    }

    [Fact]
    public async Task Counts_a_paper_once_and_leaves_none_waiting()
    {
        foreach (var fault in Faults)
        {
            for (var call = 1; call <= 5; call++)
            {
                var (box, hash) = await AskedAsync();
                await clean.Get<SurveyBoxes>().EnterAsync(box, hash, new("anna", [5, 4, 3], null), Cancel);
                var second = new PaperEntry("bert", [5, 4, 3], null);
                await TryAsync(fault(call), boxes => boxes.EnterAsync(box, hash, second, Cancel));
                await clean.Get<SurveyBoxes>().EnterAsync(box, hash, second, Cancel);

                var harvest = await clean.Get<SurveyBoxes>().CloseAsync(box, Cancel);
                Assert.Single(harvest.Answers);
                Assert.Equal(new PaperPair("anna", "bert", 1), Assert.Single(harvest.Papers));
                Assert.Equal(0, harvest.PapersWaiting);
            }
        }
    }

    [Fact]
    public async Task Makes_each_seat_once_and_never_again_for_whoever_answered()
    {
        for (var call = 1; call <= 3; call++)
        {
            var box = NewBox();
            await TryAsync(new FaultyStorage().LoseReply(call), boxes => OpenAsync(boxes, box));
            await OpenAsync(clean.Get<SurveyBoxes>(), box);
            var links = await clean.Get<SurveyBoxes>().IssueAsync(box, null, Cancel);
            Assert.Equal(3, links.Count);
            await clean.Get<SurveyBoxes>().AnswerAsync(
                box, SurveyLink.HashOf(links[0].Link), [5, 5, 5], null, null, Cancel);
            await OpenAsync(clean.Get<SurveyBoxes>(), box);

            Assert.Equal(2, (await clean.Get<SurveyBoxes>().IssueAsync(box, null, Cancel)).Count);
        }
    }

    private SurveyBoxKey NewBox() => new(new ContractKey(World.Tenant, World.Round, "P1"), ++surveys);

    private static async Task<int> OpenAsync(SurveyBoxes boxes, SurveyBoxKey box)
    {
        await boxes.OpenAsync(box, [new("C1", "东"), new("C2", null), new("C3", "东")], Cancel);
        return 0;
    }

    private async Task<(SurveyBoxKey Box, string Hash)> AskedAsync()
    {
        var box = NewBox();
        await OpenAsync(clean.Get<SurveyBoxes>(), box);
        var links = await clean.Get<SurveyBoxes>().IssueAsync(box, [1], Cancel);
        return (box, SurveyLink.HashOf(Assert.Single(links).Link));
    }

    // Whoever sends does not learn more than that it failed.
    private async Task TryAsync<T>(FaultyStorage faults, Func<SurveyBoxes, Task<T>> act)
    {
        await using var faulty = new Service(site, clock, faults);
        try
        {
            await act(faulty.Get<SurveyBoxes>());
        }
        catch (Exception failed) when (failed is not Xunit.Sdk.XunitException)
        {
            // The one who asked tries again.
        }
    }
}

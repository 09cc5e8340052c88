using Procurement.Domain.Contracts;
using Procurement.Functions.Laws;
using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// What the five commonest commands cost: their reads, one transaction, and a message where work follows.
/// </summary>
public sealed class CountingStorageCalls(SharedStorage storage)
{
    private static readonly ContractEvent[] InForce = [new SupplierSigned(), new PurchaserSigned()];
    private static readonly ContractEvent[] Claimed = [.. InForce, new InstalmentClaimed(1, "INV1")];

    // The registry, the keys of its drafts, the organization's head and the one proposal, and what it owes and has not
    // given back in time; the message, the transaction.
    [Fact]
    public Task Reads_the_registry_as_well_to_submit() => CostsAsync(7, World.WhileOpen, PrepareDraftAsync,
        on => on.SubmitAsync(0, "submit"));

    // The round, the proposal (head and part), the book (head and page), and the transaction.
    [Fact]
    public Task Sends_no_message_to_score() => CostsAsync(6, World.WhileEvaluating, PrepareBookAsync,
        on => on.ScoreAsync(World.Evaluators[0], 1, 80, "sheet"));

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public Task Scores_at_the_same_cost_among_any_number_of_proposals(int proposals) => CostsAsync(
        6,
        World.WhileEvaluating,
        async service =>
        {
            var seed = new Seed(service);
            await seed.ClosedRoundAsync();
            await seed.ManySubmissionsAsync(proposals);
            await seed.AppointAsync(World.Panel);
            Assert.True((await new Moves(service).ScoreAsync(World.Evaluators[0], 0, 90, "first")).IsDone);
        },
        on => on.ScoreAsync(World.Evaluators[0], 1, 80, "sheet"));

    // The same, with the head and the row of its file and the file's key; then the draft's key goes, and the file's:
    // what there is of it, whether the proposal still has it, and away.
    [Fact]
    public Task Gives_the_keys_of_a_sealed_submission_away() => CostsAsync(
        14,
        World.WhileOpen,
        async service =>
        {
            await new Seed(service).SealedRoundWithFileAsync();
            Assert.True((await new Moves(service).DraftWithFileAsync(0, "sealed-draft")).IsDone);
        },
        on => on.SubmitSealedAsync(0, "sealed-submit"));

    // The organization's head, the note, the new key; the message, the transaction; and the keys to answer with.
    [Fact]
    public Task Drafts_the_twentieth_at_the_cost_of_the_first() => CostsAsync(
        6,
        World.WhileOpen,
        async service =>
        {
            await PrepareDraftAsync(service);
            for (var number = 2; number < 20; number++)
            {
                Assert.True((await new Moves(service).DraftAsync(0, $"draft-{number}")).IsDone);
            }
        },
        on => on.DraftAsync(0, "draft-20"));

    // Beside these, whether a challenge keeps the round back.
    [Fact]
    public Task Reads_looks_sends_and_writes_to_sign() => CostsAsync(4, World.WhileSigning, on => PrepareContractAsync(on),
        on => on.SignAsync(0, Moves.Supplier(0), "sign"));

    [Fact]
    public Task Reads_sends_and_writes_to_accept() => CostsAsync(
        3, World.WhileSigning, on => PrepareContractAsync(on, Claimed), on => on.AcceptAsync(0, "accept"));

    [Fact]
    // Beside reading, sending and writing: the place of the round, objections, challenges, reports of residents, for the source the
    // fund, the proposal and what was moved in its budget.
    // The law book was read just now, and the settings of a published round are kept.
    public Task Looks_reads_sends_and_writes_to_approve() => CostsAsync(
        10,
        World.WhileSigning,
        on => PrepareContractAsync(
            on, [.. Claimed, new ClaimAccepted(1, World.Until(new(2026, 5, 22))), new PaymentPrepared(1, new(15_000_00), World.Account, null)]),
        on => on.ApproveAsync(0, "approve"));

    private async Task CostsAsync(
        int calls, DateTimeOffset at, Func<Service, Task> prepare, Func<Moves, Task<Answered>> command)
    {
        var counted = new FaultyStorage();
        await using var service = new Service(storage.NewSite(), new SteppedClock(at), counted);
        await service.StartAsync();
        await prepare(service);
        // Kept for seconds: a slow machine would read it once more.
        await service.Get<LawBooks>().ReadAgainAsync(TestContext.Current.CancellationToken);
        var before = counted.Calls;

        var answer = await command(new Moves(service));

        Assert.True(answer.IsDone, answer.Body);
        Assert.Equal(calls, counted.Calls - before);
    }

    // The settings of a published round never change: the command before has read them, and they are kept.
    private static async Task PrepareDraftAsync(Service service)
    {
        var seed = new Seed(service);
        await seed.OrganizationAsync(World.Organizations[0]);
        await seed.OpenRoundAsync();
        Assert.True((await new Moves(service).DraftAsync(0, "draft")).IsDone);
    }

    private static async Task PrepareBookAsync(Service service)
    {
        await new Seed(service).EvaluatedRoundAsync();
        Assert.True((await new Moves(service).ScoreAsync(World.Evaluators[0], 0, 90, "first")).IsDone);
    }

    private static async Task PrepareContractAsync(Service service, params ContractEvent[] happened)
    {
        var seed = new Seed(service);
        await seed.FundAsync();
        await seed.AwardedRoundAsync();
        await seed.ContractAsync(0, happened);
    }
}

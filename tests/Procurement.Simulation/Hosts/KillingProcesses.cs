using System.Diagnostics;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Functions.Proposals;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Simulation.Hosts;

/// <summary>Real processes that end in the middle of their work, as with <c>kill -9</c>.</summary>
public sealed class KillingProcesses(SharedStorage storage)
{
    private const int ExitCodeOfKilled = 128 + 9;
    private const int DraftsOfEach = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ends_the_worker_with_its_host_and_leaves_the_work_to_the_next()
    {
        var site = storage.NewSite();
        await using var clean = await PrepareAsync(site, World.Round);
        await AwardAndKillAsync(site, async (service, host, worker) =>
        {
            Kill(host);

            Assert.Equal(ExitCodeOfKilled, await service.EndAsync());
            Assert.False(Processes.IsThere(worker));
        });

        await using var next = await ServiceProcess.StartAsync(site, World.AfterNotice);
        await CheckAwardsAsync(clean, World.Round);
    }

    [Fact]
    public async Task Ends_the_host_with_the_reason_when_its_worker_is_gone_and_leaves_the_work_to_the_next()
    {
        var site = storage.NewSite();
        await using var clean = await PrepareAsync(site, World.Round);
        await AwardAndKillAsync(site, async (service, host, worker) =>
        {
            Kill(worker);

            Assert.Equal(1, await service.EndAsync());
            Assert.False(Processes.IsThere(host));
            var reason = $"The worker ended with exit code {ExitCodeOfKilled}.";
            Assert.Contains(reason, service.Said, StringComparison.Ordinal);
        });

        await using var next = await ServiceProcess.StartAsync(site, World.AfterNotice);
        await CheckAwardsAsync(clean, World.Round);
    }

    [Fact]
    public async Task Loses_nothing_that_was_answered_when_storage_dies_and_comes_back()
    {
        await using var azurite = await Azurite.StartAsync(keepsData: true);
        await using var proxy = await FaultyStorageProxy.StartAsync(azurite, seed: 0);
        proxy.Faulty = false;
        var site = new TestSite(proxy.ConnectionString, "t");
        await using var clean = await PrepareAsync(site, World.Round, "first", "second");
        await using var service = await ServiceProcess.StartAsync(site, World.AfterNotice);
        await AwardAsync(service, "first");
        using var answered = new SemaphoreSlim(0);
        var drafting = Task.WhenAll(Enumerable.Range(0, 3).Select(rank => DraftAsync(service, rank, answered)));
        for (var draft = 0; draft < DraftsOfEach; draft++) await answered.WaitAsync(Cancel);

        azurite.Kill();
        var awarding = AwardAsync(service, "second");
        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        Assert.False(awarding.IsCompleted);
        await azurite.StartAgainAsync();

        await Task.WhenAll(awarding, drafting);
        await CheckAwardsAsync(clean, "first", "second");
        var drafts = await new Auditor(clean).ReadAsync(Kinds.Proposals);
        var ofRound = drafts.Where(one => ProposalsKey.Parse(one.Key).Round == World.Round);
        // One of each was submitted before.
        Assert.Equal(Enumerable.Repeat(DraftsOfEach + 1, 3), ofRound.Select(one => one.Value.State!.Drafted));
    }

    private static async Task<Service> PrepareAsync(TestSite site, params string[] rounds)
    {
        var clean = new Service(site, new SteppedClock(World.AfterNotice));
        await clean.StartAsync();
        var seed = new Seed(clean);
        await seed.FundAsync(new Money(150_000_00));
        foreach (var round in rounds) await seed.NoticedRoundAsync(round);
        return clean;
    }

    private static async Task AwardAndKillAsync(TestSite site, Func<ServiceProcess, int, int, Task> kill)
    {
        await using var service = await ServiceProcess.StartAsync(site, World.AfterNotice);
        var (host, worker) = (service.Host, service.Worker);
        await AwardAsync(service, World.Round);
        await kill(service, host, worker);
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static Task AwardAsync(ServiceProcess service, string round) =>
        AskUntilDoneAsync(service, $"rounds/{round}/final-award", "approver", new object(), "award");

    private static async Task DraftAsync(ServiceProcess service, int rank, SemaphoreSlim answered)
    {
        var body = new ProposalBody(
            "P1", "L1", "长者陪伴", "elderly", new LeadBody("罗伟"), World.Requested, Money.Zero, []);
        for (var draft = 0; draft < DraftsOfEach; draft++)
        {
            var role = $"applicant {World.Organizations[rank]}";
            await AskUntilDoneAsync(service, $"rounds/{World.Round}/proposals", role, body, $"draft-{draft}");
            answered.Release();
        }
    }

    // As a client does: the same request again for as long as the answer says that it may help.
    private static async Task AskUntilDoneAsync(
        ServiceProcess service, string path, string role, object body, string key)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await service.AskAsync(HttpMethod.Post, path, role, body, key);
            if (answer.IsDone) return;
            Assert.True(answer.Status is 503, $"{answer.Status} {answer.Body}");
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, answer.Body);
        }
    }

    private static async Task CheckAwardsAsync(Service clean, params string[] awarded)
    {
        var auditor = new Auditor(clean);
        await auditor.CheckWhenSettledAsync();
        var rounds = await auditor.ReadAsync(Kinds.Rounds);
        var final = rounds.Where(one => one.Value.State!.Phase is RoundPhase.Final);
        Assert.Equal(awarded, final.Select(one => RoundKey.Parse(one.Key).Round).Order(StringComparer.Ordinal));
        Assert.Equal(2 * awarded.Length, (await auditor.ReadAsync(Kinds.Contracts)).Count);
    }
}

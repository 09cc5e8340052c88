using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Functions.Payments;
using Procurement.Functions.Proposals;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Hosts;

/// <summary>Two hosts as real processes on one storage, asked over HTTP at the same time for all that must not be doubled.</summary>
public sealed class RunningTwoProcesses(SharedStorage storage)
{
    private const string Instalment = "instalments/1";

    private static readonly object Nothing = new();

    [Fact]
    public async Task Does_everything_once_that_both_are_asked_for()
    {
        var site = storage.NewSite();
        await using var clean = new Service(site, new SteppedClock(World.WhileSigning));
        await PrepareAsync(clean);
        var starting = Enumerable.Range(0, 2).Select(_ => ServiceProcess.StartAsync(site, World.WhileSigning));
        var hosts = await Task.WhenAll(starting);
        await using var one = hosts[0];
        await using var two = hosts[1];

        var payments = Enumerable.Range(0, 6).Select(turn => hosts[turn % 2].AskAsync(
            HttpMethod.Post, Contract(0, $"{Instalment}/payment"), "finance-approver", Nothing, $"key-{turn}"));
        var edits = hosts.Select((host, turn) => host.AskAsync(
            HttpMethod.Put, Proposal(2), Applicant(2), Content($"{turn}"), "\"1\""));
        var claims = hosts.Select((host, turn) => host.AskAsync(
            HttpMethod.Post, Contract(turn + 1, $"{Instalment}/claim"), Applicant(turn + 1), new ClaimBody("INV9"), "claim"));
        var awards = hosts.Select((host, turn) => host.AskAsync(
            HttpMethod.Post, $"rounds/{(turn == 0 ? "first" : "second")}/final-award", "approver", Nothing, "award"));
        var asked = new[] { Task.WhenAll(payments), Task.WhenAll(edits), Task.WhenAll(claims), Task.WhenAll(awards) };
        var answers = await Task.WhenAll(asked);

        Assert.Equal([200, 409, 409, 409, 409, 409], answers[0].Select(answer => answer.Status).Order());
        Assert.Equal([200, 412], answers[1].Select(answer => answer.Status).Order());
        Assert.Single(answers[2], answer => answer.IsDone);
        Assert.Contains(answers[3], answer => answer.Status == 202);
        await CheckAsync(clean);
    }

    private static async Task PrepareAsync(Service clean)
    {
        await clean.StartAsync();
        var seed = new Seed(clean);
        await seed.FundAsync(new Money(150_000_00));
        await seed.AwardedRoundAsync(World.Contenders.Count);
        await seed.NoticedRoundAsync("first");
        await seed.NoticedRoundAsync("second");
        foreach (var rank in Enumerable.Range(0, 3)) await seed.ContractAsync(rank, new SupplierSigned(), new PurchaserSigned());
        await seed.ContractAsync(0, new InstalmentClaimed(1, "INV1"), new ClaimAccepted(1, World.Until(new(2026, 5, 22))));
        await seed.ContractAsync(0, new PaymentPrepared(1, new Money(15_000_00), World.Account, null));
        Assert.Equal(201, (await new Moves(clean).DraftAsync(2, "draft")).Status);
    }

    private static async Task CheckAsync(Service clean)
    {
        var auditor = new Auditor(clean);
        await auditor.CheckWhenSettledAsync();
        var fund = (await auditor.ReadAsync(Kinds.Funds)).Values.Single().State!;
        Assert.Equal((fund.Appropriation, Money.Zero), (fund.Committed, fund.Paid));
        var orders = (await auditor.ReadAsync(Kinds.Contracts)).Values
            .SelectMany(one => one.State!.Instalments).SelectMany(one => one.Orders);
        Assert.Equal(PaymentOrderStage.Ordered, Assert.Single(orders).Stage);
        var rounds = (await auditor.ReadAsync(Kinds.Rounds)).Values.Select(round => round.State!.Phase);
        Assert.Equal([RoundPhase.Notice, RoundPhase.Final, RoundPhase.Final], rounds.Order());
        var drafted = (await auditor.ReadAsync(Kinds.Proposals))
            [$"{new ProposalsKey(World.Tenant, World.Round, World.Organizations[2])}"].State!;
        Assert.Equal((2, 2), (drafted.Drafted, drafted.Find($"{World.Organizations[2]}-2")!.Version));
    }

    private static string Applicant(int rank) => $"applicant {World.Organizations[rank]}";

    private static string Contract(int rank, string step) => $"rounds/{World.Round}/contracts/{World.Proposal(rank)}/{step}";

    // The second of the organization: the first was submitted and awarded.
    private static string Proposal(int rank) => $"rounds/{World.Round}/proposals/{World.Organizations[rank]}-2";

    private static ProposalBody Content(string title) => new(
        "P1", "L1", title, "elderly", new LeadBody("罗伟"), World.Requested, Money.Zero, []);
}

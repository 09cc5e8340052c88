using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;
using Procurement.Functions.Proposals;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Hosts;

/// <summary>Two hosts on one storage, asked at the same time; the auditor reads back what they left.</summary>
public sealed class SharingStorage(SharedStorage storage)
{
    private static readonly ContractEvent[] Prepared =
    [
        new SupplierSigned(), new PurchaserSigned(), new InstalmentClaimed(1, "INV1"),
        new ClaimAccepted(1, World.Until(new(2026, 5, 22))), new PaymentPrepared(1, new Money(15_000_00), World.Account, null),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Orders_a_payment_once_whoever_approves_it_and_however_often(bool sameKey)
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.WhileSigning, async seed =>
        {
            await seed.FundAsync();
            await seed.AwardedRoundAsync();
            await seed.ContractAsync(0, Prepared);
        });

        var answers = await pair.AtOnceAsync(6, (on, turn) => on.ApproveAsync(0, sameKey ? "key" : $"key-{turn}"));

        Assert.Equal(sameKey ? 6 : 1, answers.Count(one => one.IsDone));
        Assert.All(answers.Where(one => !one.IsDone), one => Assert.Contains("\"payment.alreadyApproved\"", one.Body));
        var contracts = (await pair.EndAsync(Kinds.Contracts)).Values.Select(one => one.State!);
        var order = Assert.Single(contracts.SelectMany(one => one.Instalments).SelectMany(one => one.Orders));
        Assert.Equal((PaymentOrderStage.Ordered, 1), (order.Stage, order.ApprovedBy.Count));
    }

    [Fact]
    public async Task Lets_one_of_two_edits_win_and_tells_the_other_to_read_again()
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.WhileOpen, seed => seed.OpenRoundAsync());
        await new Moves(pair.One).DraftAsync(0, "draft");
        for (var version = 1; version <= 5; version++)
        {
            var read = $"\"{version}\"";
            var answers = await pair.AtOnceAsync(2, (on, turn) => on.ReviseAsync(0, $"{read} by {turn}", read));

            Assert.Equal([200, 412], answers.Select(one => one.Status).Order());
            var winner = answers.ToList().FindIndex(one => one.IsDone);
            var key = ProposalsKey.OfProposal(World.Tenant, World.Round, World.Proposal(0))!;
            var kept = await pair.One.Store.LoadWholeAsync(Kinds.Proposals, $"{key}", TwoHosts.Cancel);
            var clear = await pair.One.Get<DraftContents>().RevealAsync(
                key, kept.State!.Proposals.Values.Single(), TwoHosts.Cancel);
            Assert.Equal($"{read} by {winner}", clear.Content.Title);
        }

        Assert.Equal(6, (await pair.EndAsync(Kinds.Proposals)).Values.Single().Version);
    }

    [Fact]
    public async Task Gives_the_last_of_a_fund_to_one_of_two_rounds()
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.AfterNotice, async seed =>
        {
            await seed.FundAsync(new Money(60_000_00));
            await seed.NoticedRoundAsync("first");
            await seed.NoticedRoundAsync("second");
        });

        await pair.AtOnceAsync(2, (on, turn) => on.MakeFinalAwardAsync($"award-{turn}", turn == 0 ? "first" : "second"));

        var fund = (await pair.EndAsync(Kinds.Funds)).Values.Single();
        Assert.Equal(fund.State!.Appropriation, fund.State.Committed);
        var rounds = (await pair.EndAsync(Kinds.Rounds)).Values.Select(one => one.State!).OrderBy(one => one.Phase).ToList();
        Assert.Equal([RoundPhase.Notice, RoundPhase.Final], rounds.Select(one => one.Phase));
        Assert.True(rounds[0].FinalAwardRefused is null or "fund.insufficient");
    }

    [Fact]
    public async Task Lets_an_invoice_be_claimed_on_one_of_two_contracts()
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.WhileSigning, async seed =>
        {
            await seed.FundAsync();
            await seed.AwardedRoundAsync();
            await seed.ContractAsync(0, new SupplierSigned(), new PurchaserSigned());
            await seed.ContractAsync(1, new SupplierSigned(), new PurchaserSigned());
        });

        var answers = await pair.AtOnceAsync(2, (on, turn) => on.ClaimAsync(turn, "INV1", "claim"));

        var refused = Assert.Single(answers, one => !one.IsDone);
        Assert.Contains("\"invoice.duplicate\"", refused.Body, StringComparison.Ordinal);
        var contracts = await pair.EndAsync(Kinds.Contracts);
        Assert.Single(contracts.Values, one => one.State!.Instalment(1)!.Invoice == "INV1");
    }

    [Fact]
    public async Task Takes_no_more_proposals_of_an_organization_than_the_round_allows()
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.WhileOpen, async seed =>
        {
            await seed.OrganizationAsync(World.Organizations[0]);
            await seed.OpenRoundAsync();
        });
        var drafts = await pair.AtOnceAsync(4, (on, turn) => on.DraftAsync(0, $"draft-{turn}"));
        Assert.All(drafts, one => Assert.Equal(201, one.Status));

        var answers = await pair.AtOnceAsync(4, (on, turn) => on.SubmitAsync(0, $"submit-{turn}", turn + 1));

        Assert.Single(answers, one => one.IsDone);
        var all = (await pair.EndAsync(Kinds.Proposals)).Values.Single().State!;
        Assert.Equal((4, 1), (all.Proposals.Count, all.Submitted));
    }

    [Fact]
    public async Task Keeps_every_sheet_of_evaluators_who_score_at_once()
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.WhileEvaluating, seed => seed.EvaluatedRoundAsync());

        var answers = await pair.AtOnceAsync(12, (on, turn) =>
            on.ScoreAsync(World.Evaluators[turn % 2], turn / 2 % 3, 60 + turn, $"sheet-{turn}"));

        Assert.All(answers, one => Assert.True(one.IsDone, one.Body));
        var books = await pair.EndAsync(Kinds.ScoreBooks);
        Assert.All(books.Values, one => Assert.Equal((3, 7L), (one.State!.Scored, one.Version)));
    }

    [Fact]
    public async Task Passes_an_award_on_once_when_both_run_the_timer()
    {
        await using var pair = await TwoHosts.StartAsync(storage, World.AfterSigning, async seed =>
        {
            await seed.FundAsync();
            await seed.AwardedRoundAsync();
        });

        await pair.AtOnceAsync(2, (on, _) => on.LapseAsync());

        var contracts = (await pair.EndAsync(Kinds.Contracts)).Values.Select(one => one.State!).ToList();
        Assert.Equal(
            [ContractStatus.AwaitingSignatures, ContractStatus.Expired, ContractStatus.Expired],
            contracts.Select(one => one.Status).Order());
        Assert.Equal(World.Requested, (await pair.EndAsync(Kinds.Funds)).Values.Single().State!.Committed);
    }
}

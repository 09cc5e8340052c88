using Procurement.Domain;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Growth;

/// <summary>
/// 99 awards made a transaction of 101 rows, and the round stayed in its final award for ever; now each is a step.
/// </summary>
public sealed class AwardingHundreds(SharedStorage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 300)]
    [InlineData(100, 3)]
    public async Task Gives_every_award_its_money_and_its_contract(int lots, int awardsOfLot)
    {
        var site = storage.NewSite();
        await using var service = new Service(site, new SteppedClock(World.AfterNotice));
        await service.StartAsync();
        var round = new LargeRound(lots, 300, awardsOfLot);
        await round.PrepareAsync(service);

        var answer = await new Moves(service).MakeFinalAwardAsync("award");
        Assert.True(answer.IsDone, answer.Body);
        await new Platform(site).SettleAsync(service);

        await new Auditor(service).CheckAsync();
        var fund = (await service.Store.LoadAsync(Kinds.Funds, $"{World.Tenant}|{World.Fund}", Cancel)).State!;
        Assert.Equal((round.Total, Money.Zero, Money.Zero), (fund.Committed, fund.Reserved, fund.Available));
        Assert.Equal(300, (await new Auditor(service).ReadAsync(Kinds.Contracts)).Count);
        var key = $"{new RoundKey(World.Tenant, World.Round)}";
        var work = await service.Store.LoadWorkAsync(Kinds.Rounds.Table, key, "contracts", Cancel);
        Assert.Equal((300, 300), (work!.Done, work.Total));
    }
}

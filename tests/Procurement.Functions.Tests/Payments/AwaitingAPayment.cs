using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>What the timer looks at until an accepted instalment is paid: one row, and none that is settled.</summary>
public sealed class AwaitingAPayment(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Ends_with_the_payment_and_begins_again_when_the_bank_returns_it()
    {
        var instalment = await AcceptedAsync();
        Assert.Equal(1, await AwaitedAsync());

        await service.MoveToAsync(service.Now.AddDays(60));
        Assert.Equal(1, await AwaitedAsync());

        await PayAsync(instalment);
        Assert.Equal(0, await AwaitedAsync());

        (await service.PostAsync(SecondFinance, $"{instalment}/bounce")).Must(200);
        await service.MoveToAsync(service.Now.AddDays(1));
        Assert.Equal(1, await AwaitedAsync());

        await PayAsync(instalment);
        Assert.Equal(0, await AwaitedAsync());
    }

    private async Task<string> AcceptedAsync()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        (await service.PostAsync(For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = "No.1" })).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.SettleAsync();
        return instalment;
    }

    private async Task PayAsync(string instalment)
    {
        await BankStory.PayAsync(service, instalment);
        await service.MoveToAsync(service.Now.AddDays(1));
    }

    private async Task<int> AwaitedAsync()
    {
        var rows = service.Table(TableNames.DueDays)
            .QueryAsync<TableEntity>("PartitionKey gt 'PaymentLate|' and PartitionKey lt 'PaymentLate}'");
        return await rows.CountAsync(TestContext.Current.CancellationToken);
    }
}

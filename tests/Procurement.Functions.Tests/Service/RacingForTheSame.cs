using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

/// <summary>
/// One wins. Each test has a service of its own: the message of a command that lost looks for it for a minute, and no
/// other test should wait for that.
/// </summary>
public sealed class RacingForTheSame(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly RunningService service = new(azurite);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Lets_one_of_many_replace_what_all_have_read()
    {
        var story = await UntilAsync(service, Stage.Drafted);
        Request[] puts =
        [
            Request.Put(Finance, $"funds/{story.Round}", Bodies.Fund("600000.00")),
            Request.Put(Officer, $"organizations/{A}", Bodies.Organization("改过的名称")),
            Request.Put(Officer, story.Path, Bodies.RoundFrom(service.Now, story.Round, "改过的批次")),
        ];

        foreach (var put in puts)
        {
            var mine = put with { IfMatch = (await service.GetAsync(put.By, put.Path)).Must(200).ETag };
            await RaceAsync([200, 412, 412, 412], Enumerable.Repeat(mine, 4));
        }
    }

    [Fact]
    public async Task Pays_once_however_often_it_is_approved()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        (await service.PostAsync(For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = "1001" })).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);

        await RaceAsync(
            [200, 409, 409, 409],
            Enumerable.Range(0, 4).Select(_ => Request.Post(FinanceApprover, $"{instalment}/payment")));

        await service.BookAsync(instalment);
        Answer fund;
        do fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        while (fund["paid"] is "0.00");
        Assert.Equal("54000.00", fund["paid"]);
    }

    [Fact]
    public async Task Takes_one_of_two_proposals_where_one_is_allowed()
    {
        var story = await UntilAsync(service, Stage.Open);
        for (var number = 1; number <= 2; number++)
            (await story.PostAsync(For(A), "proposals", Bodies.Proposal($"项目{number}"))).Must(201);

        await RaceAsync(
            [200, 422],
            Enumerable.Range(1, 2).Select(
                number => Request.Post(For(A), $"{story.Path}/proposals/{A}-{number}/submission")));
    }

    // Whoever is first: an order never goes to another account than the contract has when it is prepared.
    [Fact]
    public async Task Changes_no_payee_while_its_claim_is_accepted()
    {
        const string other = "6222000011112222";
        var story = await UntilAsync(service, Stage.InForce);
        var (registry, instalment) = ($"organizations/{A}", $"{story.Contract}/instalments/1");
        var number = new JsonObject { ["number"] = other };
        (await service.PostAsync(For(A), $"{registry}/account-change", new JsonObject { ["bank"] = "建设银行", ["number"] = other })).Must(200);
        (await service.PostAsync(Finance, $"{registry}/account-change-confirmation", number)).Must(200);
        (await service.PostAsync(For(A), $"{story.Contract}/payee-change")).Must(200);
        (await service.PostAsync(For(A), $"{instalment}/claim", new JsonObject { ["invoice"] = "1002" })).Must(200);

        var raced = await Task.WhenAll(
            service.SendAsync(Request.Post(Officer, $"{instalment}/acceptance")),
            service.SendAsync(Request.Post(SecondFinance, $"{story.Contract}/payee-change-confirmation", number)));

        raced[0].Must(200);
        if (raced[1].Status is not 200) raced[1].MustRefuse(409, "payee.locked");
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(SecondFinance, $"{story.Contract}/payee-change-confirmation", number)).Must(409);
        var contract = (await service.GetAsync(Finance, story.Contract)).Must(200).Body;
        Assert.Equal(
            raced[1].Status is 200 ? other : "4291907483378876232", (string?)contract["payee"]!["number"]);
    }

    private async Task RaceAsync(int[] statuses, IEnumerable<Request> requests)
    {
        var answers = await Task.WhenAll(requests.Select(service.SendAsync));

        Assert.Equal(statuses, answers.Select(answer => answer.Status).Order());
    }
}

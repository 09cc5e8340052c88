using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

public sealed class SuspendingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Stops_every_step_of_money_and_goes_on_where_it_stood()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var (contract, first) = (story.Contract, $"{story.Contract}/instalments/1");
        (await service.PostAsync(For(A), $"{first}/claim", Invoice())).Must(200);
        (await SuspendAsync(contract, "publicInterest", 10)).Must(200);
        (await service.PostAsync(Officer, $"{first}/acceptance")).MustRefuse(409, "contract.suspended");
        (await service.PostAsync(Approver, $"{contract}/resumption", Reason())).Must(200);
        (await service.PostAsync(Officer, $"{first}/acceptance")).Must(200);

        (await SuspendAsync(contract, "publicInterest", 10)).Must(200);
        (await service.PostAsync(Finance, $"{first}/payment-order")).MustRefuse(409, "contract.suspended");
        // It ends by itself: nobody waits for a purchaser who forgot it.
        await service.MoveToAsync(service.Now.AddDays(11));
        (await service.PostAsync(Finance, $"{first}/payment-order")).Must(200);

        (await SuspendAsync(contract, "financeOrder", 30)).Must(200);
        (await service.PostAsync(FinanceApprover, $"{first}/payment")).MustRefuse(409, "contract.suspended");
        (await SuspendAsync(contract, "financeOrder", 1)).MustRefuse(409, "suspension.orderUsed");
    }

    [Fact]
    public async Task Is_the_approvers_and_the_supplier_asks_for_its_end()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var ask = $"{story.Contract}/resumption-request";
        (await service.PostAsync(For(A), ask, Reason())).MustRefuse(409, "suspension.notSuspended");
        (await SuspendAsync(story.Contract, "publicInterest", 91)).MustRefuse(422, "suspension.tooLong");
        (await SuspendAsync(story.Contract, "publicInterest", 20)).Must(200);
        (await service.PostAsync(For(B), ask, Reason())).MustRefuse(403, "organization.notYours");
        (await service.PostAsync(For(A), ask, Reason())).Must(200);
        (await service.PostAsync(For(A), ask, Reason())).MustRefuse(409, "suspension.alreadyAsked");
        await service.SettleAsync();

        var waiting = (await service.GetAsync(Approver, $"work?round={story.Round}")).Must(200).Items;
        Assert.Equal("toAnswer", (string?)Assert.Single(waiting)!["kind"]);
        (await service.PostAsync(Approver, $"{story.Contract}/resumption", Reason())).Must(200);
        await service.SettleAsync();
        Assert.Empty((await service.GetAsync(Approver, $"work?round={story.Round}")).Must(200).Items);
    }

    private Task<Answer> SuspendAsync(string contract, string grounds, int days) =>
        service.PostAsync(Approver, $"{contract}/suspension", new JsonObject
        {
            ["grounds"] = grounds,
            ["until"] = $"{DateOnly.FromDateTime(service.Now.Date).AddDays(days - 1):yyyy-MM-dd}",
            ["reference"] = "财采〔2026〕1号",
            ["reason"] = "处理投诉",
        });

    private static JsonObject Reason() => new() { ["reason"] = "已具备条件" };

    private static JsonObject Invoice() => new() { ["invoice"] = $"{Guid.NewGuid():N}" };
}

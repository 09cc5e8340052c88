using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Operations;

public sealed class FollowingUpWhatFails(RunningService service) : IClassFixture<RunningService>
{
    private const string List = "operations/stuck-work";

    [Fact]
    public async Task Is_done_by_itself_once_the_cause_is_gone()
    {
        var (key, admin) = await StuckAsync("aaa");
        var stuck = Assert.Single((await service.GetAsync(admin, List)).Items)!;
        Assert.Equal(("Funds", key, 1), ((string)stuck["kind"]!, (string)stuck["key"]!, (int)stuck["event"]!));
        Assert.Equal("internal.StoredRecordException", (string)stuck["code"]!);
        Assert.Contains(service.Log.Lines, line => line.StartsWith("Error PoisonFollowUp: Funds", StringComparison.Ordinal));

        await service.MendFollowUpAsync(TableNames.Funds, key, "fund.opened");
        await service.MoveToAsync(service.Now.AddMinutes(21));

        Assert.Empty((await service.GetAsync(admin, List)).Items);
        await MustBeFollowedUpAsync(key, 2);
    }

    [Fact]
    public async Task Is_tried_at_once_when_somebody_asks()
    {
        var (key, admin) = await StuckAsync("bbb");
        var work = Assert.Single((await service.GetAsync(admin, List)).Items)!["work"];
        await service.MendFollowUpAsync(TableNames.Funds, key, "fund.opened");

        (await service.PostAsync(admin, $"{List}/{work}/retry")).Must(202);
        await service.SettleAsync();

        Assert.Empty((await service.GetAsync(admin, List)).Items);
        await MustBeFollowedUpAsync(key, 2);
    }

    [Fact]
    public async Task Goes_on_behind_an_event_that_was_given_up()
    {
        var (key, admin) = await StuckAsync("ccc");
        var work = Assert.Single((await service.GetAsync(admin, List)).Items)!["work"];

        (await service.PostAsync(admin, $"{List}/{work}/resolution", new JsonObject { ["reason"] = "已补记" })).Must(202);
        await service.SettleAsync();

        Assert.Empty((await service.GetAsync(admin, List)).Items);
        await MustBeFollowedUpAsync(key, 2);
    }

    [Fact]
    public async Task Keeps_no_list_from_showing_what_happened_and_no_other_aggregate_from_going_on()
    {
        var (_, admin) = await StuckAsync("ddd");

        (await service.SendAsync(Request.Put(Finance with { Tenant = "ddd" }, "funds/F2", Bodies.Fund()))).Must(201);
        await service.SettleAsync();

        Assert.Equal(
            ["F1 777.00", "F2 500000.00"],
            (await service.GetAsync(admin, "funds")).Items.Select(one => $"{one!["fund"]} {one["appropriation"]}"));
        Assert.Single((await service.GetAsync(admin, List)).Items);
    }

    // A fund opened and changed, whose first event nobody can read any more.
    private async Task<(string Key, Person Admin)> StuckAsync(string tenant)
    {
        var finance = Finance with { Tenant = tenant };
        var opened = (await service.SendAsync(Request.Put(finance, "funds/F1", Bodies.Fund()))).Must(201);
        await service.SettleAsync();
        await service.BreakFollowUpAsync(TableNames.Funds, $"{tenant}|F1");
        var change = Request.Put(finance, "funds/F1", Bodies.Fund("777.00")) with { IfMatch = opened.ETag };
        (await service.SendAsync(change)).Must(200);
        await service.SettleAsync();
        return ($"{tenant}|F1", Admin with { Tenant = tenant });
    }

    private async Task MustBeFollowedUpAsync(string key, long events)
    {
        var row = await service.Table(TableNames.Funds).GetEntityAsync<Azure.Data.Tables.TableEntity>(
            key, "head-followed-up", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(events, row.Value.GetInt64("Events"));
    }
}

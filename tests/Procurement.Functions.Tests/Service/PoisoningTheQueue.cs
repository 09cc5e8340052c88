using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Procurement.Functions.Tests.Operations;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

public sealed class PoisoningTheQueue(RunningService service) : IClassFixture<RunningService>
{
    private const string List = "operations/stuck-work";

    private static readonly string[] Unreadable =
    [
        "nonsense",
        "null",
        "{}",
        """{"kind":"Nothing","key":"a|b","command":"c","looks":0}""",
        """{"kind":"Funds","key":"wuchang|F1","command":"c","looks":-1000000}""",
        """{"kind":"Funds","key":"#/?\\|F1","command":"c","looks":0}""",
        """{"kind":"DueDays","key":"Opening|2026-03-02|wuchang|1","command":"c","looks":0}""",
    ];

    [Fact]
    public async Task Sets_aside_what_nobody_can_handle_says_so_and_goes_on_working()
    {
        foreach (var text in Unreadable) await SendAsync(text, QueueMessageEncoding.Base64);
        await SendAsync("{no Base64}", QueueMessageEncoding.None);

        (await service.SendAsync(Request.Put(Finance, "funds/F1", Bodies.Fund()))).Must(201);
        await service.TryMoveToAsync(service.Now.AddHours(1));
        // The one that is no Base64 is made so first.
        await service.MoveToAsync(service.Now.AddHours(1));
        await service.MoveToAsync(service.Now.AddHours(1));

        Assert.Single((await service.GetAsync(Officer, "funds")).Items);
        var stuck = (await service.GetAsync(Admin, List)).Must(200).Items;
        Assert.Equal(
            Unreadable.Append("{no Base64}").Order(StringComparer.Ordinal),
            stuck.Select(one => (string)one!["key"]!).Order(StringComparer.Ordinal));
        Assert.All(stuck, one => Assert.Equal("message.unreadable", (string)one!["code"]!));
        Assert.Equal(Unreadable.Length + 1, service.Log.Lines.Count(
            line => line.StartsWith("Error PoisonFollowUp: installation-", StringComparison.Ordinal)));
        Assert.Empty((await service.GetAsync(Supervisor, List)).Items);
        await MustGoWhenResolvedAsync(stuck);
    }

    private async Task MustGoWhenResolvedAsync(JsonArray stuck)
    {
        foreach (var one in stuck)
        {
            var path = $"{List}/{one!["work"]}/resolution";
            var reason = new JsonObject { ["reason"] = "不是本系统的消息" };
            (await service.PostAsync(Supervisor, path, reason)).MustRefuse(403, "role.notAllowed");
            (await service.PostAsync(Admin, path, reason)).Must(202);
        }

        await service.SettleAsync();
        Assert.Empty((await service.GetAsync(Admin, List)).Items);
    }

    private Task SendAsync(string text, QueueMessageEncoding encoding) =>
        service.Queued(encoding).SendMessageAsync(text, TestContext.Current.CancellationToken);
}

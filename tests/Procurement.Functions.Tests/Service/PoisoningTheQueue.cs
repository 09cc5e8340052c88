using Azure.Storage.Queues;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

public sealed class PoisoningTheQueue(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Sets_aside_what_nobody_can_handle_says_so_and_goes_on_working()
    {
        var base64 = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueClient(service.Connection, service.Queue, base64);
        await queue.SendMessageAsync("nonsense", TestContext.Current.CancellationToken);
        await queue.SendMessageAsync(
            """{"kind":"Nothing","key":"a|b","command":"c","looks":0}""", TestContext.Current.CancellationToken);

        (await service.SendAsync(Request.Put(Finance, "funds/F1", Bodies.Fund()))).Must(201);
        var moved = await service.TryMoveToAsync(service.Now.AddHours(1));

        Assert.Equal(500, moved.Status);
        Assert.Contains($"{service.Queue}-poison", moved.Text, StringComparison.Ordinal);
        Assert.Single((await service.GetAsync(Officer, "funds")).Items);
        var poison = new QueueClient(service.Connection, $"{service.Queue}-poison");
        var properties = await poison.GetPropertiesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, properties.Value.ApproximateMessagesCount);
    }
}

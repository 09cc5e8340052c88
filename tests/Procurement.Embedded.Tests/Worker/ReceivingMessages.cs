using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.Testing;
using Xunit;
using static Procurement.Embedded.Tests.Worker.QueueFunctions;

namespace Procurement.Embedded.Tests.Worker;

public sealed class ReceivingMessages(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private readonly string name = "q" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_the_function_and_deletes_the_message()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(typeof(Reads));
        await queue.SendMessageAsync("你好", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(["你好"], Seen(app).Texts);
    }

    [Fact]
    public async Task Gives_a_failed_message_back_at_once_and_to_poison_after_five_tries()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(typeof(Fails));
        await queue.SendMessageAsync("bad", Cancel);

        await EmptyAsync(queue);

        Assert.Equal([1, 2, 3, 4, 5], Seen(app).Tries);
        Assert.Equal(5, Seen(app).Invocations.Distinct().Count());
        Assert.Equal("bad", (await PoisonAsync()).Single().Body.ToString());
    }

    [Fact]
    public async Task Sends_what_is_not_base64_to_poison_without_running()
    {
        var queue = await CreatedAsync();
        var plain = new QueueClient(account.ConnectionString, name);
        await using var app = await StartAsync(typeof(Reads));
        await plain.SendMessageAsync("not base64 !", Cancel);

        await EmptyAsync(queue);

        Assert.Empty(Seen(app).Texts);
        var poison = await new QueueClient(account.ConnectionString, name + "-poison").PeekMessagesAsync(32, Cancel);
        Assert.Equal("not base64 !", poison.Value.Single().Body.ToString());
    }

    [Fact]
    public async Task Never_creates_its_queue_and_finds_it_when_someone_else_does()
    {
        await using var app = await StartAsync(typeof(Reads));
        await Task.Delay(500, Cancel);
        var queue = new QueueClient(account.ConnectionString, name, Base64);
        Assert.False(await queue.ExistsAsync(Cancel));

        await queue.CreateAsync(cancellationToken: Cancel);
        await queue.SendMessageAsync("late", Cancel);
        await EmptyAsync(queue);

        Assert.Equal(["late"], Seen(app).Texts);
    }

    [Fact]
    public async Task Keeps_a_message_invisible_for_as_long_as_its_function_runs()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(
            new() { ["Embedded__QueueLeaseSeconds"] = "1" }, typeof(TakesItsTime));
        await queue.SendMessageAsync("slow", Cancel);

        await EmptyAsync(queue);

        Assert.Equal([1], Seen(app).Tries);
    }

    [Fact]
    public async Task Reads_json_the_message_itself_and_metadata_by_name()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(typeof(ReadsJson));
        await queue.SendMessageAsync("""{"number":3,"Text":"三"}""", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(["3 三 1"], Seen(app).Texts);
    }

    [Fact]
    public async Task Counts_malformed_json_as_a_failed_try()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(
            new() { ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "2" }, typeof(ReadsJson));
        await queue.SendMessageAsync("{", Cancel);

        await EmptyAsync(queue);

        Assert.Empty(Seen(app).Texts);
        Assert.Single(await PoisonAsync());
    }

    [Fact]
    public async Task Runs_no_more_at_once_than_the_batch_and_the_threshold_allow()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(
            new()
            {
                ["AzureFunctionsJobHost__extensions__queues__batchSize"] = "2",
                ["AzureFunctionsJobHost__extensions__queues__newBatchThreshold"] = "1",
            },
            typeof(TakesItsTime));
        for (var i = 0; i < 8; i++) await queue.SendMessageAsync($"{i}", Cancel);

        await EmptyAsync(queue);

        Assert.InRange(Seen(app).MostAtOnce, 2, 3);
        Assert.Equal(8, Seen(app).Texts.Count);
    }

    [Fact]
    public async Task Finishes_what_runs_when_the_host_stops()
    {
        var queue = await CreatedAsync();
        var app = await StartAsync(typeof(TakesItsTime));
        await queue.SendMessageAsync("last", Cancel);
        var seen = Seen(app);
        await TestApp.UntilAsync(() => seen.Tries.Count == 1);

        await app.DisposeAsync();

        Assert.Equal(["last"], seen.Texts);
        Assert.Equal(0, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Sends_what_a_function_returns_making_the_queue_on_demand()
    {
        var queue = await CreatedAsync();
        await using var app = await StartAsync(new() { ["Next"] = name + "-next" }, typeof(Forwards));
        await queue.SendMessageAsync("a", Cancel);
        await EmptyAsync(queue);

        var next = new QueueClient(account.ConnectionString, name + "-next", Base64);
        var sent = await next.ReceiveMessagesAsync(32, cancellationToken: Cancel);

        Assert.Equal(["a1", """{"Number":2,"Text":"a"}"""], sent.Value.Select(m => m.Body.ToString()).Order());
    }

    [Fact]
    public async Task Delivers_to_one_of_two_hosts_on_one_queue()
    {
        var queue = await CreatedAsync();
        await using var one = await StartAsync(typeof(Reads));
        await using var other = await StartAsync(typeof(Reads));
        for (var i = 0; i < 40; i++) await queue.SendMessageAsync($"{i}", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(40, Seen(one).Texts.Concat(Seen(other).Texts).Distinct().Count());
        Assert.Equal(40, Seen(one).Texts.Count + Seen(other).Texts.Count);
    }

    private static Seen Seen(EmbeddedApp app) => app.Services.GetRequiredService<Seen>();

    private static Task EmptyAsync(QueueClient queue) => TestApp.UntilAsync(async () =>
        (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0);

    private Task<EmbeddedApp> StartAsync(Type functions) => StartAsync([], functions);

    private Task<EmbeddedApp> StartAsync(Dictionary<string, string?> settings, Type functions)
    {
        settings["AzureWebJobsStorage"] = account.ConnectionString;
        settings["Incoming"] = name.ToUpperInvariant();
        settings.TryAdd("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:00.2");
        return TestApp.StartAsync(builder => builder.Services.AddSingleton<Seen>(), settings, functions);
    }

    private async Task<QueueClient> CreatedAsync()
    {
        var queue = new QueueClient(account.ConnectionString, name, Base64);
        await queue.CreateAsync(cancellationToken: Cancel);
        return queue;
    }

    private async Task<PeekedMessage[]> PoisonAsync() =>
        await new QueueClient(account.ConnectionString, name + "-poison", Base64).PeekMessagesAsync(32, Cancel);
}

using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;
using Xunit;

namespace Procurement.Host.Tests.Queues;

public sealed class ReceivingMessages(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private readonly string name = "q" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_the_function_and_deletes_the_message()
    {
        var queue = await CreatedAsync();
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner);
        await queue.SendMessageAsync("你好", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(["你好"], runner.Done);
    }

    [Fact]
    public async Task Gives_a_failed_message_back_at_once_and_to_poison_after_five_tries()
    {
        var queue = await CreatedAsync();
        var runner = ScriptedRunner.Failing();
        await using var triggers = await StartAsync(runner);
        await queue.SendMessageAsync("bad", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(["1", "2", "3", "4", "5"], runner.Tries);
        Assert.Equal("bad", (await PoisonAsync()).Single().Body.ToString());
    }

    [Fact]
    public async Task Leaves_a_message_for_later_when_the_worker_is_gone()
    {
        var queue = await CreatedAsync();
        var runner = new ScriptedRunner((_, _) => throw new WorkerGoneException("killed"));
        await using var triggers = await StartAsync(runner, new() { ["LocalHost__QueueLeaseSeconds"] = "2" });
        await queue.SendMessageAsync("good", Cancel);

        await Task.Delay(1500, Cancel);

        Assert.Equal(["1"], runner.Tries);
        Assert.Equal(1, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Sends_what_is_not_base64_to_poison_without_running()
    {
        var queue = await CreatedAsync();
        var plain = new QueueClient(account.ConnectionString, name);
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner);
        await plain.SendMessageAsync("not base64 !", Cancel);

        await EmptyAsync(queue);

        Assert.Empty(runner.Asked);
        var poison = await new QueueClient(account.ConnectionString, name + "-poison").PeekMessagesAsync(32, Cancel);
        Assert.Equal("not base64 !", poison.Value.Single().Body.ToString());
    }

    [Fact]
    public async Task Never_creates_its_queue_and_finds_it_when_someone_else_does()
    {
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner);
        await Task.Delay(500, Cancel);
        var queue = new QueueClient(account.ConnectionString, name, Base64);
        Assert.False(await queue.ExistsAsync(Cancel));

        await queue.CreateAsync(cancellationToken: Cancel);
        await queue.SendMessageAsync("late", Cancel);
        await EmptyAsync(queue);

        Assert.Equal(["late"], runner.Done);
    }

    [Fact]
    public async Task Keeps_a_message_invisible_for_as_long_as_its_function_runs()
    {
        var queue = await CreatedAsync();
        var runner = TakingItsTime();
        await using var triggers = await StartAsync(runner, new() { ["LocalHost__QueueLeaseSeconds"] = "1" });
        await queue.SendMessageAsync("slow", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(["1"], runner.Tries);
    }

    [Fact]
    public async Task Names_the_message_its_metadata_and_the_properties_of_its_json()
    {
        var queue = await CreatedAsync();
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner);
        var sent = await queue.SendMessageAsync("""{"number":3,"Text":"三","Id":"taken"}""", Cancel);

        await EmptyAsync(queue);

        var input = runner.Asked.Single();
        Assert.False(input.IsJson);
        Assert.Equal("""{"number":3,"Text":"三","Id":"taken"}""", input.Data);
        Assert.Equal(
            [
                "DequeueCount", "ExpirationTime", "Id", "InsertionTime", "NextVisibleTime", "number", "PopReceipt",
                "QueueTrigger", "Text",
            ],
            input.Metadata.Keys.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(("3", "1"), (input.Metadata["number"], input.Metadata["dequeueCount"]));
        Assert.Equal($"\"{sent.Value.MessageId}\"", input.Metadata["Id"]);
    }

    [Fact]
    public async Task Tries_no_more_often_than_the_settings_allow()
    {
        var queue = await CreatedAsync();
        var runner = ScriptedRunner.Failing();
        await using var triggers = await StartAsync(
            runner, new() { ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "2" });
        await queue.SendMessageAsync("{", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(["1", "2"], runner.Tries);
        Assert.Single(await PoisonAsync());
    }

    [Fact]
    public async Task Runs_no_more_at_once_than_the_batch_and_the_threshold_allow()
    {
        var queue = await CreatedAsync();
        var runner = TakingItsTime();
        await using var triggers = await StartAsync(
            runner,
            new()
            {
                ["AzureFunctionsJobHost__extensions__queues__batchSize"] = "2",
                ["AzureFunctionsJobHost__extensions__queues__newBatchThreshold"] = "1",
            });
        for (var i = 0; i < 8; i++) await queue.SendMessageAsync($"{i}", Cancel);

        await EmptyAsync(queue);

        Assert.InRange(runner.MostAtOnce, 2, 3);
        Assert.Equal(8, runner.Done.Count);
    }

    [Fact]
    public async Task Finishes_what_runs_when_the_host_stops()
    {
        var queue = await CreatedAsync();
        var runner = TakingItsTime();
        var triggers = await StartAsync(runner);
        await queue.SendMessageAsync("last", Cancel);
        await Eventually.HoldsAsync(() => runner.Asked.Count == 1);

        await triggers.DisposeAsync();

        Assert.Equal(["last"], runner.Done);
        Assert.Equal(0, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Cancels_what_still_runs_when_the_hosts_patience_ends()
    {
        var queue = await CreatedAsync();
        var runner = new ScriptedRunner((_, cancel) => Task.Delay(Timeout.Infinite, cancel));
        var triggers = await StartAsync(runner);
        await queue.SendMessageAsync("endless", Cancel);
        await Eventually.HoldsAsync(() => runner.Asked.Count == 1);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await triggers.StopAsync(patience.Token));

        await Eventually.HoldsAsync(async () => (await queue.PeekMessagesAsync(1, Cancel)).Value.Length == 1);
    }

    [Fact]
    public async Task Delivers_to_one_of_two_hosts_on_one_queue()
    {
        var queue = await CreatedAsync();
        var (one, other) = (new ScriptedRunner(), new ScriptedRunner());
        await using var first = await StartAsync(one);
        await using var second = await StartAsync(other);
        for (var i = 0; i < 40; i++) await queue.SendMessageAsync($"{i}", Cancel);

        await EmptyAsync(queue);

        Assert.Equal(40, one.Done.Concat(other.Done).Distinct().Count());
        Assert.Equal(40, one.Done.Count + other.Done.Count);
    }

    [Fact]
    public async Task Refuses_a_function_that_takes_more_than_the_text()
    {
        var binding = new { queueName = name, properties = new { supportsDeferredBinding = "True" } };
        var function = RunningTriggers.Function("Reads", "queueTrigger", binding);

        var refused = await Assert.ThrowsAsync<HostException>(
            () => RunningTriggers.StartAsync(new Dictionary<string, string?>(), new ScriptedRunner(), function));

        Assert.Contains("'Reads' takes a QueueMessage or BinaryData", refused.Message, StringComparison.Ordinal);
    }

    private static ScriptedRunner TakingItsTime() =>
        new((input, cancel) => Task.Delay(input.Data == "slow" ? 2500 : 300, cancel));

    private static Task EmptyAsync(QueueClient queue) => Eventually.HoldsAsync(async () =>
        (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0);

    private Task<RunningTriggers> StartAsync(ScriptedRunner runner, Dictionary<string, string?>? settings = null)
    {
        settings ??= [];
        settings["AzureWebJobsStorage"] = account.ConnectionString;
        settings["Incoming"] = name.ToUpperInvariant();
        settings.TryAdd("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:00.2");
        return RunningTriggers.StartAsync(
            settings, runner, RunningTriggers.Function("Reads", "queueTrigger", new { queueName = "%Incoming%" }));
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

using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Queues;

/// <summary>What arrives at a function in the official worker.</summary>
public sealed class HandingMessagesToTheWorker(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private readonly string name = "q" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_json_the_message_itself_and_metadata_by_name()
    {
        await using var app = await StartAsync(typeof(ReadsJson));

        await DeliverAsync("""{"number":3,"Text":"三"}""");

        Assert.Equal(["3 三 1"], Seen(app));
    }

    [Fact]
    public async Task Names_the_message_by_its_id_and_when_it_came()
    {
        await using var app = await StartAsync(typeof(ReadsMetadata));

        var id = await DeliverAsync("plain");

        Assert.Equal([$"plain plain {id} True"], Seen(app));
    }

    [Fact]
    public async Task Counts_malformed_json_as_a_failed_try()
    {
        await using var app = await StartAsync(
            typeof(ReadsJson), ("AzureFunctionsJobHost__extensions__queues__maxDequeueCount", "2"));

        await DeliverAsync("{");

        Assert.Empty(Seen(app));
        var poison = new QueueClient(account.ConnectionString, name + "-poison", Base64);
        Assert.Single((await poison.PeekMessagesAsync(32, Cancel)).Value);
    }

    [Fact]
    public async Task Makes_each_try_a_new_invocation()
    {
        await using var app = await StartAsync(typeof(Fails));

        await DeliverAsync("bad");

        Assert.Equal(5, Seen(app).Count);
        Assert.Equal(5, Seen(app).Distinct().Count());
    }

    private static ConcurrentQueue<string> Seen(LocalApp app) =>
        app.Services.GetRequiredService<ConcurrentQueue<string>>();

    /// <summary>Sends a message, waits until it is settled, and answers its id.</summary>
    private async Task<string> DeliverAsync(string text)
    {
        var queue = new QueueClient(account.ConnectionString, name, Base64);
        await queue.CreateAsync(cancellationToken: Cancel);
        var sent = await queue.SendMessageAsync(text, Cancel);
        await Eventually.HoldsAsync(async () =>
            (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0);
        return sent.Value.MessageId;
    }

    private Task<LocalApp> StartAsync(Type functions, params (string Name, string Value)[] settings) =>
        TestApp.StartAsync(
            builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddSingleton<ConcurrentQueue<string>>();
            },
            new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            {
                ["AzureWebJobsStorage"] = account.ConnectionString,
                ["Incoming"] = name.ToUpperInvariant(),
                ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.2",
                },
            functions);

    public sealed record Piece(int Number, string Text);

    public sealed class ReadsJson(ConcurrentQueue<string> seen)
    {
        [Function("ReadsJson")]
        public Task RunAsync([QueueTrigger("%Incoming%")] Piece piece, int dequeueCount)
        {
            seen.Enqueue($"{piece.Number} {piece.Text} {dequeueCount}");
            return Task.CompletedTask;
        }
    }

    public sealed class ReadsMetadata(ConcurrentQueue<string> seen)
    {
        [Function("ReadsMetadata")]
        public void Run(
            [QueueTrigger("%Incoming%")] string text, string queueTrigger, string id, DateTimeOffset insertionTime) =>
            seen.Enqueue($"{text} {queueTrigger} {id} {insertionTime > DateTimeOffset.UnixEpoch}");
    }

    public sealed class Fails(ConcurrentQueue<string> seen)
    {
        [Function("Fails")]
        public void Run([QueueTrigger("%Incoming%")] string text, FunctionContext context)
        {
            seen.Enqueue(context.InvocationId);
            throw new InvalidOperationException("on purpose");
        }
    }
}

using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.Domain.Operations;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Messages;
using Procurement.Functions.Tests.Http.Identity;
using Procurement.Functions.Tests.Service;
using Procurement.Storage;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;

namespace Procurement.Functions.Tests.Operations;

/// <summary>Work that needs the calendar of a year that is not loaded: parked under its code, done when it has come.</summary>
public sealed class WaitingForWhatIsToCome(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly SteppedClock clock = new();
    private readonly NeedsYear work = new();
    private ServiceProvider services = null!;

    private StuckWorkTable Stuck => services.GetRequiredService<StuckWorkTable>();

    private StuckWorkRetries Retries => services.GetRequiredService<StuckWorkRetries>();

    private QueueClient Queue => services.GetRequiredService<QueueServiceClient>()
        .GetQueueClient(services.GetRequiredService<StorageSettings>().FollowUpQueue);

    public async ValueTask InitializeAsync()
    {
        var prefix = $"w{Guid.NewGuid():N}"[..13];
        var settings = new ConfigurationManager
        {
            ["AzureWebJobsStorage"] = await azurite.ConnectionStringAsync(),
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
        };
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IFollowUp>(work)
            .AddSingleton<StuckWorkNotes>()
            .AddSingleton<MessagePost>()
            .AddSingleton<OutgoingMessages>()
            .AddSingleton(MailSettings.Read(settings))
            .AddSingleton(WebhookSettings.Read(settings))
            .AddSingleton<DueWork>()
            .AddSingleton<FollowUpTurns>()
            .AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>))
            .AddProcurementStorage(settings)
            .BuildServiceProvider();
        await services.GetRequiredService<StorageReadiness>().StartAsync(cancel);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task Is_no_failure_and_is_looked_at_every_hour()
    {
        await HandleAsync(new("Rounds", "a|r", "c", 0));

        var row = Assert.Single((await Stuck.PageAsync(["a"], 10, null, cancel)).Rows);
        Assert.Equal((StuckState.Waiting, "calendar.2027"), (row.Work.State, row.Work.Code));
        Assert.Equal(clock.GetUtcNow().AddHours(1), row.NextLook);
        Assert.Equal(0, await Retries.RetryDueAsync(clock.GetUtcNow(), cancel));
        clock.Step(TimeSpan.FromHours(1));
        Assert.Equal(1, await Retries.RetryDueAsync(clock.GetUtcNow(), cancel));
    }

    [Fact]
    public async Task Is_done_at_once_when_it_has_come()
    {
        await HandleAsync(new("Rounds", "a|r", "c", 0));
        await HandleAsync(new("Rounds", "b|r", "c", 0));

        Assert.Equal(0, await Retries.RetryWaitingAsync(WaitsForCalendarException.CodeOf(2028), cancel));
        Assert.Equal(2, await Retries.RetryWaitingAsync(WaitsForCalendarException.CodeOf(2027), cancel));
        work.IsLoaded = true;
        await DrainAsync();

        Assert.Equal(["a|r", "b|r"], work.Done.Order(StringComparer.Ordinal));
        Assert.Empty((await Stuck.PageAsync(["a", "b"], 10, null, cancel)).Rows);
    }

    private async Task DrainAsync()
    {
        while ((await Queue.ReceiveMessageAsync(cancellationToken: cancel)).Value is { } message)
        {
            await HandleAsync(FollowUpMessage.ReadOrNull(message.Body.ToString())!);
            await Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
        }
    }

    // What only waits needs no count of tries, so the platform is not asked for one.
    private Task HandleAsync(FollowUpMessage message) =>
        ActivatorUtilities.CreateInstance<FollowUpFunctions>(services).FinishAsync(message.ToText(), null!, cancel);

    private sealed class NeedsYear : IFollowUp
    {
        public bool IsLoaded { get; set; }

        public List<string> Done { get; } = [];

        public string Table => TableNames.Rounds;

        public Task<bool> FinishAsync(string key, string command, CancellationToken cancel, long? first = null)
        {
            if (!IsLoaded) throw new WaitsForCalendarException(2027);
            Done.Add(key);
            return Task.FromResult(true);
        }

        public Task SkipAsync(string key, long number, CancellationToken cancel) => Task.CompletedTask;
    }
}

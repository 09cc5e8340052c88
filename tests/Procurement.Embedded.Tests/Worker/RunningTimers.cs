using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Procurement.Embedded.Tests.Worker;

public sealed class RunningTimers(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly string hostId = "h" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fires_by_the_schedule_without_a_status_below_a_minute_and_survives_failures()
    {
        await using var app = await StartAsync("* * * * * *", typeof(Fails));
        var runs = Runs(app);

        await TestApp.UntilAsync(() => runs.Count >= 2);

        Assert.All(runs, run => Assert.Null(run.Status));
        Assert.All(runs, run => Assert.False(run.PastDue));
    }

    [Fact]
    public async Task Never_overlaps_itself()
    {
        await using var app = await StartAsync("* * * * * *", typeof(OutlastsItsPeriod));
        var runs = Runs(app);

        await TestApp.UntilAsync(() => runs.Count >= 2);

        Assert.All(runs, run => Assert.Equal(1, run.AtOnce));
    }

    [Fact]
    public async Task Makes_up_for_any_number_of_missed_runs_once()
    {
        await RecordAsync("Ticks", lastUpdated: "2026-01-01T00:00:30Z", next: "2026-01-01T01:00:00Z");
        await using var app = await StartAsync("0 0 * * * *", typeof(Ticks));
        var runs = Runs(app);

        await TestApp.UntilAsync(() => !runs.IsEmpty);
        await TestApp.UntilAsync(async () => (await StatusAsync("Ticks")).Last != default);

        var run = Assert.Single(runs);
        Assert.True(run.PastDue);
        Assert.NotNull(run.Status);
        Assert.True((await StatusAsync("Ticks")).Next > TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Rebases_a_changed_schedule_without_running()
    {
        await RecordAsync("Ticks", lastUpdated: "2026-01-01T00:00:30Z", next: "2026-01-01T00:30:00Z");
        await using var app = await StartAsync("0 0 * * * *", typeof(Ticks));

        await TestApp.UntilAsync(async () => (await StatusAsync("Ticks")).Next.Year > 2025
            && (await StatusAsync("Ticks")).Next > TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.Empty(Runs(app));
    }

    [Fact]
    public async Task Runs_on_one_of_two_hosts_with_the_same_id_and_moves_when_that_one_stops()
    {
        var one = await StartAsync("* * * * * *", typeof(Ticks));
        await TestApp.UntilAsync(() => !Runs(one).IsEmpty);
        await using var other = await StartAsync("* * * * * *", typeof(Ticks));
        await Task.Delay(2500, Cancel);
        Assert.Empty(Runs(other));

        await one.DisposeAsync();

        await TestApp.UntilAsync(() => !Runs(other).IsEmpty);
    }

    [Fact]
    public async Task Runs_by_hand_when_asked()
    {
        await using var app = await StartAsync("0 0 0 1 1 *", typeof(Ticks));

        var unknown = await app.Client.PostAsync("/admin/functions/Nobody", null, Cancel);
        var known = await app.Client.PostAsync("/admin/functions/ticks", null, Cancel);
        await TestApp.UntilAsync(() => !Runs(app).IsEmpty);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Accepted), (unknown.StatusCode, known.StatusCode));
        Assert.False(Runs(app).Single().PastDue);
    }

    [Fact]
    public async Task Runs_at_start_when_declared_so()
    {
        await using var app = await StartAsync("0 0 0 1 1 *", typeof(AtStart));

        await TestApp.UntilAsync(() => !Runs(app).IsEmpty);
    }

    [Fact]
    public async Task Retries_as_declared_each_time_as_a_new_invocation()
    {
        await using var app = await StartAsync("0 0 0 1 1 *", typeof(Retried));

        await app.Client.PostAsync("/admin/functions/Retried", null, Cancel);
        await TestApp.UntilAsync(() => Runs(app).Count == 3);
        await Task.Delay(300, Cancel);

        Assert.Equal([0, 1, 2], Runs(app).Select(run => run.Retry));
        Assert.Equal(3, Runs(app).Select(run => run.Invocation).Distinct().Count());
    }

    private static ConcurrentQueue<Run> Runs(EmbeddedApp app) =>
        app.Services.GetRequiredService<ConcurrentQueue<Run>>();

    private Task<EmbeddedApp> StartAsync(string schedule, Type functions) => TestApp.StartAsync(
        builder => builder.Services.AddSingleton<ConcurrentQueue<Run>>(),
        new()
        {
            ["AzureWebJobsStorage"] = account.ConnectionString,
            ["AzureFunctionsWebHost__hostid"] = hostId,
            ["AzureFunctionsJobHost__singleton__listenerLockRecoveryPollingInterval"] = "00:00:01",
            ["Schedule"] = schedule,
        },
        functions);

    private BlobClient Status(string function) => new BlobServiceClient(account.ConnectionString)
        .GetBlobContainerClient("azure-webjobs-hosts")
        .GetBlobClient($"timers/{hostId}/Host.Functions.{function}/status");

    private async Task<ScheduleStatus> StatusAsync(string function) =>
        (await Status(function).DownloadContentAsync(Cancel)).Value.Content.ToObjectFromJson<ScheduleStatus>()!;

    private async Task RecordAsync(string function, string lastUpdated, string next)
    {
        await new BlobServiceClient(account.ConnectionString).GetBlobContainerClient("azure-webjobs-hosts")
            .CreateIfNotExistsAsync(cancellationToken: Cancel);
        var record = JsonSerializer.Serialize(
            new { Last = "0001-01-01T00:00:00Z", Next = next, LastUpdated = lastUpdated });
        await Status(function).UploadAsync(BinaryData.FromString(record), overwrite: true, Cancel);
    }

    public sealed record Run(ScheduleStatus? Status, bool PastDue, int AtOnce, int Retry, string Invocation)
    {
        public static Run Of(TimerInfo timer, FunctionContext context, int atOnce = 1) =>
            new(
                timer.ScheduleStatus,
                timer.IsPastDue,
                atOnce,
                context.RetryContext?.RetryCount ?? -1,
                context.InvocationId);
    }

    public sealed class Ticks(ConcurrentQueue<Run> runs)
    {
        [Function("Ticks")]
        public void Tick([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context) =>
            runs.Enqueue(Run.Of(timer, context));
    }

    public sealed class Fails(ConcurrentQueue<Run> runs)
    {
        [Function("Fails")]
        public void Tick([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context)
        {
            runs.Enqueue(Run.Of(timer, context));
            throw new InvalidOperationException("on purpose");
        }
    }

    public sealed class OutlastsItsPeriod(ConcurrentQueue<Run> runs)
    {
        private static int atOnce;

        [Function("OutlastsItsPeriod")]
        public async Task TickAsync([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context)
        {
            var now = Interlocked.Increment(ref atOnce);
            await Task.Delay(1500);
            runs.Enqueue(Run.Of(timer, context, now));
            Interlocked.Decrement(ref atOnce);
        }
    }

    public sealed class AtStart(ConcurrentQueue<Run> runs)
    {
        [Function("AtStart")]
        public void Tick([TimerTrigger("%Schedule%", RunOnStartup = true)] TimerInfo timer, FunctionContext context) =>
            runs.Enqueue(Run.Of(timer, context));
    }

    public sealed class Retried(ConcurrentQueue<Run> runs)
    {
        [Function("Retried")]
        [FixedDelayRetry(2, "00:00:00.05")]
        public void Tick([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context)
        {
            runs.Enqueue(Run.Of(timer, context));
            throw new InvalidOperationException("on purpose");
        }
    }
}

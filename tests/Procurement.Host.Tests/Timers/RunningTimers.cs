using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Timers;
using Xunit;

namespace Procurement.Host.Tests.Timers;

public sealed class RunningTimers(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly string hostId = "h" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fires_by_the_schedule_without_a_status_below_a_minute_and_survives_failures()
    {
        var runner = ScriptedRunner.Failing();
        await using var triggers = await StartAsync(runner, "* * * * * *");

        await Eventually.HoldsAsync(() => runner.Asked.Count >= 2);

        Assert.All(runner.Asked, input => Assert.Equal(
            """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""", input.Data));
        Assert.All(runner.Asked, input => Assert.True(input.IsJson));
    }

    [Fact]
    public async Task Never_overlaps_itself()
    {
        var runner = new ScriptedRunner((_, _) => Task.Delay(1500, Cancel));
        await using var triggers = await StartAsync(runner, "* * * * * *");

        await Eventually.HoldsAsync(() => runner.Done.Count >= 2);

        Assert.Equal(1, runner.MostAtOnce);
    }

    [Fact]
    public async Task Makes_up_for_any_number_of_missed_runs_once()
    {
        await RecordAsync("Ticks", lastUpdated: "2026-01-01T00:00:30Z", next: "2026-01-01T01:00:00Z");
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner, "0 0 * * * *");

        await Eventually.HoldsAsync(() => !runner.Asked.IsEmpty);
        await Eventually.HoldsAsync(async () => (await StatusAsync("Ticks")).Last != default);

        var run = JsonNode.Parse(Assert.Single(runner.Asked).Data)!;
        Assert.True((bool?)run["IsPastDue"]);
        Assert.Equal("2026-01-01T01:00:00Z", (string?)run["ScheduleStatus"]!["Next"]);
        Assert.True((await StatusAsync("Ticks")).Next > TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Rebases_a_changed_schedule_without_running()
    {
        await RecordAsync("Ticks", lastUpdated: "2026-01-01T00:00:30Z", next: "2026-01-01T00:30:00Z");
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner, "0 0 * * * *");

        await Eventually.HoldsAsync(async () => (await StatusAsync("Ticks")).Next.Year > 2025
            && (await StatusAsync("Ticks")).Next > TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.Empty(runner.Asked);
    }

    [Fact]
    public async Task Runs_on_one_of_two_hosts_with_the_same_id_and_moves_when_that_one_stops()
    {
        var (one, other) = (new ScriptedRunner(), new ScriptedRunner());
        var first = await StartAsync(one, "* * * * * *");
        await Eventually.HoldsAsync(() => !one.Asked.IsEmpty);
        await using var second = await StartAsync(other, "* * * * * *");
        await Task.Delay(2500, Cancel);
        Assert.Empty(other.Asked);

        await first.DisposeAsync();

        await Eventually.HoldsAsync(() => !other.Asked.IsEmpty);
    }

    [Fact]
    public async Task Runs_at_start_when_declared_so()
    {
        var runner = new ScriptedRunner();
        await using var triggers = await StartAsync(runner, "0 0 0 1 1 *", runOnStartup: true);

        await Eventually.HoldsAsync(() => !runner.Asked.IsEmpty);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    public async Task Retries_as_declared_each_time_as_a_new_invocation(int? longestMilliseconds)
    {
        var longest = longestMilliseconds is { } most ? TimeSpan.FromMilliseconds(most) : (TimeSpan?)null;
        var runner = ScriptedRunner.Failing();
        await using var triggers = await StartAsync(
            runner, "0 0 0 1 1 *", runOnStartup: true, new RetryRule(2, TimeSpan.FromMilliseconds(50), longest));

        await Eventually.HoldsAsync(() => runner.Asked.Count == 3);
        await Task.Delay(300, Cancel);

        Assert.Equal([(0, 2), (1, 2), (2, 2)], runner.Asked.Select(input => input.Try!.Value));
    }

    [Fact]
    public async Task Finishes_what_runs_when_the_host_stops()
    {
        var runner = new ScriptedRunner((_, _) => Task.Delay(500, Cancel));
        var triggers = await StartAsync(runner, "0 0 0 1 1 *", runOnStartup: true);
        await Eventually.HoldsAsync(() => !runner.Asked.IsEmpty);

        await triggers.DisposeAsync();

        Assert.Single(runner.Done);
        Assert.NotEqual(default, (await StatusAsync("Ticks")).Last);
    }

    private Task<RunningTriggers> StartAsync(
        ScriptedRunner runner, string schedule, bool runOnStartup = false, RetryRule? retry = null) =>
        RunningTriggers.StartAsync(
            new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = account.ConnectionString,
                ["AzureFunctionsWebHost__hostid"] = hostId,
                ["AzureFunctionsJobHost__singleton__listenerLockRecoveryPollingInterval"] = "00:00:01",
                ["Schedule"] = schedule,
            },
            runner,
            RunningTriggers.Function("Ticks", "timerTrigger", new { schedule = "%Schedule%", runOnStartup }, retry));

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
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Development;

public sealed class MovingTheClock(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly string name = "q" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stops_once_a_day_and_runs_each_due_timer_once_at_each_stop()
    {
        await using var app = await StartAsync();

        var response = await PutAsync(app, "2026-03-04T12:00:00+08:00");

        Assert.Equal("""{"now":"2026-03-04T04:00:00+00:00"}""", await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(
            [
                "Daily 03-02 16", "Hourly 03-02 16", "Daily 03-03 16", "Hourly 03-03 16",
                "Daily 03-04 04", "Hourly 03-04 04",
            ],
            Lines(app).Where(line => !line.StartsWith("message", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Runs_nothing_that_is_not_due()
    {
        await using var app = await StartAsync();

        await PutAsync(app, "2026-03-02T00:30:00+08:00");

        Assert.Empty(Lines(app));
    }

    [Fact]
    public async Task Waits_for_follow_ups_that_are_still_invisible_before_and_after()
    {
        await using var app = await StartAsync();
        var queue = await CreatedAsync();
        await queue.SendMessageAsync("earlier", TimeSpan.FromSeconds(1), cancellationToken: Cancel);

        await PutAsync(app, "2026-03-03T00:00:00+08:00");

        // A message waits for nothing but its sender: it may come before or after another timer of the same stop.
        var lines = Lines(app).ToList();
        Assert.Equal("message earlier 03-01 16", lines[0]);
        Assert.Equal(
            ["Daily 03-02 16", "Hourly 03-02 16", "message of Daily 03-02 16"],
            lines.Skip(1).Order(StringComparer.Ordinal));
        Assert.True(lines.IndexOf("Daily 03-02 16") < lines.IndexOf("message of Daily 03-02 16"));
    }

    [Fact]
    public async Task Refuses_to_go_back_and_to_go_nowhere()
    {
        await using var app = await StartAsync();

        var back = await PutAsync(app, "2026-03-01T23:59:59+08:00");
        var nowhere = await PutAsync(app, "tomorrow");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (back.StatusCode, nowhere.StatusCode));
        Assert.Equal(
            """{"now":"2026-03-01T16:00:00+00:00"}""", await app.Client.GetStringAsync("/admin/clock", Cancel));
    }

    [Fact]
    public async Task Says_which_poison_queue_has_messages()
    {
        await using var app = await StartAsync();
        var queue = await CreatedAsync();
        await queue.SendMessageAsync("bad", Cancel);

        var response = await PutAsync(app, "2026-03-02T00:00:01+08:00");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(name + "-poison", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_the_apps_clock_whatever_the_app_registers(bool insists)
    {
        await using var app = await StartAsync(builder =>
        {
            if (insists) builder.Services.AddSingleton(TimeProvider.System);
            else builder.Services.TryAddSingleton(TimeProvider.System);
        });

        var clock = app.Services.GetRequiredService<TimeProvider>();

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 16, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    [Fact]
    public async Task Has_no_endpoint_under_the_real_clock()
    {
        await using var app = await TestApp.StartAsync(new() { ["AzureWebJobs.Idle.Disabled"] = "1" }, typeof(Idle));

        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/admin/clock", Cancel)).StatusCode);
    }

    private static ConcurrentQueue<string> Lines(LocalApp app) =>
        app.Services.GetRequiredService<ConcurrentQueue<string>>();

    private static Task<HttpResponseMessage> PutAsync(LocalApp app, string now) =>
        app.Client.PutAsJsonAsync("/admin/clock", new { now }, Cancel);

    private Task<LocalApp> StartAsync(Action<FunctionsApplicationBuilder>? configure = null) => TestApp.StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<ConcurrentQueue<string>>();
            configure?.Invoke(builder);
        },
        new()
        {
            ["AzureWebJobsStorage"] = account.ConnectionString,
            ["LocalHost__Clock"] = "2026-03-02T00:00:00+08:00",
            ["FollowUps"] = name,
        },
        typeof(Work));

    private Task<QueueClient> CreatedAsync() => CreatedAsync(account.ConnectionString, name);

    private static async Task<QueueClient> CreatedAsync(string connection, string name)
    {
        var queue = new QueueClient(
            connection, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    public static class Idle
    {
        [Function("Idle")]
        public static void Run([QueueTrigger("nowhere")] string text)
        {
        }
    }

    public sealed class Work(ConcurrentQueue<string> lines, TimeProvider clock, IConfiguration settings)
    {
        [Function("Daily")]
        public async Task DailyAsync([TimerTrigger("0 0 1 * * *")] TimerInfo timer)
        {
            Note("Daily");
            var queue = await CreatedAsync(settings["AzureWebJobsStorage"]!, settings["FollowUps"]!);
            await queue.SendMessageAsync("of Daily");
        }

        [Function("Hourly")]
        public void Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer) => Note("Hourly");

        [Function("FollowUp")]
        public void FollowUp([QueueTrigger("%FollowUps%")] string text)
        {
            if (text == "bad") throw new InvalidOperationException("on purpose");
            Note($"message {text}");
        }

        private void Note(string what) => lines.Enqueue($"{what} {clock.GetUtcNow():MM-dd HH}");
    }
}

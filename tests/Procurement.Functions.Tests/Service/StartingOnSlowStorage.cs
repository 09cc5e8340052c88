using System.Net;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Storage.Account;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Service;

/// <summary>The platform sends requests as soon as the worker has shaken hands, while the app still makes its tables.</summary>
public sealed class StartingOnSlowStorage(SharedAzurite azurite)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_what_needs_storage_once_it_is_there_and_the_rest_at_once()
    {
        var storage = new FaultyStorage();
        foreach (var call in Enumerable.Range(1, TableNames.All.Count)) storage.Delay(call, Slow);
        await using var app = await StartAsync(storage);
        var started = TimeProvider.System.GetTimestamp();

        var notice = app.Client.GetAsync("api/public/hongshan/rounds/R1/notice", Cancel);
        using var health = await app.Client.GetAsync("api/health", Cancel);
        var healthAfter = TimeProvider.System.GetElapsedTime(started);
        Assert.False(notice.IsCompleted, "It was answered before there were tables.");
        using var found = await notice;

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
        Assert.InRange(healthAfter, TimeSpan.Zero, Slow);
    }

    private async Task<LocalApp> StartAsync(FaultyStorage storage)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = await azurite.ConnectionStringAsync(),
            ["StoragePrefix"] = $"s{Guid.NewGuid():N}"[..12],
            ["FollowUpQueue"] = $"s{Guid.NewGuid():N}"[..12],
            ["OpenAndCloseRoundsSchedule"] = "0 0 0 1 1 *",
            ["EndNoticePeriodsSchedule"] = "0 0 0 1 1 *",
            ["LapseContractsSchedule"] = "0 0 0 1 1 *",
            ["LatePaymentsSchedule"] = "0 0 0 1 1 *",
            ["CopyScoreBooksSchedule"] = "0 0 0 1 1 *",
            ["RecordsSchedule"] = "0 0 0 1 1 *",
            ["RetryStuckWorkSchedule"] = "0 0 0 1 1 *",
            ["DeliverMessagesSchedule"] = "0 0 0 1 1 *",
        };
        return await LocalApp.StartAsync(
            typeof(HttpContract).Assembly,
            settings,
            services => services.AddSingleton(new TableClientOptions { Transport = storage }));
    }
}

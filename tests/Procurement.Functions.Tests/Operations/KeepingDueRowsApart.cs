using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Messages;
using Procurement.Functions.Tests.Http.Identity;
using Procurement.Functions.Tests.Service;
using Procurement.Storage;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Operations;

/// <summary>Rows of many districts, days and rounds, some of which fail: what is done, in which order, at what cost.</summary>
public sealed class KeepingDueRowsApart(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly SteppedClock clock = new();
    private readonly FaultyStorage calls = new();
    private readonly Recorder signing = new();
    private ServiceProvider services = null!;

    private DateTimeOffset Now => clock.GetUtcNow();

    private DueDays Due => services.GetRequiredService<DueDays>();

    private DueWork Work => ActivatorUtilities.CreateInstance<DueWork>(services);

    public async ValueTask InitializeAsync()
    {
        var prefix = $"d{Guid.NewGuid():N}"[..13];
        var settings = new ConfigurationManager
        {
            ["AzureWebJobsStorage"] = await azurite.ConnectionStringAsync(),
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
        };
        services = new ServiceCollection()
            .AddSingleton(new TableClientOptions { Transport = calls })
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IDueTask>(signing)
            .AddSingleton<StuckWorkNotes>()
            .AddSingleton<MessagePost>()
            .AddSingleton<OutgoingMessages>()
            .AddSingleton(MailSettings.Read(settings))
            .AddSingleton(WebhookSettings.Read(settings))
            .AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>))
            .AddProcurementStorage(settings)
            .BuildServiceProvider();
        await services.GetRequiredService<StorageReadiness>().StartAsync(cancel);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task Holds_up_the_rows_of_the_same_round_behind_one_that_fails_and_no_others()
    {
        await PutAsync("a", "r1", "1", -1);
        await PutAsync("a", "r1", "2", -1);
        await PutAsync("a", "r1", "3", 0);
        await PutAsync("a", "r2", "1", 0);
        await PutAsync("b", "r1", "1", 0);
        signing.Broken.Add("a|r1|1");

        await RunAsync();
        Assert.Equal(["a|r2|1", "b|r1|1"], signing.Done);

        signing.Broken.Clear();
        await RunAsync();
        Assert.Equal(2, signing.Done.Count);

        clock.Step(TimeSpan.FromMinutes(6));
        await RunAsync();
        Assert.Equal(["a|r1|1", "a|r1|2", "a|r1|3"], signing.Done.Skip(2));
        Assert.Empty((await StuckAsync("a")).Rows);
    }

    [Fact]
    public async Task Works_off_old_days_first_and_forgets_none()
    {
        await PutAsync("b", "r", "1", 0);
        await PutAsync("a", "r", "1", -400);
        await PutAsync("c", "r", "1", -3);

        await RunAsync();

        Assert.Equal(["a|r|1", "c|r|1", "b|r|1"], signing.Done);
        Assert.Empty(await Due.DaysAsync(DueKind.SigningEnd, Now, cancel));
    }

    [Fact]
    public async Task Keeps_a_row_that_was_written_again_meanwhile()
    {
        await PutAsync("a", "r", "1", 0);
        signing.Meanwhile = () => PutAsync("a", "r", "1", 0);

        await RunAsync();

        Assert.Equal(["a|r|1", "a|r|1"], signing.Done);
    }

    [Fact]
    public async Task Tries_one_again_at_once_when_asked_and_goes_on_behind_it()
    {
        await PutAsync("a", "r", "1", -1);
        await PutAsync("a", "r", "2", 0);
        signing.Broken.Add("a|r|1");
        await RunAsync();
        signing.Broken.Clear();

        await Work.RetryAsync(Assert.Single((await StuckAsync("a")).Rows).Work.Key, cancel);

        Assert.Equal(["a|r|1", "a|r|2"], signing.Done);
        Assert.Empty((await StuckAsync("a")).Rows);
    }

    // The future and other districts cost nothing: one call for what is not due, six for one row of one district.
    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Makes_as_many_calls_however_much_is_to_come(int later)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, later),
            cancel,
            async (row, _) => await PutAsync($"t{row % 100}", "r", $"{row}", 1 + (row % 300)));

        Assert.Equal(1, await CallsAsync());
        await PutAsync("a", "r", "1", 0);
        Assert.Equal(6, await CallsAsync());
        Assert.Equal(["a|r|1"], signing.Done);
    }

    private async Task<int> CallsAsync()
    {
        var before = calls.Calls;
        await RunAsync();
        return calls.Calls - before;
    }

    private Task PutAsync(string tenant, string round, string proposal, int inDays) => Due.PutAsync(
        DueKind.SigningEnd, Now.AddDays(inDays).AddSeconds(inDays > 0 ? 0 : -60), $"{tenant}|{round}|{proposal}", cancel,
        proposal);

    private Task<(IReadOnlyList<StuckRow> Rows, StuckWorkKey? Last)> StuckAsync(string tenant) =>
        services.GetRequiredService<StuckWorkTable>().PageAsync([tenant], 10, null, cancel);

    private Task RunAsync() => Work.RunAsync([DueKind.SigningEnd], cancel);

    // Notes what it was asked to do; throws for what is broken.
    private sealed class Recorder : IDueTask
    {
        public HashSet<string> Broken { get; } = [];

        public List<string> Done { get; } = [];

        public Func<Task>? Meanwhile { get; set; }

        public DueKind Kind => DueKind.SigningEnd;

        public string GroupOf(DueRow row) => row.Key[..row.Key.LastIndexOf('|')];

        public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
        {
            if (Broken.Contains(row.Key)) throw new InvalidOperationException("Broken.");
            Done.Add(row.Key);
            if (Meanwhile is not { } meanwhile) return DueOutcome.Done;
            Meanwhile = null;
            await meanwhile();
            return DueOutcome.Done;
        }
    }
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Procurement.Functions.Http;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;
using Procurement.Functions.Tests.Http.Identity;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Service;

/// <summary>
/// The whole app with tables, queue and simulated clock of its own: its entry point runs in the test's process on the
/// local host, over real HTTP and real Azurite.
/// </summary>
public sealed class RunningService(SharedAzurite azurite) : IAsyncLifetime
{
    /// <summary>When every service starts: Monday, 2 March 2026, eight in the morning.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly string prefix = $"t{Guid.NewGuid():N}"[..12];
    private TestIssuer issuer = null!;
    private Tokens tokens = null!;
    private LocalApp app = null!;

    /// <summary>The storage account.</summary>
    public string Connection { get; private set; } = "";

    /// <summary>Where it listens.</summary>
    public Uri Address => app.Address;

    /// <summary>Who signs its tokens.</summary>
    internal TestIssuer Issuer => issuer;

    /// <summary>What it logged.</summary>
    internal AppLog Log { get; } = new();

    /// <summary>The simulated moment.</summary>
    public DateTimeOffset Now { get; private set; } = Start;

    /// <summary>The name of the follow-up queue.</summary>
    public string Queue => $"{prefix}-follow-ups";

    /// <summary>The settings by which others reach its storage.</summary>
    public IReadOnlyDictionary<string, string> StorageSettings => Settings().Where(
        one => one.Key is "AzureWebJobsStorage" or "StoragePrefix" or "FollowUpQueue").ToDictionary();

    /// <summary>Settings of this service alone; they count when it starts.</summary>
    public IDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where its tables are.</summary>
    internal StorageSettings Storage => new(prefix, Queue, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Connection = await azurite.ConnectionStringAsync();
        issuer = await TestIssuer.StartAsync();
        tokens = new Tokens(issuer);
        var settings = Settings();
        app = await LocalApp.StartAsync(typeof(HttpContract).Assembly, settings, Log.AddTo);
        app.Client.Timeout = TimeSpan.FromMinutes(5);
    }

    /// <summary>Stops the app and starts it again on what is stored.</summary>
    public async Task RestartAsync()
    {
        await app.DisposeAsync();
        var settings = Settings();
        settings["LocalHost__Clock"] = $"{Now:yyyy-MM-dd'T'HH:mm:sszzz}";
        app = await LocalApp.StartAsync(typeof(HttpContract).Assembly, settings, Log.AddTo);
        app.Client.Timeout = TimeSpan.FromMinutes(5);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
    }

    /// <summary>Sends a request under /api.</summary>
    public async Task<Answer> SendAsync(Request call)
    {
        using var request = call.ToMessage(tokens);
        return await SendAsync(request);
    }

    /// <summary>Sends a request that no <see cref="Request"/> can say, with somebody's token or without one.</summary>
    public async Task<Answer> SendAsync(Person? by, HttpRequestMessage request)
    {
        if (by is not null) request.Headers.Authorization = new("Bearer", tokens.Of(by));
        return await SendAsync(request);
    }

    /// <summary>Somebody's token, for those who write their requests themselves.</summary>
    internal string TokenOf(Person person) => tokens.Of(person);

    /// <summary>Moves the clock; what is due happens, and its follow-ups.</summary>
    public async Task<Answer> TryMoveToAsync(DateTimeOffset at)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "admin/clock")
        {
            Content = JsonContent.Create(new { now = at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz") }),
        };
        var answer = await SendAsync(request);
        Now = at;
        return answer;
    }

    /// <summary>Moves the clock, and no timer and no follow-up fails on the way.</summary>
    public async Task MoveToAsync(DateTimeOffset at) =>
        Assert.DoesNotContain("failed", (await TryMoveToAsync(at)).Must(200).Text, StringComparison.Ordinal);

    /// <summary>Waits for all follow-ups.</summary>
    public Task SettleAsync() => MoveToAsync(Now);

    /// <summary>Runs a timer's function once, as an operator may.</summary>
    public async Task RunAsync(string function)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"admin/functions/{function}")
        {
            Content = JsonContent.Create(new { }),
        };
        (await SendAsync(request)).Must(202);
        await SettleAsync();
    }

    /// <summary>A table of this service.</summary>
    public TableClient Table(string name) => new TableServiceClient(Connection).GetTableClient(prefix + name);

    /// <summary>
    /// Every row of every table with its ETag once all follow-ups are done, except rows whose keys hold
    /// <paramref name="apart"/>.
    /// </summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string apart = "\n")
    {
        // The app makes its tables while it starts; whoever is answered has waited for them.
        await this.GetAsync(Person.Officer, "rounds");
        await SettleAsync();
        List<string> rows = [];
        foreach (var table in TableNames.All)
        {
            await foreach (var row in Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel))
                rows.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
        }

        return [.. rows.Where(row => !row.Contains(apart, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows, and every blob with its ETag.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync(string apart)
    {
        var found = (await RowsAsync(apart)).ToList();
        var blobs = new BlobServiceClient(Connection);
        await foreach (var container in blobs.GetBlobContainersAsync(prefix: prefix, cancellationToken: Cancel))
        {
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync(cancellationToken: Cancel))
                found.Add($"{container.Name} {blob.Name} {blob.Properties.ETag}");
        }

        return [.. found.Where(one => !one.Contains(apart, StringComparison.Ordinal))];
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await app.Client.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return new Answer((int)response.StatusCode, text, response.Headers.ETag?.ToString());
    }

    /// <summary>Downloads a file as bytes, with the headers that came with it.</summary>
    public async Task<(HttpResponseMessage Answer, byte[] Bytes)> DownloadAsync(
        Person by, string path, JsonNode? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"api/{path}");
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), null, "application/json");
            request.Headers.Add("Idempotency-Key", key ?? $"{Guid.NewGuid()}");
        }

        request.Headers.Authorization = new("Bearer", tokens.Of(by));
        var response = await app.Client.SendAsync(request, Cancel);
        return (response, await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    private Dictionary<string, string> Settings() => new(Extra, StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = Connection,
        ["StoragePrefix"] = prefix,
        ["FollowUpQueue"] = Queue,
        ["FollowUpDelaySeconds"] = "0",
        ["Sealing__ServiceKeyFile"] = TestServiceKey.File,
        ["Sealing__ReceiptKeyFile"] = TestServiceKey.Receipts,
        ["Signing__Roots"] = DocumentPen.RootPem,
        ["LawKeepers"] = Person.District,
        // The walks send more in a minute than any address may.
        ["Public__PostsPerMinute"] = "1000000",
        ["Identity__Issuer"] = TestIssuer.Name,
        ["Identity__Audience"] = TestIssuer.Audience,
        ["Identity__MetadataAddress"] = issuer.MetadataAddress,
        ["LocalHost__Clock"] = $"{Start:yyyy-MM-dd'T'HH:mm:sszzz}",
        ["LocalHost__QueueLeaseSeconds"] = "5",
        // On a simulated clock every timer is due at every stop.
        ["OpenAndCloseRoundsSchedule"] = "* * * * * *",
        ["EndNoticePeriodsSchedule"] = "* * * * * *",
        ["LapseContractsSchedule"] = "* * * * * *",
        ["LatePaymentsSchedule"] = "* * * * * *",
        ["CopyScoreBooksSchedule"] = "* * * * * *",
        ["RecordsSchedule"] = "0 0 0 1 1 *",
        ["RetryStuckWorkSchedule"] = "* * * * * *",
        ["DeliverMessagesSchedule"] = "* * * * * *",
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.1",
        ["Logging__LogLevel__Default"] = "Error",
    };
}

/// <summary>The usual calls.</summary>
public static class Calling
{
    public static Task<Answer> GetAsync(this RunningService service, Person? by, string path) =>
        service.SendAsync(Request.Get(by, path));

    public static Task<Answer> PostAsync(
        this RunningService service, Person? by, string path, System.Text.Json.Nodes.JsonNode? body = null) =>
        service.SendAsync(Request.Post(by, path, body));
}

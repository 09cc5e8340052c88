using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Functions.Http;
using Procurement.Simulation.Harness;
using Procurement.Testing;

namespace Procurement.Simulation.Hosts;

/// <summary>The service as a process of its own, on the local host, and a client of its public API.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string HostAssembly = "Procurement.LocalHost";
    private const string AppAssembly = "Procurement.Functions";
    private const string Never = "0 0 0 1 1 *";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new(StringComparer.Ordinal);
    private readonly ChildProgram _program;
    private readonly HttpClient _http = new();

    private ServiceProcess(TestSite site, DateTimeOffset at) => _program = ChildProgram.Start(
        RepositoryPaths.Program("host", HostAssembly),
        ["--app", Path.GetDirectoryName(RepositoryPaths.Program($"functions/{AppAssembly}", AppAssembly))!],
        Settings(site, at),
        Hear);

    /// <summary>The process of the host.</summary>
    public int Host => Below(HostAssembly);

    /// <summary>The process of the app.</summary>
    public int Worker => Below(AppAssembly);

    /// <summary>What both have printed.</summary>
    public string Said => _program.Said;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a host on a free port, whose clock stands at a moment.</summary>
    public static async Task<ServiceProcess> StartAsync(TestSite site, DateTimeOffset at)
    {
        var service = new ServiceProcess(site, at);
        try
        {
            service._http.BaseAddress = await service._listening.Task.WaitAsync(StartsWithin, Cancel);
            return service;
        }
        catch (TimeoutException late)
        {
            await service.DisposeAsync();
            throw new InvalidOperationException($"The service did not start. It said: {service._program.Said}", late);
        }
    }

    /// <summary>Posts or puts under <c>/api</c> as somebody with a role.</summary>
    public async Task<Answered> AskAsync(HttpMethod method, string path, string role, object body, string keyOrETag)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(role));
        request.Content = new StringContent(WireJson.ToText(body), Encoding.UTF8, "application/json");
        if (method == HttpMethod.Put) request.Headers.IfMatch.Add(new EntityTagHeaderValue(keyOrETag));
        else request.Headers.Add(IdempotencyKey.Header, keyOrETag);
        using var answer = await _http.SendAsync(request, Cancel);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), $"{answer.Headers.ETag}");
    }

    /// <summary>Waits until both have ended, and answers the exit code of the host.</summary>
    public Task<int> EndAsync() => _program.EndAsync(Cancel).WaitAsync(EndsWithin, Cancel);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }

    private static Dictionary<string, string> Settings(TestSite site, DateTimeOffset at) => new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = site.Connection,
        ["StoragePrefix"] = site.Prefix,
        ["FollowUpQueue"] = site.Queue,
        ["FollowUpDelaySeconds"] = "0",
        ["Sealing__ServiceKeyFile"] = TestServiceKey.File,
        ["OpenAndCloseRoundsSchedule"] = Never,
        ["EndNoticePeriodsSchedule"] = Never,
        ["LapseContractsSchedule"] = Never,
        ["LatePaymentsSchedule"] = Never,
        ["CopyScoreBooksSchedule"] = Never,
        ["RecordsSchedule"] = Never,
        ["RetryStuckWorkSchedule"] = Never,
        ["DeliverMessagesSchedule"] = Never,
        ["LocalHost__Port"] = "0",
        ["LocalHost__Issuer"] = "true",
        ["LocalHost__Clock"] = at.ToString("O"),
        // What a killed service had in hand comes back after this.
        ["LocalHost__QueueLeaseSeconds"] = "3",
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.1",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private int Below(string assembly) => Processes.FindBelow(_program.Guardian, assembly)
        ?? throw new InvalidOperationException($"No {assembly} runs. The service said: {Said}");

    // The role of an applicant names its organization: "applicant 52420106MJT62GMTAU".
    private Task<string> TokenAsync(string role) => _tokens.GetOrAdd(role, async _ =>
    {
        var said = new JsonObject { ["role"] = role.Split(' ')[0], ["tenant"] = World.Tenant };
        if (role.Split(' ') is [_, var organization]) said["organization"] = organization;
        using var answer = await _http.PostAsJsonAsync("/dev/issuer/token", said, Cancel);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["access_token"]!;
    });

    private void Hear(string line)
    {
        const string listening = "Listening on ";
        if (line.StartsWith(listening, StringComparison.Ordinal)) _listening.TrySetResult(new Uri(line[listening.Length..]));
    }
}

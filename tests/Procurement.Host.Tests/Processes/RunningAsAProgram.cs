using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Host.Tests.Storage;
using Xunit;

namespace Procurement.Host.Tests.Processes;

public sealed class RunningAsAProgram(SharedStorage storage)
{
    private const TaskCreationOptions Aside = TaskCreationOptions.RunContinuationsAsynchronously;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Serves_until_it_is_asked_to_stop_and_ends_its_worker_first(string signal)
    {
        using var host = HostProcess.Start(storage.Azurite.ConnectionString);
        using var http = new HttpClient { BaseAddress = await host.AddressAsync() };
        using var answer = await http.GetAsync("/api/health", Cancel);
        using var worker = host.Worker();

        await host.AskAsync(signal);

        answer.EnsureSuccessStatusCode();
        Assert.Equal(0, await host.EndAsync());
        Assert.True(worker.HasExited);
        Assert.Empty(host.Errors.Trim());
    }

    [Fact]
    public async Task Keeps_its_worker_out_of_the_terminals_session()
    {
        using var host = HostProcess.Start(storage.Azurite.ConnectionString);
        await host.AddressAsync();
        using var worker = host.Worker();

        Assert.Equal(worker.Id, Session(worker.Id));
        Assert.NotEqual(worker.Id, Session(host.Process.Id));

        static int Session(int process) =>
            int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ')[3], null);
    }

    [Fact]
    public async Task Finishes_what_runs_before_it_ends_its_worker()
    {
        using var host = HostProcess.Start(storage.Azurite.ConnectionString);
        using var http = new HttpClient { BaseAddress = await host.AddressAsync() };
        var (begun, rest) = (new TaskCompletionSource(), new TaskCompletionSource(Aside));
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/rounds/halting");
        request.Content = new Halting(begun, rest.Task);
        request.Headers.Authorization = new("Bearer", await TokenAsync(http));
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid():N}");
        var running = http.SendAsync(request, Cancel);
        await begun.Task;
        // Long enough for the half body to be in the worker's hands.
        await Task.Delay(1000, Cancel);

        await host.AskAsync("TERM");
        await Task.Delay(1000, Cancel);
        rest.SetResult();

        using var answer = await running;
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(0, await host.EndAsync());
    }

    [Fact]
    public async Task Ends_with_the_reason_when_its_worker_dies()
    {
        using var host = HostProcess.Start(storage.Azurite.ConnectionString);
        await host.AddressAsync();
        using var worker = host.Worker();

        worker.Kill();

        Assert.Equal(1, await host.EndAsync());
        Assert.Contains("The worker ended with exit code 137.", host.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_no_worker_behind_when_it_is_killed()
    {
        using var host = HostProcess.Start(storage.Azurite.ConnectionString);
        await host.AddressAsync();
        using var worker = host.Worker();

        host.Process.Kill();

        await worker.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task Ends_with_the_reason_when_the_app_cannot_start()
    {
        using var host = HostProcess.Start("AccountName=nonsense");

        Assert.Equal(1, await host.EndAsync());
        Assert.NotEmpty(host.Errors.Trim());
    }

    [Theory]
    [InlineData("Usage: Procurement.LocalHost --app FOLDER")]
    [InlineData("Usage: Procurement.LocalHost --app FOLDER", "-app=x")]
    [InlineData("There is no built app at", "--app", "/nowhere", "--port", "0")]
    [InlineData("The port 'high' is not a port number.", "--app", "/nowhere", "--port", "high")]
    public async Task Says_in_one_sentence_what_it_misses(string sentence, params string[] arguments)
    {
        using var host = HostProcess.Start(arguments);

        Assert.Equal(1, await host.EndAsync());
        Assert.Contains(sentence, host.Errors, StringComparison.Ordinal);
        Assert.Single(host.Errors.Trim().Split('\n'));
    }

    private static async Task<string> TokenAsync(HttpClient http)
    {
        var officer = new { role = "officer", tenant = "wuchang" };
        using var answer = await http.PostAsJsonAsync("/dev/issuer/token", officer, Cancel);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["access_token"]!;
    }

    /// <summary>A body that comes in two halves, which together are no JSON.</summary>
    private sealed class Halting : HttpContent
    {
        private readonly TaskCompletionSource begun;
        private readonly Task rest;

        public Halting(TaskCompletionSource begun, Task rest)
        {
            (this.begun, this.rest) = (begun, rest);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync("{\"title\":"u8.ToArray());
            await stream.FlushAsync();
            begun.TrySetResult();
            await rest;
            await stream.WriteAsync(Encoding.UTF8.GetBytes("nothing"));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Procurement.Cli.Http;

/// <summary>Calls the public HTTP API as the roles that may; what may have failed on the way is asked again.</summary>
internal sealed class ServiceClient : IDisposable
{
    // 0.1 s doubled to at most 5 s: eight tries take about eleven seconds.
    private const int TriesMax = 8;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private readonly HttpClient http;
    private readonly Tokens tokens;

    /// <summary>A client of the service at an address, for one tenant.</summary>
    public ServiceClient(Uri address, string tenant)
    {
        // Moving the clock by months runs hundreds of timers before it answers.
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        tokens = new Tokens(tenant, AskAsync);
    }

    /// <summary>Asks for something under <c>/api</c>.</summary>
    public Task<Answer> GetAsync(Caller caller, string path, CancellationToken cancel) =>
        CallAsync(caller, HttpMethod.Get, path, null, cancel);

    /// <summary>Gives a command; every try carries the same idempotency key.</summary>
    public Task<Answer> PostAsync(Caller caller, string path, JsonObject body, CancellationToken cancel) =>
        CallAsync(caller, HttpMethod.Post, path, body, cancel);

    /// <summary>Writes something new.</summary>
    public async Task<Answer> PutAsync(Caller caller, string path, JsonObject body, CancellationToken cancel)
    {
        var answer = await CallAsync(caller, HttpMethod.Put, path, body, cancel);
        // A first try whose reply was lost has written it: the next try then finds what it meant to make.
        return answer.Status is HttpStatusCode.PreconditionFailed && answer.Tries > 1
            ? await GetAsync(caller, path, cancel)
            : answer;
    }

    /// <summary>All items of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(
        Caller caller, string path, CancellationToken cancel, string member = "items")
    {
        var (items, cursor) = (new List<JsonObject>(), (string?)null);
        do
        {
            var from = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await GetAsync(caller, $"{path}?limit=200{from}", cancel);
            items.AddRange(page.OrThrow().Member(member)!.AsArray().Select(item => item!.AsObject()));
            cursor = page.Member("next")?.GetValue<string>();
        }
        while (cursor is not null);
        return items;
    }

    /// <summary>Moves the simulated clock; the host waits for all follow-up work before and after it.</summary>
    public async Task MoveClockAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var body = new JsonObject { ["now"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz") };
        (await AskAsync(HttpMethod.Put, "/admin/clock", body, null, cancel)).OrThrow();
    }

    /// <summary>A token of the development issuer.</summary>
    public Task<string> TokenAsync(Caller caller, CancellationToken cancel) => tokens.GetAsync(caller, cancel);

    /// <summary>Whether the host says that its listeners run; false while it starts.</summary>
    public async Task<bool> IsRunningAsync(CancellationToken cancel) =>
        await LookAsync("/admin/host/status", cancel) is JsonObject status && $"{status["state"]}" == "Running";

    /// <summary>The number of the key that a service makes for itself when it starts; null if this is none.</summary>
    public async Task<string?> InstanceOrNullAsync(CancellationToken cancel) =>
        await LookAsync("/dev/issuer/jwks", cancel) is JsonObject found
        && found["keys"] is JsonArray { Count: > 0 } keys && keys[0] is JsonObject key ? key["kid"]?.ToString() : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    // Somebody else's program may answer there, with anything.
    private async Task<JsonNode?> LookAsync(string path, CancellationToken cancel)
    {
        try
        {
            return Answer.ParseOrNull(await http.GetStringAsync(path, cancel));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<Answer> CallAsync(
        Caller caller, HttpMethod method, string path, JsonObject? body, CancellationToken cancel) =>
        await AskAsync(method, $"/api/{path}", body, await tokens.GetAsync(caller, cancel), cancel);

    private async Task<Answer> AskAsync(
        HttpMethod method, string path, JsonObject? body, string? token, CancellationToken cancel)
    {
        var (asked, key, text) = ($"{method} {path}", Guid.NewGuid().ToString("N"), body?.ToJsonString());
        for (var (tries, delay) = (1, FirstDelay); ; tries++)
        {
            var last = tries == TriesMax;
            try
            {
                using var request = Request(method, path, text, token, key);
                using var response = await http.SendAsync(request, cancel);
                if ((int)response.StatusCode < 500 || last) return await ReadAsync(asked, response, tries, cancel);
            }
            catch (HttpRequestException lost) when (last)
            {
                throw new CommandFailure($"连不上服务：{asked} 试了 {tries} 次（{lost.Message}）。", 1, lost);
            }
            catch (HttpRequestException)
            {
                // The request or its reply was lost; the key makes asking again safe.
            }

            await Task.Delay(delay, cancel);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? text, string? token, string key)
    {
        var request = new HttpRequestMessage(method, path);
        if (text is not null) request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private static async Task<Answer> ReadAsync(
        string asked, HttpResponseMessage response, int tries, CancellationToken cancel) =>
        new(asked, response.StatusCode, Answer.ParseOrNull(await response.Content.ReadAsStringAsync(cancel)), tries);
}

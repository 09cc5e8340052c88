using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Procurement.Benchmarks.Services;

/// <summary>A client of the public API for one district; anything but success ends the run.</summary>
internal sealed class Client(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    /// <summary>Gets as somebody, or as nobody.</summary>
    public Task<JsonObject> GetAsync(string path, string? role = null) => SendAsync(HttpMethod.Get, path, role, null);

    /// <summary>Writes something new.</summary>
    public Task<JsonObject> PutAsync(string path, string role, string body) =>
        SendAsync(HttpMethod.Put, path, role, body);

    /// <summary>Gives a command, each time a new one.</summary>
    public Task<JsonObject> PostAsync(string path, string role, string body = "{}") =>
        SendAsync(HttpMethod.Post, path, role, body);

    /// <summary>Moves the simulated clock; the host answers when all follow-up work is done.</summary>
    public async Task MoveClockAsync(DateTimeOffset now)
    {
        using var moved = await _http.PutAsJsonAsync("/admin/clock", new { now = $"{now:yyyy-MM-dd'T'HH:mm:sszzz}" });
        moved.EnsureSuccessStatusCode();
    }

    /// <summary>Gets a file, piece by piece.</summary>
    public async Task DownloadAsync(string path, string role, Action<byte[], int, int> take)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(role));
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var piece = new byte[81920];
        while (await stream.ReadAsync(piece) is > 0 and var read) take(piece, 0, read);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Asks, and takes any answer.</summary>
    public async Task<(int Status, JsonObject Body)> AskAsync(
        HttpMethod method, string path, string? role, string? body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path}");
        if (role is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(role));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        if (ifMatch is not null) request.Headers.Add("If-Match", $"\"{ifMatch}\"");
        using var answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, string? role, string? body)
    {
        var (status, said) = await AskAsync(method, path, role, body);
        return status < 300 ? said : throw new InvalidOperationException($"{method} {path}: {said}");
    }

    // A role, for an applicant its organization, for an evaluator its account: "applicant 52…", "evaluator-2".
    private async Task<string> TokenAsync(string role)
    {
        if (_tokens.TryGetValue(role, out var known)) return known;
        var body = new JsonObject { ["role"] = role.Split(' ', '-')[0], ["tenant"] = "wuchang" };
        if (role.Split(' ') is [_, var organization]) body["organization"] = organization;
        else body["account"] = role;
        using var answer = await _http.PostAsJsonAsync("/dev/issuer/token", body);
        answer.EnsureSuccessStatusCode();
        var token = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!;
        return _tokens[role] = token.GetValue<string>();
    }
}

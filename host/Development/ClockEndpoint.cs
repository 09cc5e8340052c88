using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Http;

namespace Procurement.LocalHost.Development;

/// <summary>Reads and moves the simulated clock over HTTP.</summary>
internal sealed class ClockEndpoint(SimulatedClock clock, ClockAdvance advance)
{
    public Task HandleAsync(HttpContext http) => http.Request.Method switch
    {
        "GET" => AnswerAsync(http, []),
        "PUT" => MoveAsync(http),
        _ => Reply.NotFoundAsync(http),
    };

    private async Task MoveAsync(HttpContext http)
    {
        if (await TargetOrNullAsync(http) is not { } target)
        {
            await Reply.RefuseAsync(http, 400, "需要 {\"now\":\"RFC 3339\"}。The body must be {\"now\":\"RFC 3339\"}.");
            return;
        }

        var failed = await advance.MoveToAsync(target, http.RequestAborted);
        if (failed is null)
        {
            await Reply.RefuseAsync(http, 400, $"时钟不能倒退。The clock does not go back from {clock.GetUtcNow():O}.");
            return;
        }

        var poisoned = await advance.PoisonedAsync(http.RequestAborted);
        if (poisoned.Count > 0)
        {
            var names = string.Join(", ", poisoned);
            await Reply.RefuseAsync(http, 500, $"毒消息队列里有消息：{names}。There are messages in {names}.");
            return;
        }

        await AnswerAsync(http, failed);
    }

    private Task AnswerAsync(HttpContext http, IReadOnlyList<string> failed)
    {
        var now = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
        return failed.Count == 0
            ? http.Response.WriteAsJsonAsync(new { now })
            : http.Response.WriteAsJsonAsync(new { now, failed });
    }

    private static async Task<DateTimeOffset?> TargetOrNullAsync(HttpContext http)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(
                http.Request.Body, cancellationToken: http.RequestAborted);
            return body is not null && body.TryGetValue("now", out var text)
                && DateTimeOffset.TryParse(
                    text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
                ? now
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

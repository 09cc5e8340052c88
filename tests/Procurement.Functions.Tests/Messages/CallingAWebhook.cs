using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Procurement.Functions.Deliveries;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Messages;

/// <summary>The district's other system, a real listener: what it is told, and whom the service never calls.</summary>
public sealed class CallingAWebhook(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly RunningService service = new(azurite);
    private readonly ConcurrentQueue<(Dictionary<string, string> Headers, byte[] Body)> calls = new();
    private WebApplication listener = null!;
    private Func<HttpContext, int> answer = _ => 204;

    private string Url => $"http://127.0.0.1:{new Uri(listener.Urls.Single()).Port}/told";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        listener = builder.Build();
        listener.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            calls.Enqueue((http.Request.Headers.ToDictionary(one => one.Key, one => $"{one.Value}"), body.ToArray()));
            http.Response.StatusCode = answer(http);
        });
        await listener.StartAsync();
        service.Extra["Webhook__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        service.Extra["Webhook__AllowPrivate"] = "true";
        await service.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await listener.DisposeAsync();
    }

    [Fact]
    public async Task Signs_each_call_over_moment_and_bytes()
    {
        var secret = (await SetAsync(Url))["secret"]!;

        await RoundStory.UntilAsync(service, Stage.Published);
        await service.MoveToAsync(service.Now.AddMinutes(1));

        var (headers, body) = Assert.Single(calls);
        var told = JsonNode.Parse(body)!;
        Assert.Equal(("roundPublished", District), ((string)told["kind"]!, (string)told["tenant"]!));
        var signed = Encoding.UTF8.GetBytes($"{headers[WebhookSender.TimestampHeader]}.").Concat(body).ToArray();
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        Assert.Equal($"v1={Convert.ToHexStringLower(expected)}", $"{headers[WebhookSender.SignatureHeader]}");
        Assert.Equal((string)told["delivery"]!, $"{headers[WebhookSender.IdHeader]}");
    }

    [Fact]
    public async Task Calls_again_under_the_same_id_until_it_is_taken_and_follows_no_redirect()
    {
        await SetAsync(Url);
        answer = http =>
        {
            http.Response.Headers.Location = Url;
            return calls.Count < 3 ? 503 : 302;
        };

        await RoundStory.UntilAsync(service, Stage.Published);
        foreach (var minutes in (int[])[1, 6, 16]) await service.MoveToAsync(service.Now.AddMinutes(minutes));

        Assert.Equal(3, calls.Count);
        Assert.Single(calls.Select(call => $"{call.Headers[WebhookSender.IdHeader]}").Distinct());
        var given = Assert.Single((await service.GetAsync(Admin, "undelivered")).Must(200).Items)!;
        Assert.Equal(("webhook", "webhook.redirected"), ((string)given["channel"]!, (string)given["code"]!));
        var other = new JsonObject { ["email"] = "a@example.cn" };
        (await service.PostAsync(Admin, $"undelivered/{given["delivery"]}/other-address", other))
            .MustRefuse(422, "delivery.addressOfWebhook");
    }

    [Fact]
    public async Task Has_another_secret_when_asked_and_none_where_it_is_turned_off()
    {
        var first = await SetAsync(Url);
        var body = new JsonObject { ["url"] = null, ["newSecret"] = true };
        var put = Request.Put(Admin, "webhook", body) with { IfMatch = first.ETag };
        var second = (await service.SendAsync(put)).Must(200);

        Assert.NotEqual(first["secret"], second["secret"]);
        Assert.Equal(second["secret"], (await service.GetAsync(Admin, "webhook")).Must(200)["secret"]);
        await RoundStory.UntilAsync(service, Stage.Published);
        await service.MoveToAsync(service.Now.AddMinutes(1));
        Assert.Empty(calls);
    }

    private async Task<Answer> SetAsync(string url) =>
        (await service.SendAsync(Request.Put(Admin, "webhook", new JsonObject { ["url"] = url }))).Must(201);
}

using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>Residents read documents that were made before, and keep their copies.</summary>
public sealed class ReadingPublicPages(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Lets_everybody_keep_a_copy_until_something_changes()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var (status, etag, cache, _) = await ReadAsync(story, null);
        Assert.Equal(200, status);
        Assert.Matches("\\A\"[0-9a-f]{64}\"\\z", etag);
        Assert.Equal("public, max-age=60", cache);

        Assert.Equal((304, etag, cache, ""), await ReadAsync(story, etag));
        Assert.Equal(200, (await ReadAsync(story, "\"another\"")).Status);

        var objection = new JsonObject { ["proposal"] = ProposalOf(A), ["grounds"] = "业绩不实" };
        var raised = (await story.PostAsync(For(B), "objections", objection)).Must(201)["objection"];
        var answer = new JsonObject { ["upheld"] = true, ["reason"] = "查实" };
        (await story.PostAsync(Approver, $"objections/{raised}/resolution", answer)).Must(200);
        await service.SettleAsync();

        var changed = await ReadAsync(story, etag);
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(etag, changed.ETag);
        var awards = JsonNode.Parse(changed.Text)!["awards"]!.AsArray();
        Assert.Equal([(ProposalOf(B), "awarded")], awards.Select(
            one => ((string)one!["proposal"]!, (string)one["outcome"]!)));
    }

    [Fact]
    public async Task Shows_what_a_round_is_from_its_publication()
    {
        var story = await UntilAsync(service, Stage.Drafted);
        var address = $"public/{District}/{story.Path}";
        (await service.GetAsync(null, address)).MustRefuse(404, "round.notFound");
        await story.GoOnToAsync(Stage.Published);

        var page = (await service.GetAsync(null, address)).Must(200);

        Assert.Equal((story.Round, (string?)story.Settings["title"]), (page["round"], page["title"]));
        Assert.Null(page.Body["cancelled"]);
        Assert.Null(page.Body["withdrawn"]);
    }

    [Fact]
    public async Task Sends_packed_what_is_public_and_has_no_tag()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        Assert.Equal("br", await PackedAsync("public/round-templates"));
        Assert.Null(await PackedAsync($"public/{District}/{story.Path}/notice"));
        Assert.Null(await PackedAsync("openapi.json"));
    }

    private async Task<string?> PackedAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/{path}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        return response.Content.Headers.ContentEncoding.SingleOrDefault();
    }

    private async Task<(int Status, string? ETag, string? Cache, string Text)> ReadAsync(RoundStory story, string? held)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"api/public/{District}/{story.Path}/notice");
        if (held is not null) request.Headers.TryAddWithoutValidation("If-None-Match", held);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            (int)response.StatusCode,
            response.Headers.ETag?.ToString(),
            response.Headers.CacheControl?.ToString(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

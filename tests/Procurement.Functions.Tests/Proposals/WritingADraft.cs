using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Stored;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

/// <summary>A draft is saved as far as it is written, by one or by two, and submitted when it is whole.</summary>
public sealed class WritingADraft(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person Colleague = new("colleague-a", "applicant", A);

    private static JsonObject Empty => new()
    {
        ["reference"] = "",
        ["lot"] = "",
        ["title"] = "",
        ["category"] = "",
        ["lead"] = new JsonObject { ["name"] = "", ["certificate"] = null },
        ["requested"] = "0.00",
        ["own"] = "0.00",
        ["budget"] = new JsonArray(),
    };

    [Fact]
    public async Task Begins_with_nothing_and_is_written_back_as_it_was_read()
    {
        var path = await DraftedAsync(Empty);
        var read = (await service.GetAsync(For(A), path)).Must(200);

        var again = Request.Put(For(A), path, read.Body["content"]!.DeepClone()) with { IfMatch = read.ETag };
        var written = (await service.SendAsync(again)).Must(200);

        Assert.Equal($"{read.Body["content"]}", $"{written.Body["content"]}");
        Assert.Equal(("draft", 2), (written["status"], (int)written.Body["version"]!));
    }

    [Fact]
    public async Task Is_not_submitted_before_it_is_whole_and_says_where_what_is_missing()
    {
        var path = await DraftedAsync(Empty);

        var refused = (await service.PostAsync(For(A), $"{path}/submission")).Must(422);

        var errors = refused.Body["errors"]!.AsArray().ToDictionary(
            one => (string)one!["code"]!, one => (string)one!["field"]!);
        Assert.Equal("reference", errors["reference.missing"]);
        Assert.Equal("title", errors["title.missing"]);
        Assert.Equal("lead.name", errors["lead.missing"]);
        Assert.Equal("lot", errors["lot.unknown"]);
        Assert.Equal("category", errors["category.unknown"]);
        Assert.Equal("requested", errors["budget.requestedNotPositive"]);
        Assert.Equal("draft", (await service.GetAsync(For(A), path)).Must(200)["status"]);
    }

    [Fact]
    public async Task Tells_the_second_of_two_who_write_it_whose_version_is_there()
    {
        var path = await DraftedAsync(Bodies.Proposal("夜间陪护"));
        var read = (await service.GetAsync(For(A), path)).Must(200);
        Assert.Equal(For(A).Account, read["changedBy"]);

        var theirs = Request.Put(Colleague, path, Bodies.Proposal("夜间陪护与助浴")) with { IfMatch = read.ETag };
        (await service.SendAsync(theirs)).Must(200);
        var mine = Request.Put(For(A), path, Bodies.Proposal("夜间照护")) with { IfMatch = read.ETag };
        (await service.SendAsync(mine)).MustRefuse(412, "etag.stale");

        var now = (await service.GetAsync(For(A), path)).Must(200);
        Assert.Equal((Colleague.Account, "夜间陪护与助浴"), (now["changedBy"], (string?)now.Body["content"]!["title"]));
        Assert.Equal(service.Now, DateTimeOffset.Parse(now["changedAt"]!));
        (await service.SendAsync(mine with { IfMatch = now.ETag })).Must(200);
    }

    [Fact]
    public async Task Gives_a_receipt_that_anybody_can_compare_with_what_was_submitted()
    {
        var path = await DraftedAsync(Bodies.Proposal("夜间陪护"));
        Assert.Null((await service.GetAsync(For(A), path)).Must(200).Body["receipt"]);

        (await service.PostAsync(Colleague, $"{path}/submission")).Must(200);

        var read = (await service.GetAsync(For(A), path)).Must(200).Body;
        var receipt = read["receipt"]!;
        Assert.Equal((string?)read["submittedAt"], (string?)receipt["at"]);
        Assert.Equal(Colleague.Account, (string?)receipt["by"]);
        Assert.Equal("人民币玖万元整", (string?)receipt["requestedInWords"]);
        var canonical = CanonicalJson.Of(JsonSerializer.SerializeToElement(read["content"]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(canonical)), (string?)receipt["digest"]);
    }

    private async Task<string> DraftedAsync(JsonObject content)
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(A), "proposals", content)).Must(201);
        return $"{story.Path}/proposals/{ProposalOf(A)}";
    }
}

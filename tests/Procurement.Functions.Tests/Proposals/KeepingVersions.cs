using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

/// <summary>Everything that was ever saved of a proposal can be read again; what was submitted can be taken back.</summary>
public sealed class KeepingVersions(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Person Colleague = new("colleague-a", "applicant", A);

    [Fact]
    public async Task Tells_who_changed_what_and_gives_each_version_back()
    {
        var (path, _) = await DraftedAsync();
        var changed = Bodies.Proposal("夜间照护");
        changed["lead"]!["name"] = "周静静";
        await ReviseAsync(Colleague, path, changed);
        (await service.PostAsync(For(A), $"{path}/submission")).Must(200);

        var versions = (await service.GetAsync(For(A), $"{path}/versions")).Must(200).Items;

        Assert.Equal(
            [
                (3, "submitted", For(A).Account, ""),
                (2, "revised", Colleague.Account, "title lead.name"),
                (1, "drafted", For(A).Account, ""),
            ],
            versions.Select(one => (
                (int)one!["version"]!,
                (string)one["kind"]!,
                (string)one["by"]!,
                string.Join(' ', one["changed"]!.AsArray()))));
        var first = (await service.GetAsync(For(A), $"{path}/versions/1")).Must(200);
        Assert.Equal("夜间陪护", (string?)first.Body["content"]!["title"]);
        (await service.GetAsync(For(A), $"{path}/versions/4")).MustRefuse(404, "proposal.notFound");
        (await service.GetAsync(For(A), $"{path}/versions/x")).MustRefuse(404, "proposal.notFound");
        (await service.GetAsync(For(B), $"{path}/versions")).Must(403);
        (await service.GetAsync(Officer, $"{path}/versions")).Must(403);
    }

    [Fact]
    public async Task Lists_many_versions_page_by_page_to_the_end_and_none_of_another_draft()
    {
        var (path, story) = await DraftedAsync();
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("另一个"))).Must(201);
        for (var number = 2; number <= 5; number++) await ReviseAsync(For(A), path, Bodies.Proposal($"第{number}稿"));

        List<int> read = [];
        string? cursor = null;
        do
        {
            var page = (await service.GetAsync(For(A), $"{path}/versions?limit=2{cursor}")).Must(200);
            read.AddRange(page.Items.Select(one => (int)one!["version"]!));
            cursor = (string?)page.Body["next"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);

        Assert.Equal([5, 4, 3, 2, 1], read);
    }

    [Fact]
    public async Task Takes_a_submission_back_changes_it_and_submits_it_again()
    {
        var (path, story) = await DraftedAsync();
        var submitted = (await service.PostAsync(For(A), $"{path}/submission")).Must(200);
        (await service.SendAsync(Request.Put(For(A), path, Bodies.Proposal("太迟")) with { IfMatch = submitted.ETag }))
            .MustRefuse(409, "proposal.alreadySubmitted");

        var draft = (await service.PostAsync(For(A), $"{path}/withdrawal")).Must(200);
        Assert.Equal(("draft", null), (draft["status"], draft.Body["receipt"]));
        (await service.PostAsync(For(A), $"{path}/withdrawal")).MustRefuse(409, "proposal.notSubmitted");
        await ReviseAsync(For(A), path, Bodies.Proposal("改好了"));
        (await service.PostAsync(For(A), $"{path}/submission")).Must(200);
        await service.SettleAsync();

        await CloseAsync(story);
        var listed = (await service.GetAsync(Officer, $"{story.Path}/proposals")).Must(200).Items;
        Assert.Equal(
            "改好了",
            (string?)Assert.Single(listed, one => (string?)one!["proposal"] == ProposalOf(A))!["content"]!["title"]);
    }

    [Fact]
    public async Task Leaves_no_trace_of_what_was_taken_back_for_those_who_examine()
    {
        var (path, story) = await DraftedAsync();
        (await service.PostAsync(For(A), $"{path}/submission")).Must(200);
        await service.SettleAsync();
        (await service.PostAsync(For(A), $"{path}/withdrawal")).Must(200);
        await service.SettleAsync();

        await CloseAsync(story);

        Assert.Empty((await service.GetAsync(Officer, $"{story.Path}/proposals")).Must(200).Items);
        (await service.GetAsync(Officer, path)).MustRefuse(404, "proposal.notFound");
        (await service.PostAsync(For(A), $"{path}/withdrawal")).MustRefuse(409, "proposal.notSubmitted");
    }

    private async Task CloseAsync(RoundStory story)
    {
        var settings = (await service.GetAsync(Officer, story.Path)).Must(200).Body["settings"]!;
        await service.MoveToAsync(DateTimeOffset.Parse((string)settings["closesAt"]!).AddSeconds(1));
    }

    private async Task ReviseAsync(Person by, string path, JsonObject content)
    {
        var read = (await service.GetAsync(by, path)).Must(200);
        (await service.SendAsync(Request.Put(by, path, content) with { IfMatch = read.ETag })).Must(200);
    }

    private async Task<(string Path, RoundStory Story)> DraftedAsync()
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("夜间陪护"))).Must(201);
        return ($"{story.Path}/proposals/{ProposalOf(A)}", story);
    }
}

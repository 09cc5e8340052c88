using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using Procurement.Testing;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Attachments;

/// <summary>A round asks for documents; a proposal brings them as files, and the receipt names each by its digest.</summary>
public sealed class SubmittingWithFiles(ScannedService scanned) : IClassFixture<ScannedService>
{
    private const string Asked = """
        [
          { "kind": "projectPlan", "name": "项目实施方案", "obligatory": true },
          { "kind": "charter", "name": "章程", "obligatory": true, "types": ["pdf"], "megabytesMax": 1 },
          { "kind": "needSurvey", "name": "需求调研", "obligatory": false }
        ]
        """;

    private readonly RunningService service = scanned.Service;

    [Fact]
    public async Task Refuses_what_is_missing_and_takes_what_is_whole()
    {
        var story = await OpenAsync();
        (await DraftAsync(story, [])).Must(201);
        var missing = (await SubmitAsync(story)).MustRefuse(422, "document.missing");
        Assert.Contains("项目实施方案、章程", missing.Text, StringComparison.Ordinal);
        Assert.Equal("/attachments", (string?)missing.Body["errors"]![0]!["pointer"] ?? "/" + missing.Body["errors"]![0]!["field"]);

        var plan = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(2000));
        var charter = await Upload.BeginAsync(service, story.Round, For(A), Upload.Pdf(3000), "章程.pdf", "charter");
        await ReviseAsync(story, 1, [plan.Id, charter.Id]);
        (await SubmitAsync(story)).MustRefuse(422, "attachment.notWhole");
        await charter.PutAllAsync();
        (await charter.ConfirmAsync()).Must(200);

        var receipt = (await SubmitAsync(story)).Must(200).Body["receipt"]!;
        Assert.Equal(
            [(plan.Id, plan.Sha256), (charter.Id, charter.Sha256)],
            receipt["files"]!.AsArray().Select(one => ((string)one!["attachment"]!, (string)one["sha256"]!)));
        (await service.PostAsync(For(A), $"{plan.Path}/removal")).MustRefuse(409, "attachment.inUse");
    }

    [Fact]
    public async Task Refuses_an_infected_file_one_of_another_and_one_that_was_taken_away()
    {
        var story = await OpenAsync();
        var bad = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(2000, Clamd.Signature));
        var gone = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(2000), "章程.pdf", "charter");
        var others = await Upload.WholeAsync(service, story.Round, For(B), Upload.Pdf(2000));
        (await service.PostAsync(For(A), $"{gone.Path}/removal")).Must(200);
        (await DraftAsync(story, [bad.Id, gone.Id, others.Id])).Must(201);

        var refused = (await SubmitAsync(story)).Must(422);
        Assert.Equal(["attachment.infected", "attachment.unknown"], Codes(refused));
    }

    [Fact]
    public async Task Keeps_to_what_the_round_says_of_a_kind()
    {
        var story = await OpenAsync();
        var path = $"rounds/{story.Round}/attachments";
        (await service.PostAsync(For(A), path, Upload.Body("章程.pdf", 1_048_577, "charter")))
            .MustRefuse(422, "attachment.tooLarge");
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[500]];
        var upload = await Upload.WholeAsync(service, story.Round, For(A), png, "章程.png", "charter");
        await service.SettleAsync();
        Assert.Equal("refused", await upload.StateAsync());
        var plan = await Upload.WholeAsync(service, story.Round, For(A), png, "照片.png");
        await service.SettleAsync();
        Assert.Equal("clean", await plan.StateAsync());
    }

    [Fact]
    public async Task Shows_a_file_to_those_who_may_read_the_proposal_after_closing()
    {
        var story = await OpenAsync();
        var bytes = Upload.Pdf(2500);
        var plan = await Upload.WholeAsync(service, story.Round, For(A), bytes);
        var charter = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(2600), "章程.pdf", "charter");
        var spare = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(2700), "别的.pdf", "other");
        (await DraftAsync(story, [plan.Id, charter.Id])).Must(201);
        (await SubmitAsync(story)).Must(200);
        (await service.GetAsync(Officer, $"{plan.Path}/content")).MustRefuse(403, "proposal.sealed");

        await service.MoveToAsync(service.Now.AddDays(3));

        Assert.Equal(bytes, (await service.DownloadAsync(Officer, $"{plan.Path}/content")).Bytes);
        Assert.Equal(plan.Sha256, (await service.GetAsync(Supervisor, plan.Path)).Must(200)["sha256"]);
        (await service.GetAsync(Officer, $"{spare.Path}/content")).MustRefuse(404, "attachment.notFound");
        (await service.GetAsync(Chen, $"{plan.Path}/content")).MustRefuse(403, "evaluation.notOnPanel");
        (await service.GetAsync(For(B), $"{plan.Path}/content")).MustRefuse(403, "organization.notYours");
    }

    private static IEnumerable<string> Codes(Answer answer) =>
        answer.Body["codes"]!.AsArray().Select(code => (string)code!).Where(code => !code.StartsWith("document.", StringComparison.Ordinal));

    private static JsonObject Content(IReadOnlyList<string> files)
    {
        var body = Bodies.Proposal("带附件的项目");
        body["attachments"] = new JsonArray([.. files.Select(id => (JsonNode)id)]);
        return body;
    }

    private async Task<RoundStory> OpenAsync()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["requiredDocuments"] = JsonNode.Parse(Asked);
        return await story.GoOnToAsync(Stage.Open);
    }

    private static Task<Answer> DraftAsync(RoundStory story, IReadOnlyList<string> files) =>
        story.PostAsync(For(A), "proposals", Content(files));

    private static Task<Answer> SubmitAsync(RoundStory story) =>
        story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission");

    private async Task ReviseAsync(RoundStory story, int version, IReadOnlyList<string> files)
    {
        var put = Request.Put(For(A), $"{story.Path}/proposals/{ProposalOf(A)}", Content(files));
        (await service.SendAsync(put with { IfMatch = $"\"{version}\"" })).Must(200);
    }
}

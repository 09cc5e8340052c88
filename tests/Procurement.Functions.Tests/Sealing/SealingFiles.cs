using System.Buffers.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>Files of a sealed round: their keys are the applicant's alone until the opening.</summary>
public sealed class SealingFiles(ScannedService scanned) : IClassFixture<ScannedService>
{
    private const string Asked = """
        [
          { "kind": "projectPlan", "name": "项目实施方案", "obligatory": true },
          { "kind": "charter", "name": "章程", "obligatory": false }
        ]
        """;

    private readonly RunningService service = scanned.Service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_their_applicants_alone_until_the_opening_and_then_theirs_who_read_the_proposal()
    {
        var (sealedRound, plan, charter) = await SubmittedAsync();
        var story = sealedRound.Story;
        var copy = $"{story.Path}/proposals/{ProposalOf(A)}/copy/{plan.Id}";
        Assert.Empty(await KeysAsync(story));
        (await service.GetAsync(For(A), $"{plan.Path}/content")).MustRefuse(403, "attachment.sealed");
        (await service.GetAsync(Officer, $"{plan.Path}/content")).MustRefuse(403, "proposal.sealed");
        Assert.Equal(plan.Bytes, (await service.DownloadAsync(For(A), copy, Key(SealedStory.CopyKey))).Bytes);
        (await service.PostAsync(For(A), copy, Key(new string('A', 43)))).MustRefuse(422, "copy.keyWrong");
        (await service.PostAsync(For(B), copy, Key(SealedStory.CopyKey))).MustRefuse(403, "organization.notYours");
        var of = copy.Replace(plan.Id, $"{A}-f99", StringComparison.Ordinal);
        (await service.PostAsync(For(A), of, Key(SealedStory.CopyKey))).MustRefuse(404, "attachment.notFound");

        await OpenAsync(sealedRound);

        Assert.Empty((await sealedRound.OpeningAsync())["broken"]!.AsArray());
        Assert.Equal(plan.Bytes, (await service.DownloadAsync(Officer, $"{plan.Path}/content")).Bytes);
        Assert.Equal(charter.Bytes, (await service.DownloadAsync(For(A), $"{charter.Path}/content")).Bytes);
        (await service.GetAsync(Chen, $"{plan.Path}/content")).MustRefuse(403, "evaluation.notOnPanel");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    [InlineData(-1)]
    public async Task Are_named_where_a_byte_of_the_key_was_changed(int at)
    {
        var (sealedRound, plan, charter) = await SubmittedAsync();
        await ChangeAsync(sealedRound, files => files[0]!["seal"]!["forOpening"] = Changed(files[0]!, at));

        await OpenAsync(sealedRound);

        Assert.Equal([(plan.Id, "attachment.sealBroken")], await BrokenAsync(sealedRound));
        (await service.GetAsync(Officer, $"{plan.Path}/content")).MustRefuse(403, "attachment.sealed");
        Assert.Equal(charter.Bytes, (await service.DownloadAsync(Officer, $"{charter.Path}/content")).Bytes);
        var proposal = await service.GetAsync(Officer, $"{sealedRound.Story.Path}/proposals/{ProposalOf(A)}");
        Assert.Equal("带附件的项目", (string?)proposal.Must(200).Body["content"]!["title"]);
    }

    [Theory]
    [InlineData("seal")]
    [InlineData("kept", "seal")]
    [InlineData("kept")]
    public async Task Are_both_named_where_their_keys_stand_in_each_others_place(params string[] members)
    {
        var (sealedRound, plan, charter) = await SubmittedAsync();
        await ChangeAsync(sealedRound, files =>
        {
            foreach (var member in members)
            {
                var (one, other) = (files[0]![member]!.DeepClone(), files[1]![member]!.DeepClone());
                (files[0]![member], files[1]![member]) = (other, one);
            }
        });

        await OpenAsync(sealedRound);

        Assert.Equal(
            [(plan.Id, "attachment.sealBroken"), (charter.Id, "attachment.sealBroken")],
            await BrokenAsync(sealedRound));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(-1)]
    public async Task Are_given_to_nobody_where_a_byte_of_them_was_changed(int at)
    {
        var (sealedRound, plan, charter) = await SubmittedAsync();
        var digest = await KeptAsync(sealedRound, plan);
        var client = Container(ContainerNames.Files).GetBlobClient(digest);
        var bytes = (await client.DownloadContentAsync(Cancel)).Value.Content.ToArray();
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        await client.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, Cancel);

        await OpenAsync(sealedRound);

        (await service.GetAsync(Officer, $"{plan.Path}/content")).MustRefuse(409, "attachment.sealBroken");
        Assert.Equal(charter.Bytes, (await service.DownloadAsync(Officer, $"{charter.Path}/content")).Bytes);
    }

    [Fact]
    public async Task Go_on_with_a_proposal_that_is_taken_back_by_its_key_and_under_seal_again()
    {
        var (sealedRound, plan, charter) = await SubmittedAsync();
        var story = sealedRound.Story;
        var withdraw = Request.Post(
            For(A), $"{story.Path}/proposals/{ProposalOf(A)}/withdrawal", Key(SealedStory.CopyKey));

        (await service.SendAsync(withdraw)).Must(200);
        await service.SettleAsync();

        Assert.Equal(2, (await KeysAsync(story)).Count);
        Assert.Equal(plan.Bytes, (await service.DownloadAsync(For(A), $"{plan.Path}/content")).Bytes);
        var other = Base64Url.EncodeToString(Enumerable.Repeat((byte)9, 32).ToArray());
        (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission", Key(other))).Must(200);
        await service.SettleAsync();
        Assert.Empty(await KeysAsync(story));

        // What was asked before comes late: nothing is unsealed by it.
        (await service.SendAsync(withdraw)).MustRefuse(422, "copy.keyWrong");
        Assert.Empty(await KeysAsync(story));
        await OpenAsync(sealedRound);
        Assert.Equal(charter.Bytes, (await service.DownloadAsync(Officer, $"{charter.Path}/content")).Bytes);
    }

    [Fact]
    public async Task Are_uploaded_again_where_the_proposal_was_taken_back_without_its_key()
    {
        var (sealedRound, plan, _) = await SubmittedAsync();
        var story = sealedRound.Story;
        var path = $"{story.Path}/proposals/{ProposalOf(A)}";
        var draft = (await service.PostAsync(For(A), $"{path}/withdrawal")).Must(200);
        (await service.GetAsync(For(A), $"{plan.Path}/content")).MustRefuse(403, "attachment.sealed");
        var again = (await service.SendAsync(Request.Put(For(A), path, Content(plan)) with { IfMatch = draft.ETag }))
            .Must(200);
        var refused = (await SubmitAsync(story)).MustRefuse(409, "attachment.keyGone");
        Assert.Contains("attachments", refused.Text, StringComparison.Ordinal);

        var fresh = await Upload.WholeAsync(service, story.Round, For(A), plan.Bytes);
        (await service.SendAsync(Request.Put(For(A), path, Content(fresh)) with { IfMatch = again.ETag })).Must(200);

        (await SubmitAsync(story)).Must(200);
    }

    [Fact]
    public async Task Are_under_one_seal_only()
    {
        var (sealedRound, plan, _) = await SubmittedAsync(
            settings => settings["eligibility"]!["proposalsPerOrganization"] = 2);
        var story = sealedRound.Story;
        (await story.PostAsync(For(A), "proposals", Content(plan))).Must(201);

        var second = $"proposals/{A}-2/submission";
        (await story.PostAsync(For(A), second, Key(SealedStory.CopyKey))).MustRefuse(409, "attachment.keyGone");
    }

    [Fact]
    public async Task Are_shown_to_a_scanner_that_was_down_once_they_are_open()
    {
        await scanned.Clamd.StopAsync();
        await Task.Delay(1100, Cancel);
        var (sealedRound, plan, _) = await SubmittedAsync();
        await scanned.Clamd.StartAsync();
        await Task.Delay(1100, Cancel);
        await OpenAsync(sealedRound);

        await service.MoveToAsync(service.Now.AddMinutes(5));

        Assert.Equal("clean", (string?)(await service.GetAsync(Officer, plan.Path)).Must(200)["state"]);
        Assert.Equal(plan.Bytes, (await service.DownloadAsync(Officer, $"{plan.Path}/content")).Bytes);
    }

    private static JsonObject Key(string key) => new() { ["copyKey"] = key };

    private static JsonObject Content(params Upload[] files)
    {
        var body = Bodies.Proposal("带附件的项目");
        body["attachments"] = new JsonArray([.. files.Select(one => (JsonNode)one.Id)]);
        return body;
    }

    private static Task<Answer> SubmitAsync(RoundStory story) =>
        story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission", Key(SealedStory.CopyKey));

    private static string Changed(JsonNode file, int at)
    {
        var bytes = Convert.FromBase64String((string)file["seal"]!["forOpening"]!);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        return Convert.ToBase64String(bytes);
    }

    private async Task<(SealedStory Round, Upload Plan, Upload Charter)> SubmittedAsync(
        Action<JsonObject>? settings = null)
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Open, round =>
        {
            round["requiredDocuments"] = JsonNode.Parse(Asked);
            settings?.Invoke(round);
        });
        var story = sealedRound.Story;
        var plan = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(2500));
        var charter = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(70_000), "章程.pdf", "charter");
        (await story.PostAsync(For(A), "proposals", Content(plan, charter))).Must(201);
        (await SubmitAsync(story)).Must(200);
        await service.SettleAsync();
        return (sealedRound, plan, charter);
    }

    private async Task OpenAsync(SealedStory sealedRound)
    {
        await service.MoveToAsync(DateTimeOffset.Parse((string)sealedRound.Story.Settings["closesAt"]!).AddHours(1));
        await sealedRound.OpenAsync();
    }

    private static async Task<IEnumerable<(string, string)>> BrokenAsync(SealedStory sealedRound) =>
        (await sealedRound.OpeningAsync())["broken"]!.AsArray()
            .Select(one => ((string)one!["attachment"]!, (string)one["code"]!));

    private async Task<IReadOnlyList<string>> KeysAsync(RoundStory story)
    {
        var found = Container(ContainerNames.FileKeys).GetBlobsAsync(
            BlobTraits.None, BlobStates.None, $"{District}/{story.Round}/", Cancel);
        return await found.Select(blob => blob.Name).ToListAsync(Cancel);
    }

    private BlobContainerClient Container(string name) => new BlobServiceClient(service.Connection)
        .GetBlobContainerClient(service.Storage.Container(name));

    private async Task<string> KeptAsync(SealedStory sealedRound, Upload file)
    {
        var digest = "";
        await ChangeAsync(sealedRound, files => digest =
            (string)files.First(one => (string)one!["attachment"]! == file.Id)!["kept"]!["digest"]!);
        return digest;
    }

    private async Task ChangeAsync(SealedStory sealedRound, Action<JsonArray> change)
    {
        var table = service.Table(TableNames.Proposals);
        var key = $"{District}|{sealedRound.Story.Round}|{A}";
        var row = (await table.GetEntityAsync<TableEntity>(
            key, $"part-proposal-{ProposalOf(A)}", cancellationToken: Cancel)).Value;
        var state = JsonNode.Parse(row.GetString("State0"))!;
        change(state["receipt"]!["files"]!.AsArray());
        row["State0"] = state.ToJsonString();
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }
}

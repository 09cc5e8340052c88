using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Performances;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Archives;

public sealed partial class MakingAnEvidencePack(ScannedService scanned) : IClassFixture<ScannedService>
{
    // What a round calls its criteria: points go by these.
    private static readonly string[] Criteria = ["need", "design"];

    private readonly RunningService service = scanned.Service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_an_archive_that_foreign_programs_open_and_check()
    {
        var (story, file) = await PerformedAsync();
        using var pack = await OpenedPack.MakeAsync(service, Supervisor, story.Contract);

        var (code, said) = pack.Run("sha256sum", "-c", "--strict", "SHA256SUMS");
        Assert.True(code is 0, said);
        // Every file is in it: nothing of a pack is unchecked.
        Assert.Equal(pack.Names.Count - 1, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(pack.Missing);
        Assert.Equal(file.Bytes, pack.BytesOf($"files/{file.Id}.pdf"));
        foreach (var name in pack.Names.Where(one => TrailForm.IsMatch(one)))
        {
            var (wrong, why) = pack.CheckTrail(name);
            Assert.True(wrong is 0, $"{name}: {why}");
        }

        // Whoever changes a word is found out by both.
        var trail = pack.Text("90-trail/contract.jsonl");
        pack.Spoil("90-trail/contract.jsonl", trail.Replace("\"finance\"", "\"nobody\"", StringComparison.Ordinal));
        Assert.NotEqual(0, pack.Run("sha256sum", "-c", "--quiet", "SHA256SUMS").ExitCode);
        Assert.NotEqual(0, pack.CheckTrail("90-trail/contract.jsonl").ExitCode);
    }

    [Fact]
    public async Task Has_what_an_auditor_asks_for()
    {
        var (story, file) = await PerformedAsync();
        using var pack = await OpenedPack.MakeAsync(service, Supervisor, story.Contract);

        string[] asked =
        [
            "01-round/round.json", "01-round/announcement.json", "01-round/notice.json", "01-round/organization.json",
            "02-application/proposal.json", "02-application/versions.jsonl",
            "03-evaluation/sheets.jsonl", "03-evaluation/ranking.json", "03-evaluation/contenders.json",
            "05-contract/contract.json", "05-contract/documents.json", "05-contract/document-0-signed-by-both.pdf",
            "06-performance/plans.jsonl", "06-performance/visits.jsonl", "06-performance/reports.jsonl",
            "06-performance/vouchers.jsonl", "06-performance/budget.json",
            "09-payments/instalments.json", "09-payments/fund-entries.jsonl", "10-bank/batches.json",
            "90-trail/contract.jsonl", "90-trail/performance.jsonl", "90-trail/round.jsonl", "90-trail/lot.jsonl",
            "90-trail/organization.jsonl", "90-trail/files.jsonl", "90-trail/archive.jsonl",
            "90-trail/proposals.jsonl", "90-trail/scores-1.jsonl", "90-trail/scores-2.jsonl",
            "index.html", "index.json", "SHA256SUMS",
        ];
        Assert.Empty(asked.Except(pack.Names));
        var invoices = JsonNode.Parse(pack.Text("09-payments/instalments.json"))!.AsArray();
        Assert.Equal("settled", (string)invoices[0]!["orders"]![0]!["stage"]!);
        Assert.Contains($"files/{invoices[0]!["invoicePaper"]!["file"]}.pdf", pack.Names);
        var entries = pack.Lines("09-payments/fund-entries.jsonl");
        Assert.All(entries, one => Assert.Equal($"{story.Round}|{ProposalOf(A)}", (string)one["contract"]!));
        Assert.Equal(
            entries.Select(one => (long)one["number"]!),
            pack.Lines("09-payments/fund-events.jsonl").Select(one => (long)one["number"]!));
        Assert.Equal("booked", (string)Assert.Single(pack.Lines("10-bank/facts.jsonl"))["outcome"]!);
        var notice = pack.Text(Assert.Single(pack.Names, one => one.EndsWith(".xml", StringComparison.Ordinal)));
        Assert.Contains((string)invoices[0]!["orders"]![0]!["endToEndId"]!, notice, StringComparison.Ordinal);
        Assert.Equal(["55", "55"], pack.Lines("03-evaluation/sheets.jsonl").Select(one => (string)one["points"]!["need"]!));
        Assert.Equal(
            (await service.GetAsync(Supervisor, $"{story.Contract}/trail")).Must(200).Items.Select(one => (string)one!["hash"]!),
            pack.Lines("90-trail/contract.jsonl").Select(one => (string)one["hash"]!));
        Assert.Contains($"files/{file.Id}.pdf", pack.Names);
        var voucher = pack.Lines("06-performance/vouchers.jsonl").SelectMany(one => one["files"]!.AsArray()).First();
        Assert.Contains($"../files/{voucher}.pdf", pack.Text("06-performance/vouchers.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_read_in_a_browser_with_Chinese_words_without_a_network_or_a_script()
    {
        var (story, _) = await PerformedAsync();
        using var pack = await OpenedPack.MakeAsync(service, Supervisor, story.Contract);

        foreach (var name in pack.Names.Where(one => one.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = pack.Text(name);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
            Assert.All(LinkForm.Matches(page).Select(one => one.Groups["to"].Value), to => Assert.Contains(
                Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(name)!, to))), pack.Names));
            Assert.All(
                LabelForm.Matches(page).Select(one => one.Groups["name"].Value).Except(Criteria).Where(one => CodeForm.IsMatch(one)),
                one => Assert.Fail($"{name} says {one}: give it words in pack-words.json."));
        }

        // Every file but the digests is found from the index, with its own digest.
        var index = pack.Text("index.html");
        Assert.All(pack.Names.Except(["SHA256SUMS", "index.html", "index.json"]), name =>
        {
            Assert.Contains($"href=\"{name}\"", index, StringComparison.Ordinal);
            Assert.Contains(pack.DigestOf(name), index, StringComparison.Ordinal);
        });
        Assert.Contains("sha256sum -c SHA256SUMS", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_on_record_with_the_digest_by_which_it_is_told()
    {
        var story = await UntilAsync(service, Stage.InForce);
        using var pack = await OpenedPack.MakeAsync(service, Officer, story.Contract);

        var made = Assert.Single((await service.GetAsync(Finance, $"{story.Contract}/evidence-packs")).Must(200).Items)!;
        Assert.Equal(("officer", pack.DigestOf("SHA256SUMS")), ((string)made["requestedBy"]!, (string)made["digest"]!));
        Assert.Equal(pack.Names.Count, (int)made["files"]!);
        Assert.Equal(pack.Names.Sum(one => (long)pack.BytesOf(one).Length), (long)made["bytes"]!);
        var types = (await service.GetAsync(Officer, $"{story.Contract}/archive/trail")).Must(200).Items
            .Select(one => (string)one!["type"]!);
        Assert.Equal(["archive.packRequested", "archive.packFinished"], types);
        // Its own trail goes as far as the request.
        Assert.Equal("archive.packRequested", (string)Assert.Single(pack.Lines("90-trail/archive.jsonl"))["type"]!);
    }

    [Fact]
    public async Task Is_the_same_and_one_record_when_the_order_is_repeated()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.SettleAsync();
        var order = Request.Post(Officer, $"{story.Contract}/evidence-pack");
        var (first, second) = (await BytesAsync(order), await BytesAsync(order));

        Assert.Equal(first, second);
        Assert.Single((await service.GetAsync(Officer, $"{story.Contract}/evidence-packs")).Must(200).Items);
        Assert.NotEqual(first, await BytesAsync(Request.Post(Officer, $"{story.Contract}/evidence-pack")));
        Assert.Equal(2, (await service.GetAsync(Officer, $"{story.Contract}/evidence-packs")).Must(200).Items.Count);
    }

    [Fact]
    public async Task Leaves_out_what_an_officer_may_not_read_and_says_so()
    {
        var story = await UntilAsync(service, Stage.InForce);
        using var pack = await OpenedPack.MakeAsync(service, Officer, story.Contract);

        Assert.DoesNotContain("90-trail/proposals.jsonl", pack.Names);
        Assert.DoesNotContain(pack.Names, one => one.StartsWith("90-trail/scores", StringComparison.Ordinal));
        Assert.Contains("监督人员", Assert.Single(pack.Missing), StringComparison.Ordinal);
        Assert.Contains("没有收入的内容", pack.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_given_to_nobody_else_and_of_nothing_else()
    {
        var story = await UntilAsync(service, Stage.InForce);
        (await service.PostAsync(For(A), $"{story.Contract}/evidence-pack")).MustRefuse(403, "role.notAllowed");
        (await service.PostAsync(Finance, $"{story.Contract}/evidence-pack")).MustRefuse(403, "role.notAllowed");
        (await service.PostAsync(Officer, $"{story.Path}/contracts/{ProposalOf(C)}/evidence-pack"))
            .MustRefuse(404, "contract.notFound");
        (await service.SendAsync(Request.Post(Officer, $"{story.Contract}/evidence-pack") with { Key = null }))
            .MustRefuse(400, "idempotencyKey.missing");
        (await service.GetAsync(For(A), $"{story.Contract}/archive")).MustRefuse(403, "role.notAllowed");
        Assert.Empty((await service.GetAsync(Officer, $"{story.Contract}/evidence-packs")).Must(200).Items);
    }

    [Fact]
    public async Task Goes_on_without_a_file_that_is_lost_or_spoiled_and_says_which()
    {
        var (story, file) = await PerformedAsync();
        var lost = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(900, "lost"));
        var performance = $"{story.Contract}/performance";
        var voucher = new JsonObject
        {
            ["line"] = 1, ["source"] = "government", ["number"] = "FP-2", ["day"] = $"{service.Now:yyyy-MM-dd}",
            ["amount"] = "10.00", ["payee"] = "某店", ["files"] = new JsonArray(lost.Id),
        };
        (await service.PostAsync(For(A), $"{performance}/expenses", voucher)).Must(201);
        var kept = await KeptAsync(story, file.Id);
        var bytes = (await kept.DownloadContentAsync(Cancel)).Value.Content.ToArray();
        bytes[^1] ^= 1;
        await kept.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, Cancel);
        await (await KeptAsync(story, lost.Id)).DeleteAsync(cancellationToken: Cancel);

        using var pack = await OpenedPack.MakeAsync(service, Supervisor, story.Contract);

        Assert.Equal(0, pack.Run("sha256sum", "-c", "--strict", "SHA256SUMS").ExitCode);
        var said = pack.Index["files"]!.AsArray().Where(one => one!["problem"] is not null)
            .ToDictionary(one => (string)one!["attachment"]!, one => (string)one!["problem"]!);
        Assert.Contains("改动", said[file.Id], StringComparison.Ordinal);
        Assert.Contains("没有这个文件", said[lost.Id], StringComparison.Ordinal);
        Assert.Equal(2, said.Count);
        var made = (await service.GetAsync(Officer, $"{story.Contract}/evidence-packs")).Must(200).Items[^1]!;
        Assert.Equal(2, (int)made["missing"]!);
    }

    // The sealed bytes of a file, where the service keeps them.
    private async Task<BlobClient> KeptAsync(RoundStory story, string attachment)
    {
        TableEntity row = await service.Table(TableNames.Attachments).GetEntityAsync<TableEntity>(
            $"{District}|{story.Round}|{A}", $"part-file-{attachment}", cancellationToken: Cancel);
        var digest = (string)JsonNode.Parse(row.GetString("State0"))!["content"]!["kept"]!["digest"]!;
        return new BlobServiceClient(service.Connection)
            .GetBlobContainerClient(service.Storage.Container(ContainerNames.Files)).GetBlobClient(digest);
    }

    private async Task<byte[]> BytesAsync(Request order)
    {
        var (answer, bytes) = await service.DownloadAsync(order.By!, order.Path, JsonNode.Parse(order.Body!), order.Key);
        using (answer) Assert.Equal(200, (int)answer.StatusCode);
        return bytes;
    }

    // A contract with an agreement that both signed, a file of the proposal, and something of everything.
    private async Task<(RoundStory Story, Upload File)> PerformedAsync()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["agreement"] = AgreementBodies.Agreement();
        story.Settings["performance"] = PerformanceStory.Settings;
        await story.GoOnToAsync(Stage.Open);
        var file = await Upload.WholeAsync(service, story.Round, For(A), Upload.Pdf(3000, story.Round));
        story.Files = [file.Id];
        await story.GoOnToAsync(Stage.InForce);
        await PerformanceStory.DoEverythingAsync(service, story);
        var instalment = $"{story.Contract}/instalments/1";
        var paper = await InvoiceStory.PaperAsync(service, story);
        var claim = new JsonObject { ["invoice"] = $"FP{story.Round}", ["paper"] = paper };
        (await service.PostAsync(For(A), $"{instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.PayAsync(instalment);
        await service.SettleAsync();
        return (story, file);
    }

    [GeneratedRegex("^90-trail/.*\\.jsonl$", RegexOptions.None, 1000)]
    private static partial Regex TrailForm { get; }

    [GeneratedRegex("href=\"(?<to>[^\"#]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkForm { get; }

    [GeneratedRegex("<(dt|th)>(?<name>[^<]*)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelForm { get; }

    // A name of ours where words should be.
    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.None, 1000)]
    private static partial Regex CodeForm { get; }
}

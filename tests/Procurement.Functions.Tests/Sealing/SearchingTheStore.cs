using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>
/// Takes everything that the whole storage account holds, tables, queues and blobs, and looks for what a sealed proposal
/// says.
/// </summary>
public sealed class SearchingTheStore(ScannedService scanned) : IClassFixture<ScannedService>
{
    private const string Title = "银龄相伴密语项目";
    private const string Price = "87654.32";
    private const string Fen = "8765432";
    private const string Lead = "欧阳密铃";
    private const string InFile = "附件里的密语样张";

    private readonly RunningService service = scanned.Service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_no_price_and_no_text_before_the_opening_and_both_after_it()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Open);
        var story = sealedRound.Story;
        var proposal = Bodies.Proposal(Title, Price, "12345.68");
        proposal["lead"]!["name"] = Lead;
        byte[] bytes = [.. Upload.Pdf(3000), .. Encoding.UTF8.GetBytes(InFile)];
        var file = await Upload.WholeAsync(service, story.Round, For(A), bytes);
        proposal["attachments"] = new JsonArray(file.Id);
        var made = (await story.PostAsync(For(A), "proposals", Bodies.Proposal("先写一稿"))).Must(201);
        var path = $"{story.Path}/proposals/{made["proposal"]}";
        var put = Request.Put(For(A), path, proposal) with { IfMatch = made.ETag };
        (await service.SendAsync(put)).Must(200);
        await service.SettleAsync();
        Assert.Empty(Found(await DumpAsync()));

        (await service.SendAsync(Request.Post(For(A), $"{path}/submission", story.Submission!.DeepClone()))).Must(200);
        await service.SettleAsync();
        await story.PostAsync(For(A), $"proposals/{made["proposal"]}/copy", story.Submission.DeepClone());
        var open = await DumpAsync();
        Assert.Empty(Found(open));
        Assert.DoesNotContain(open, one => one.Name.StartsWith("DraftKeys", StringComparison.Ordinal)
            && one.Name.Contains(story.Round, StringComparison.Ordinal));
        Assert.DoesNotContain(open, IsFileKey);

        await service.MoveToAsync(DateTimeOffset.Parse((string)story.Settings["closesAt"]!).AddHours(1));
        (await sealedRound.BringAsync(Officer)).Must(200);
        await service.SettleAsync();
        var closed = await DumpAsync();
        Assert.Empty(Found(closed));
        Assert.DoesNotContain(closed, IsFileKey);

        (await sealedRound.BringAsync(Approver)).Must(200);
        await service.SettleAsync();
        Assert.Equal(bytes, (await service.DownloadAsync(Officer, $"{file.Path}/content")).Bytes);
        // The search does find what is there.
        var after = await DumpAsync();
        Assert.Equal([Fen, Lead, Title], Found(after).Select(one => one.What).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(after, IsFileKey);

        bool IsFileKey((string Name, byte[] Bytes) one) => one.Name.StartsWith(
            $"{service.Storage.Container(ContainerNames.FileKeys)} {District}/{story.Round}/", StringComparison.Ordinal);
    }

    [Fact]
    public void Would_find_it_in_every_form() => Assert.All(Forms(Title), form =>
        Assert.NotEmpty(Found([("made", [1, 2, .. form.Bytes, 3])])));

    private static IEnumerable<(string What, string Where)> Found(IReadOnlyList<(string Name, byte[] Bytes)> dump) =>
        from what in (string[])[Title, Price, Fen, Lead, InFile]
        from form in Forms(what)
        from one in dump
        where one.Bytes.AsSpan().IndexOf(form.Bytes) >= 0
        select (what, $"{one.Name} as {form.Name}");

    // In Base64 a text looks in three ways, by where it stands; its ends, which its neighbours share, are left out.
    private static IEnumerable<(string Name, byte[] Bytes)> Forms(string what)
    {
        (string Name, Encoding As)[] encodings =
        [
            ("UTF-8", Encoding.UTF8), ("UTF-16", Encoding.Unicode), ("UTF-16BE", Encoding.BigEndianUnicode),
        ];
        foreach (var (name, encoding) in encodings)
        {
            var bytes = encoding.GetBytes(what);
            yield return (name, bytes);
            for (var shift = 0; shift < 3; shift++)
            {
                var text = Convert.ToBase64String([.. new byte[shift], .. bytes]);
                var middle = text[(shift == 0 ? 0 : 4)..^4];
                yield return ($"Base64 of {name}, shifted by {shift}", Encoding.UTF8.GetBytes(middle));
                yield return ($"Base64 of {name}, shifted by {shift}, in UTF-16", Encoding.Unicode.GetBytes(middle));
            }
        }

        yield return ("JSON escapes", Encoding.UTF8.GetBytes(string.Concat(what.Select(one => $"\\u{(int)one:X4}"))));
    }

    private async Task<IReadOnlyList<(string Name, byte[] Bytes)>> DumpAsync()
    {
        List<(string, byte[])> dump = [];
        await foreach (var table in new TableServiceClient(service.Connection).QueryAsync(cancellationToken: Cancel))
        {
            if (!table.Name.StartsWith(service.Storage.Prefix, StringComparison.Ordinal)) continue;
            var name = table.Name[service.Storage.Prefix.Length..];
            await foreach (var row in service.Table(name).QueryAsync<TableEntity>(cancellationToken: Cancel))
            {
                var text = string.Join('\n', row.Select(one => $"{one.Key}={Said(one.Value)}"));
                dump.Add(($"{name} {row.PartitionKey} {row.RowKey}", Encoding.UTF8.GetBytes(text)));
            }
        }

        await AddBlobsAsync(dump);
        await AddQueuesAsync(dump);
        return dump;
    }

    private static string Said(object? value) =>
        value is byte[] bytes ? Convert.ToBase64String(bytes) : $"{value}";

    private async Task AddBlobsAsync(List<(string, byte[])> dump)
    {
        var blobs = new BlobServiceClient(service.Connection);
        await foreach (var container in blobs.GetBlobContainersAsync(prefix: service.Storage.Prefix, cancellationToken: Cancel))
        {
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: Cancel))
            {
                var content = await client.GetBlobClient(blob.Name).DownloadContentAsync(Cancel);
                dump.Add(($"{container.Name} {blob.Name}", content.Value.Content.ToArray()));
            }
        }
    }

    private async Task AddQueuesAsync(List<(string, byte[])> dump)
    {
        var queues = new QueueServiceClient(service.Connection);
        await foreach (var queue in queues.GetQueuesAsync(prefix: service.Storage.Prefix, cancellationToken: Cancel))
        {
            var messages = await queues.GetQueueClient(queue.Name).PeekMessagesAsync(32, Cancel);
            dump.AddRange(messages.Value.Select(one => ($"{queue.Name} {one.MessageId}", one.Body.ToArray())));
        }
    }
}

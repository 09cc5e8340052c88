using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Tests.Attachments;
using Procurement.Functions.Tests.Service;
using Procurement.Storage;
using Procurement.Storage.Account;
using Procurement.Storage.Verification;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Records;

/// <summary>A round that has come to a claimed instalment, and the storage of the service that keeps it.</summary>
internal sealed class KeptRecords(RunningService service, RoundStory story, ServiceProvider storage) : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public RoundStory Story => story;

    public string Invoice => $"INV-{story.Round}";

    /// <summary>The partition of the first contract.</summary>
    public string Contract => $"{District}|{story.Round}|{RoundStory.ProposalOf(RoundStory.A)}";

    public static async Task<KeptRecords> OfAsync(
        RunningService service, Stage stage = Stage.InForce, bool withAgreement = false)
    {
        var story = withAgreement
            ? await AgreementBodies.StoryAsync(service, Stage.Open)
            : await RoundStory.UntilAsync(service, Stage.Open);
        if (stage > Stage.Open) await Upload.WholeAsync(service, story.Round, For(RoundStory.A), Upload.Pdf(500));
        await story.GoOnToAsync(stage);
        var settings = new ConfigurationManager();
        foreach (var (name, value) in service.StorageSettings) settings[name] = value;
        var kept = new KeptRecords(
            service, story, new ServiceCollection().AddProcurementStorage(settings).BuildServiceProvider());
        if (stage is not Stage.InForce) return kept;
        var claim = new JsonObject { ["invoice"] = kept.Invoice };
        if (withAgreement) claim["paper"] = await InvoiceStory.PaperAsync(service, story);
        (await service.PostAsync(For(RoundStory.A), $"{story.Contract}/instalments/1/claim", claim)).Must(200);
        await service.SettleAsync();
        return kept;
    }

    public T Get<T>()
        where T : notnull => storage.GetRequiredService<T>();

    public async Task<IReadOnlyList<Difference>> DifferencesAsync()
    {
        List<Difference> found = [];
        await foreach (var one in Get<Verifier>().VerifyAsync(null, Cancel))
        {
            if (one.Difference is { } difference) found.Add(difference);
        }

        return found;
    }

    public async Task ChangeAsync(string table, string partition, string row, Action<TableEntity> change)
    {
        TableEntity there = await service.Table(table).GetEntityAsync<TableEntity>(partition, row, cancellationToken: Cancel);
        change(there);
        await service.Table(table).UpdateEntityAsync(there, there.ETag, TableUpdateMode.Replace, Cancel);
    }

    public async Task DeleteAsync(string table, string partition, string row) =>
        await service.Table(table).DeleteEntityAsync(partition, row, cancellationToken: Cancel);

    /// <summary>Every row of the tables, without what storage and clocks stamp.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        List<string> rows = [];
        foreach (var table in TableNames.All)
        {
            await foreach (var row in service.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel))
            {
                // A row of a list may have said the same since an earlier event; a public page is made of today's state.
                var isList = table == TableNames.Lists;
                var columns = row.Where(one => one.Key is not ("odata.etag" or "Timestamp" or "TakenAt" or "At"))
                    .Where(one => !(isList && one.Key is "Version" or "Digest"))
                    .OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => $"{one.Key}={one.Value}");
                rows.Add($"{table} {string.Join("; ", columns)}");
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>Empties every table.</summary>
    public async Task LoseEverythingAsync()
    {
        foreach (var table in TableNames.All)
        {
            var client = service.Table(table);
            await foreach (var row in client.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: Cancel))
            {
                await client.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancel);
            }
        }

        foreach (var name in ContainerNames.All)
        {
            var container = Get<Azure.Storage.Blobs.BlobServiceClient>()
                .GetBlobContainerClient(Get<StorageSettings>().Container(name));
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancel))
            {
                await container.DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
            }
        }
    }

    public ValueTask DisposeAsync() => storage.DisposeAsync();
}

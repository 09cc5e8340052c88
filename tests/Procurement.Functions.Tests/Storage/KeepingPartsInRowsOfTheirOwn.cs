using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain;
using Procurement.Functions.Tests.Service;
using Procurement.Storage;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Tests.Storage;

public sealed partial class KeepingPartsInRowsOfTheirOwn(SharedAzurite azurite) : IAsyncLifetime
{
    private static readonly Parts<Shelf, Jar> Jars = new(
        "jar",
        new RecordBook<Jar>(ShelfJson.Default).Add<Jar, Jar>("jar", 1, jar => jar, jar => jar),
        shelf => shelf.Jars,
        (shelf, jars) => shelf with { Jars = jars });
    private static readonly AggregateKind<Shelf, JarFilled> Shelves = new(
        TableNames.Funds,
        new RecordBook<JarFilled>(ShelfJson.Default).Add<JarFilled, JarFilled>("jar.filled", 1, one => one, one => one),
        new RecordBook<Shelf>(ShelfJson.Default).Add<Shelf, Shelf>("shelf", 1, shelf => shelf, shelf => shelf),
        Fill,
        Jars);
    private static readonly Author Someone = new("officer", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly string prefix = $"p{Guid.NewGuid():N}"[..13];
    private ServiceProvider services = null!;

    private AggregateStore Store => services.GetRequiredService<AggregateStore>();

    public async ValueTask InitializeAsync()
    {
        var settings = new ConfigurationManager
        {
            ["AzureWebJobsStorage"] = await azurite.ConnectionStringAsync(),
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
        };
        services = new ServiceCollection().AddProcurementStorage(settings).BuildServiceProvider();
        await services.GetRequiredService<StorageReadiness>().StartAsync(cancel);
    }

    [Fact]
    public async Task Writes_only_the_rows_of_the_parts_that_changed()
    {
        await FillAsync("plum", 1);
        await FillAsync("pear", 2);
        var before = await RowAsync("part-jar-plum");

        await FillAsync("pear", 5);

        Assert.Equal(before.ETag, (await RowAsync("part-jar-plum")).ETag);
        var whole = await Store.LoadWholeAsync(Shelves, "a|b", cancel);
        Assert.Equal(8, whole.State!.Filled);
        Assert.Equal(7, whole.State.Jars["pear"].Spoons);
        Assert.Equal(1, whole.State.Jars["plum"].Spoons);
    }

    [Fact]
    public async Task Reads_the_root_without_any()
    {
        await FillAsync("plum", 1);

        var root = await Store.LoadAsync(Shelves, "a|b", cancel);

        Assert.Equal(1, root.State!.Filled);
        Assert.Empty(root.State.Jars);
    }

    [Fact]
    public async Task Never_overwrites_a_part_that_was_not_loaded()
    {
        await FillAsync("plum", 1);
        var root = await Store.LoadAsync(Shelves, "a|b", cancel);
        var stamp = Stamp.Of(Someone, "careless", "careless");

        await Assert.ThrowsAsync<LostRaceException>(
            () => Store.SaveAsync(root, new JarFilled("plum", 9), stamp, cancel));

        Assert.Equal(1, (await Store.LoadWholeAsync(Shelves, "a|b", cancel)).State!.Jars["plum"].Spoons);
    }

    [Fact]
    public async Task Refuses_a_command_that_a_transaction_cannot_hold()
    {
        var root = await Store.LoadAsync(Shelves, "a|b", cancel);
        var happened = Decision<JarFilled>.Accept([.. Enumerable.Range(0, 99).Select(n => new JarFilled($"{n}", 1))]);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Store.SaveAsync(root, happened, Stamp.Of(Someone, "many", "many"), cancel));

        Assert.Contains("200 rows", thrown.Message, StringComparison.Ordinal);
        Assert.Null((await Store.LoadAsync(Shelves, "a|b", cancel)).State);
    }

    [Fact]
    public async Task Gives_the_parts_in_order_after_an_id()
    {
        foreach (var jar in (string[])["c", "a", "b"]) await FillAsync(jar, 1);

        var ids = await Store.PartsAsync(TableNames.Funds, "a|b", Jars, "a", cancel).Select(one => one.Id).ToListAsync(cancel);

        Assert.Equal(["b", "c"], ids);
    }

    [Fact]
    public async Task Keeps_a_document_once_under_its_digest()
    {
        var documents = services.GetRequiredService<DocumentStore>();
        var text = BinaryData.FromString("abc");

        var digest = await documents.PutAsync(text, "text/plain", cancel);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest);
        Assert.Equal(digest, await documents.PutAsync(text, "text/plain", cancel));
        Assert.Equal("abc", $"{await documents.ReadAsync(digest, cancel)}");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Shelf Fill(Shelf? before, JarFilled happened, Author by)
    {
        var shelf = before ?? new Shelf(0, ReadOnlyDictionary<string, Jar>.Empty);
        var jar = shelf.Jars.GetValueOrDefault(happened.Jar, new Jar(0));
        return new(
            shelf.Filled + happened.Spoons,
            new Dictionary<string, Jar>(shelf.Jars) { [happened.Jar] = new(jar.Spoons + happened.Spoons) });
    }

    private async Task FillAsync(string jar, int spoons)
    {
        var stored = await Store.LoadAsync(Shelves, "a|b", [Jars.RowOf(jar)], cancel);
        var stamp = Stamp.Of(Someone, $"{jar}{spoons}", "fill");
        (await Store.SaveAsync(stored, new JarFilled(jar, spoons), stamp, cancel)).MustBeDone("Filling");
    }

    private async Task<TableEntity> RowAsync(string row) =>
        await services.GetRequiredService<TableServiceClient>().GetTableClient($"{prefix}Funds")
            .GetEntityAsync<TableEntity>("a|b", row, cancellationToken: cancel);

    internal sealed record Shelf(int Filled, IReadOnlyDictionary<string, Jar> Jars);

    internal sealed record Jar(int Spoons);

    internal sealed record JarFilled(string Jar, int Spoons);

    [JsonSerializable(typeof(Shelf))]
    [JsonSerializable(typeof(Jar))]
    [JsonSerializable(typeof(JarFilled))]
    internal sealed partial class ShelfJson : JsonSerializerContext;
}

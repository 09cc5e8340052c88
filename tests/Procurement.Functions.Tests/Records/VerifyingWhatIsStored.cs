using Azure.Data.Tables;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Storage.Copies;
using Procurement.Storage.Recovery;
using Procurement.Storage.Verification;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Records;

/// <summary>Somebody or something changed a row: it is named, and what follows from the events is made again.</summary>
public sealed class VerifyingWhatIsStored(RunningService service) : IClassFixture<RunningService>
{
    private static readonly DateTimeOffset Night = new(2026, 8, 1, 1, 30, 0, TimeSpan.FromHours(8));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_what_was_changed_and_makes_it_again()
    {
        await using var kept = await KeptRecords.OfAsync(service);
        Assert.Empty(await kept.DifferencesAsync());
        var before = await kept.RowsAsync();

        await AssertNamedAsync(kept, "Contracts", kept.Contract, "head", "contract.contract.instalments[0].status", () =>
            kept.ChangeAsync("Contracts", kept.Contract, "head", row => Replace(
                row, "State0", "\"status\":\"claimed\"", "\"status\":\"paid\"")));
        await AssertNamedAsync(kept, "Contracts", kept.Contract, "head", "LastHash", () =>
            kept.ChangeAsync("Contracts", kept.Contract, "head", row => row["LastHash"] = "00"));
        await AssertNamedAsync(kept, "Contracts", kept.Contract, "head", "", () =>
            kept.DeleteAsync("Contracts", kept.Contract, "head"));
        var list = $"{District}|{kept.Story.Round}|contracts";
        var id = RoundStory.ProposalOf(RoundStory.A);
        await AssertNamedAsync(kept, "Lists", list, id, "contract.contract.terms.title", () =>
            kept.ChangeAsync("Lists", list, id, row => Replace(row, "Row0", "\"title\":\"", "\"title\":\"x")));
        await AssertNamedAsync(kept, "Lists", list, id, "", () => kept.DeleteAsync("Lists", list, id));
        await AssertNamedAsync(kept, "Lists", list, "nobody", "", () => service.Table("Lists").AddEntityAsync(
            new TableEntity(list, "nobody") { ["Version"] = 1L }, Cancel));

        Assert.Equal(before, await kept.RowsAsync());
    }

    [Theory]
    [InlineData("event-000000000002", "By", "Hash")]
    [InlineData("event-000000000002", "Previous", "Previous")]
    [InlineData("event-000000000001", "Data0", "Hash")]
    [InlineData("event-000000000001", "Digest", "Hash")]
    public async Task Names_the_event_that_was_changed_and_leaves_it(string row, string column, string member)
    {
        await using var kept = await KeptRecords.OfAsync(service);
        var was = "";
        await kept.ChangeAsync("Contracts", kept.Contract, row, one =>
        {
            was = one.GetString(column);
            one[column] = was.Replace('0', '1').Replace('a', 'b');
        });

        var found = Assert.Single(await kept.DifferencesAsync(), one => one.Partition == kept.Contract);
        Assert.Equal(("Contracts", row, member), (found.Table, found.Row, found.Member));
        var rebuilt = await kept.Get<Rebuilder>().RebuildAsync(null, Cancel).ToListAsync(Cancel);
        Assert.Contains(rebuilt, one => one.Key == kept.Contract && one.Difference == found);

        await kept.ChangeAsync("Contracts", kept.Contract, row, one => one[column] = was);
        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Names_a_command_an_invoice_and_a_fund_that_do_not_agree()
    {
        await using var kept = await KeptRecords.OfAsync(service);
        var store = kept.Get<Procurement.Storage.Aggregates.AggregateStore>();
        var claim = (await store.EventsAsync("Contracts", kept.Contract, 0, Cancel).ToListAsync(Cancel))[^1].Command;
        var register = $"{District}|{kept.Invoice.Replace("-", "", StringComparison.Ordinal)}".ToUpperInvariant()
            .Replace(District.ToUpperInvariant(), District, StringComparison.Ordinal);
        await kept.ChangeAsync("Contracts", kept.Contract, $"command-{claim}", row => row["Digest"] = "other");
        Assert.Equal($"command-{claim}", await FirstRowAsync(kept, "Contracts", kept.Contract));
        await kept.ChangeAsync("Contracts", kept.Contract, $"command-{claim}", row => row["Digest"] = Digest(kept, store, claim));
        await kept.ChangeAsync("Invoices", register, "claim", row => row["Instalment"] = 2);
        Assert.Equal("claim", await FirstRowAsync(kept, "Invoices", register));
        await kept.ChangeAsync("Invoices", register, "claim", row => row["Instalment"] = 1);

        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Looks_at_some_every_night_and_tells_an_operator()
    {
        await using var kept = await KeptRecords.OfAsync(service);
        await kept.Get<Checkpoints>().WriteAsync(new(2026, 8, 1), Cancel);
        var nights = kept.Get<NightlyVerification>();
        Assert.Empty(await nights.RunAsync(100, Night, Cancel));
        await kept.ChangeAsync("Contracts", kept.Contract, "head", row => row["LastHash"] = "00");

        var found = await nights.RunAsync(100, Night.AddDays(1), Cancel);

        Assert.Equal(["LastHash"], found.Select(one => one.Member));
        Assert.StartsWith("Contracts ", await ToldAsync(), StringComparison.Ordinal);
        await kept.Get<Rebuilder>().RebuildAsync(null, Cancel).ToListAsync(Cancel);
        Assert.Empty(await nights.RunAsync(1, Night.AddDays(2), Cancel));
        Assert.Equal("", await ToldAsync());
        var checkpoint = kept.Get<CopiesContainer>().Client.GetBlobClient(Checkpoints.NameOf(new(2026, 8, 1), "Contracts"));
        Assert.Contains(kept.Contract, $"{(await checkpoint.DownloadContentAsync(Cancel)).Value.Content}", StringComparison.Ordinal);
    }

    private static string Digest(KeptRecords kept, Procurement.Storage.Aggregates.AggregateStore store, string command) =>
        store.EventsAsync("Contracts", kept.Contract, 0, Cancel).ToBlockingEnumerable().First(one => one.Command == command).Digest;

    private static async Task<string> FirstRowAsync(KeptRecords kept, string table, string partition) => Assert.Single(
        await kept.DifferencesAsync(), one => one.Table == table && one.Partition == partition).Row;

    private static async Task AssertNamedAsync(
        KeptRecords kept, string table, string partition, string row, string member, Func<Task> change)
    {
        await change();
        var found = Assert.Single(await kept.DifferencesAsync());
        Assert.Equal((table, partition, row, member), (found.Table, found.Partition, found.Row, found.Member));

        var rebuilt = await kept.Get<Rebuilder>().RebuildAsync(null, Cancel).ToListAsync(Cancel);
        Assert.All(rebuilt, one => Assert.Null(one.Difference));
        Assert.Empty(await kept.DifferencesAsync());
        Assert.Equal(0, (await kept.Get<Rebuilder>().RebuildAsync(null, Cancel).ToListAsync(Cancel)).Sum(one => one.Rows));
    }

    private static void Replace(TableEntity row, string column, string old, string with)
    {
        Assert.Contains(old, row.GetString(column), StringComparison.Ordinal);
        row[column] = row.GetString(column).Replace(old, with, StringComparison.Ordinal);
    }

    private async Task<string> ToldAsync() => (await service.Table(TableNames.Verifications).GetEntityAsync<TableEntity>(
        "cursor", "Contracts", cancellationToken: Cancel)).Value.GetString("Difference");
}

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Audit;

/// <summary>What an auditor does with nothing but the API: page through a trail and compute every hash again.</summary>
public sealed class VerifyingATrail(RunningService service, SpoiledContract spoiled)
    : IClassFixture<RunningService>, IClassFixture<SpoiledContract>
{
    [Fact]
    public async Task Finds_rounds_contracts_and_funds_whole()
    {
        var story = await RoundStory.UntilAsync(service, Stage.InForce);

        Assert.Equal(
            ["round.drafted", "round.published", "round.opened", "round.closed", "round.panelAppointed",
             "round.evaluationOpened", "round.evaluationClosed",
             "round.awardNoticePublished", "round.noticeEnded", "round.finalAwardDecided", "round.finalAwardMade"],
            await VerifiedAsync(story.Path));
        Assert.Equal(["contract.offered", "contract.supplierSigned", "contract.purchaserSigned"], await VerifiedAsync(story.Contract));
        Assert.Equal(["fund.opened", "fund.moneyReserved", "fund.moneyCommitted"], await VerifiedAsync($"funds/{story.Round}"));
    }

    [Fact]
    public async Task Finds_organizations_proposals_and_score_books_whole()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Noticed);

        Assert.Equal(
            ["proposal.drafted", "proposal.submitted", "proposal.sealed"],
            await VerifiedAsync($"{story.Path}/proposals/{RoundStory.ProposalOf(RoundStory.A)}"));
        Assert.Equal(
            ["scoreBook.bookOpened", "scoreBook.sheetSubmitted", "scoreBook.sheetSubmitted", "scoreBook.sheetSubmitted", "scoreBook.bookSealed"],
            await VerifiedAsync($"{story.Path}/books/{Chen.Account}/L1"));
        Assert.Contains("organization.registered", await VerifiedAsync($"organizations/{RoundStory.A}"));
    }

    [Fact]
    public async Task Waits_for_the_end_of_what_is_secret()
    {
        var story = await RoundStory.UntilAsync(service, Stage.Submitted);
        (await service.GetAsync(Supervisor, $"{story.Path}/proposals/{RoundStory.ProposalOf(RoundStory.A)}/trail"))
            .MustRefuse(403, "proposal.sealed");

        await story.GoOnToAsync(Stage.Scored);

        (await service.GetAsync(Supervisor, $"{story.Path}/books/{Chen.Account}/L1/trail"))
            .MustRefuse(403, "evaluation.notSealed");
    }

    [Fact]
    public async Task Names_who_did_it()
    {
        var story = await RoundStory.UntilAsync(service, Stage.InForce);

        var by = (await TrailAsync(story.Contract)).Select(one => (string?)one["by"]);

        Assert.Equal(["system", For(RoundStory.A).Account, "approver"], by);
    }

    [Theory]
    [InlineData("By", 2)]
    [InlineData("At", 2)]
    [InlineData("Data0", 1)]
    public async Task Finds_the_row_that_somebody_changed(string column, int number)
    {
        var story = await RoundStory.UntilAsync(service, Stage.InForce);
        var table = service.Table("Contracts");
        var key = $"{District}|{story.Round}|{RoundStory.ProposalOf(RoundStory.A)}";
        var row = (await table.GetEntityAsync<TableEntity>(
            key, $"event-{number:D12}", cancellationToken: TestContext.Current.CancellationToken)).Value;
        row[column] = row.GetString(column).Replace('0', '1').Replace('a', 'b');
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        Assert.Equal(number, FirstBroken(await TrailAsync(story.Contract)));
    }

    [Theory]
    [InlineData("Data0", "{\"supplier\":\"\\ud800\"}")]
    [InlineData("Data0", "{\"amount\":1.5}")]
    [InlineData("Data0", "not JSON")]
    [InlineData("Data0", null)]
    [InlineData("Data0", 7)]
    [InlineData("Number", "two")]
    [InlineData("Type", null)]
    [InlineData("TypeVersion", "1")]
    [InlineData("TypeVersion", null)]
    [InlineData("At", 2026)]
    [InlineData("Hash", null)]
    [InlineData("Previous", false)]
    public async Task Finds_a_row_that_nobody_can_read_any_more(string column, object? value)
    {
        var contract = await spoiled.InForceAsync(service);
        var row = await SpoilAsync(contract, 2, one => one[column] = value);

        var trail = await TrailAsync($"rounds/{contract.Round}/contracts/{contract.Proposal}");
        await service.Table("Contracts").UpdateEntityAsync(
            row, Azure.ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        Assert.Equal(2, FirstBroken(trail));
    }

    [Fact]
    public async Task Finds_a_row_that_is_nested_without_end()
    {
        var contract = await spoiled.InForceAsync(service);
        var deep = $"{string.Concat(Enumerable.Repeat("[", 62))}{string.Concat(Enumerable.Repeat("]", 62))}";
        var row = await SpoilAsync(contract, 3, one => one["Data0"] = deep);

        var trail = await TrailAsync($"rounds/{contract.Round}/contracts/{contract.Proposal}");
        await service.Table("Contracts").UpdateEntityAsync(
            row, Azure.ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        Assert.Equal(3, FirstBroken(trail));
    }

    [Fact]
    public async Task Finds_that_a_row_is_gone()
    {
        var story = await RoundStory.UntilAsync(service, Stage.InForce);
        var key = $"{District}|{story.Round}";
        await service.Table("Rounds").DeleteEntityAsync(
            key, $"event-{4:D12}", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(5, FirstBroken(await TrailAsync(story.Path)));
    }

    [Fact]
    public async Task Finds_nothing_of_what_never_was() =>
        (await service.GetAsync(Supervisor, "rounds/nowhere/trail")).MustRefuse(404, "resource.notFound");

    // Returns the row as it was.
    private async Task<TableEntity> SpoilAsync(ContractKey contract, int number, Action<TableEntity> spoil)
    {
        var table = service.Table("Contracts");
        var cancel = TestContext.Current.CancellationToken;
        var (key, name) = ($"{contract}", $"event-{number:D12}");
        var before = (await table.GetEntityAsync<TableEntity>(key, name, cancellationToken: cancel)).Value;
        var row = (await table.GetEntityAsync<TableEntity>(key, name, cancellationToken: cancel)).Value;
        spoil(row);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancel);
        return before;
    }

    private async Task<IEnumerable<string?>> VerifiedAsync(string path)
    {
        var trail = await TrailAsync(path);
        Assert.Null(FirstBroken(trail));
        return trail.Select(one => (string?)one["type"]);
    }

    private async Task<List<JsonObject>> TrailAsync(string path)
    {
        var (events, cursor) = (new List<JsonObject>(), "");
        while (cursor is not null)
        {
            var page = (await service.GetAsync(Supervisor, $"{path}/trail?limit=2{cursor}")).Must(200);
            events.AddRange(page.Items.Select(item => item!.AsObject()));
            cursor = page["next"] is { } next ? $"&cursor={next}" : null;
        }

        return events;
    }

    /// <summary>The number of the first event that does not follow from the one before, or null.</summary>
    private static long? FirstBroken(IReadOnlyList<JsonObject> trail)
    {
        var (number, previous) = (0L, "");
        foreach (var one in trail)
        {
            var said = (long)one["number"]!;
            if (said != ++number || (string?)one["previous"] != previous) return said;
            previous = (string)one["hash"]!;
            if (HashOf(one) != previous) return said;
        }

        return null;
    }

    // As docs/trail-hash.md tells a stranger to.
    private static string HashOf(JsonObject one)
    {
        var hashed = one.DeepClone().AsObject();
        hashed.Remove("hash");
        try
        {
            return Convert.ToHexStringLower(
                SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToElement(hashed))));
        }
        catch (FormatException)
        {
            // A number that this service never writes was never hashed.
            return "";
        }
    }
}

/// <summary>One contract in force, for all who spoil a row of it and put it back.</summary>
public sealed class SpoiledContract
{
    private ContractKey? key;

    /// <summary>The contract, made when it is asked for first.</summary>
    public async Task<ContractKey> InForceAsync(RunningService service)
    {
        if (key is not null) return key;
        var story = await RoundStory.UntilAsync(service, Stage.InForce);
        return key = new(District, story.Round, RoundStory.ProposalOf(RoundStory.A));
    }
}

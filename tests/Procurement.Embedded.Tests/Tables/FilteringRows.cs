using Azure.Data.Tables;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class FilteringRows(Storage storage)
{
    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, 500, TimeSpan.FromHours(8));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<FormattableString> Matching => new()
    {
        $"PartitionKey eq {"采购'中心'"} and RowKey eq {"r"}",
        $"Title eq {"it's 电脑 & co. = 100% + more?"}",
        $"Title gt {"it's"} and Title lt {"ju"}",
        $"Lines eq {3} and Lines lt {4}",
        $"Fen eq {9007199254740993L}",
        $"Score gt {92.4} and Score lt {92.6}",
        $"Paid eq {true}",
        $"Id eq {Id}",
        $"At eq {At}",
        // Azurite compares times by the millisecond, Azure by the tick.
        $"At ge {At.UtcDateTime} and At lt {At.AddMilliseconds(1)}",
        $"Bytes eq {new byte[] { 1, 0xAB }}",
        $"not (Lines eq {4}) or Title eq {"x' or '1' eq '1"}",
    };

    public static TheoryData<FormattableString> Missing => new()
    {
        $"Title eq {"it"}",
        $"Title eq {"x' or '1' eq '1"}",
        $"Fen eq {9007199254740992L}",
        $"At gt {At}",
        $"Id eq {Guid.Empty}",
        $"Paid eq {false}",
    };

    [Theory]
    [MemberData(nameof(Matching), DisableDiscoveryEnumeration = true)]
    public async Task Finds_by_a_value_of_any_type(FormattableString filter) => Assert.Single(await RunAsync(filter));

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public async Task Does_not_find_what_is_not_there(FormattableString filter) => Assert.Empty(await RunAsync(filter));

    [Fact]
    public void Writes_each_value_as_a_literal_of_its_type()
    {
        Assert.Equal("A eq 'it''s'", TableClient.CreateQueryFilter($"A eq {"it's"}"));
        Assert.Equal("A eq ''''", TableClient.CreateQueryFilter($"A eq {'\''}"));
        Assert.Equal("A eq 5 and B eq 5L and C eq 0.5 and D eq 1.5",
            TableClient.CreateQueryFilter($"A eq {5} and B eq {5L} and C eq {0.5} and D eq {1.5m}"));
        Assert.Equal("A eq datetime'2026-03-01T00:00:00.5Z'", TableClient.CreateQueryFilter($"A eq {At}"));
        Assert.Equal("A eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'", TableClient.CreateQueryFilter($"A eq {Id}"));
        Assert.Equal("A eq X'01AB' and B eq null",
            TableClient.CreateQueryFilter($"A eq {new byte[] { 1, 0xAB }} and B eq {null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {TimeSpan.Zero}"));
    }

    private async Task<List<TableEntity>> RunAsync(FormattableString filter)
    {
        var table = await storage.NewTableAsync();
        await table.AddEntityAsync(
            new TableEntity("采购'中心'", "r")
            {
                ["Title"] = "it's 电脑 & co. = 100% + more?", ["Lines"] = 3, ["Fen"] = 9007199254740993L,
                ["Score"] = 92.5,
                ["Paid"] = true, ["Id"] = Id, ["At"] = At, ["Bytes"] = new byte[] { 1, 0xAB },
            }, Cancel);
        return await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter), cancellationToken: Cancel)
            .ToListAsync(Cancel);
    }
}

using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class StoringColumns(Storage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<object> Values => new()
    {
        "",
        "采购合同 'quoted' \"double\" \\ / <xml> \n line 𠮷",
        new string('字', 32 * 1024 - 1),
        0, int.MinValue, int.MaxValue,
        0L, 1L, long.MinValue, long.MaxValue, 9007199254740993L,
        0.0, 5.0, -0.1, 1e300, double.Epsilon, double.MaxValue,
        true, false,
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new DateTimeOffset(2026, 3, 1, 8, 30, 15, 123, TimeSpan.Zero).AddTicks(4567),
        Array.Empty<byte>(),
        new byte[] { 0, 1, 127, 128, 255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Come_back_with_their_type_and_value(object value)
    {
        var table = await storage.NewTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value }, Cancel);
        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel);

        Assert.Equal(value, read["Value"]);
        Assert.IsType(value.GetType(), read["Value"]);
    }

    [Fact]
    public async Task Have_their_time_in_UTC_whatever_the_offset()
    {
        var table = await storage.NewTableAsync();
        var local = new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.FromHours(8));

        await table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = local, ["Utc"] = local.UtcDateTime }, Cancel);
        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel);

        Assert.Equal(local, read.GetDateTimeOffset("At"));
        Assert.Equal(TimeSpan.Zero, read.GetDateTimeOffset("At")!.Value.Offset);
        Assert.Equal(local.UtcDateTime, read.GetDateTime("Utc"));
        Assert.Equal(DateTimeKind.Utc, read.GetDateTime("Utc")!.Value.Kind);
    }

    [Fact]
    public async Task Fill_an_entity_of_a_type_of_its_own()
    {
        var table = await storage.NewTableAsync();
        var order = new Order
        {
            PartitionKey = "采购", RowKey = "a'b", Title = "电脑", Lines = 3, Fen = long.MaxValue, FenOrNone = -1,
            Score = 92.5,
            Paid = true, Id = Guid.NewGuid(), At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero),
            Utc = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
            Bytes = [1, 2], Data = BinaryData.FromBytes(new byte[] { 3 }), Stage = Stage.Accepted,
            StageOrNone = Stage.Drafted,
            Other = "r", Secret = "never stored",
        };

        await table.AddEntityAsync(order, Cancel);
        Order read = await table.GetEntityAsync<Order>("采购", "a'b", cancellationToken: Cancel);
        TableEntity columns = await table.GetEntityAsync<TableEntity>("采购", "a'b", cancellationToken: Cancel);

        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
        Assert.Equal(order.Data.ToArray(), read.Data!.ToArray());
        Assert.Equal(order.Bytes, read.Bytes);
        var stored = order with { Secret = null };
        Assert.Equal(stored with { ETag = default, Timestamp = null, Data = null, Bytes = null },
            read with { ETag = default, Timestamp = null, Data = null, Bytes = null });
        Assert.Equal("Accepted", columns.GetString("Stage"));
        Assert.Equal("r", columns.GetString("renamed"));
        Assert.DoesNotContain("Secret", columns.Keys);
        Assert.DoesNotContain("LinesOrNone", columns.Keys);
        Assert.Equal([3], columns.GetBinaryData("Data").ToArray());
    }

    public static TheoryData<object> Unsupported => new()
    {
        1.5m, 1.5f, TimeSpan.FromHours(1), 1UL, (short)1, 'c', Stage.Accepted, new Uri("http://localhost"),
        new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified),
        new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Local),
    };

    [Theory]
    [MemberData(nameof(Unsupported), DisableDiscoveryEnumeration = true)]
    public async Task Are_refused_where_no_column_can_hold_them(object value)
    {
        var table = storage.Client();

        await Assert.ThrowsAsync<NotSupportedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value }, Cancel));
    }

    [Fact]
    public void Of_an_entity_keep_their_kind_of_number()
    {
        var entity = new TableEntity { ["Fen"] = 1L, ["Score"] = 0.5, ["At"] = "text" };

        entity["Fen"] = 2;
        entity["Score"] = 2;
        entity.Add("New", 2);

        Assert.Equal(2L, entity["Fen"]);
        Assert.Equal(2.0, entity["Score"]);
        Assert.Equal(2, entity["New"]);
        Assert.Null(entity["absent"]);
        Assert.Null(entity.GetInt64("absent"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("New"));
    }
}

using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Tests.Storage;

public sealed class StoringWhatHappened
{
    [Fact]
    public void Keeps_a_text_longer_than_a_property_holds()
    {
        var row = new Azure.Data.Tables.TableEntity("key", "row");
        var text = string.Concat(Enumerable.Repeat("采购", 40_000));

        row.SetLongText("Data", text);

        Assert.Equal(text, row.GetLongText("Data"));
        Assert.All(row.Keys.Where(key => key.StartsWith("Data", StringComparison.Ordinal)),
            key => Assert.True(row.GetString(key).Length * 2 <= 64 * 1024));
    }

    [Fact]
    public void Refuses_a_text_longer_than_an_entity_holds() => Assert.Throws<InvalidOperationException>(
        () => new Azure.Data.Tables.TableEntity("key", "row").SetLongText("Data", new string('x', 500_000)));

    [Theory]
    [InlineData("Events")]
    [InlineData("LastHash")]
    [InlineData("Type")]
    [InlineData("TypeVersion")]
    [InlineData("State0")]
    public void Names_the_row_whose_column_is_gone(string column)
    {
        var row = Rows.NewHead("district|F1", new("fund", 1, "{}"), 1, "");
        row.Remove(column);

        var thrown = Assert.Throws<StoredRecordException>(() => Rows.ReadHead(Kinds.Funds, "district|F1", row));

        Assert.Contains("Funds district|F1 head", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_changed_event_by_its_hash()
    {
        var kept = new EventRecord(
            "a|b", 1, "fund.moneyPaid", 1, "{\"amountFen\":1}", "finance", "2026-03-02T00:00:00Z", "c", "d", "", "").Sealed();

        Assert.True(kept.IsIntact);
        Assert.True((kept with { Data = "{ \"amountFen\" : 1 }" }).IsIntact);
        Assert.False((kept with { Data = "{\"amountFen\":2}" }).IsIntact);
        Assert.False((kept with { Data = "{\"amountFen\":" }).IsIntact);
        Assert.False((kept with { Data = "{\"amountFen\":1.5}" }).IsIntact);
        Assert.False((kept with { TypeVersion = 2 }).IsIntact);
        Assert.False((kept with { By = "somebody" }).IsIntact);
        Assert.False((kept with { Digest = "0" }).IsIntact);
        Assert.False((kept with { Previous = "0" }).IsIntact);
    }
}

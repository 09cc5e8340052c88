using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Tests.Storage.Stored;

/// <summary>What is to be done when a record must change: a new one, and how the old one becomes it.</summary>
public sealed partial class ReadingOlderRecords
{
    private static readonly RowAddress Row = new("Funds", "district|F1", "event-000000000001");

    private static readonly RecordBook<Paid> Book = new RecordBook<Paid>(PaidJson.Default)
        .AddOld<PaidV1, PaidV2>("sample.paid", 1, old => new(old.Amount, "unknown"))
        .AddOld<PaidV2, PaidV3>("sample.paid", 2, old => new(old.Amount, old.Payee, old.Amount < 0))
        .Add<Paid, PaidV3>("sample.paid", 3, one => new(one.Fen, one.To, one.Back), one => new(one.Amount, one.Payee, one.Returned));

    [Theory]
    [InlineData(1, """{"amountFen":-5}""", "unknown", true)]
    [InlineData(2, """{"amountFen":-5,"payee":"a"}""", "a", true)]
    [InlineData(3, """{"amountFen":-5,"payee":"a","returned":false}""", "a", false)]
    public void Makes_of_each_version_what_it_would_be_today(int version, string json, string to, bool back) =>
        Assert.Equal(new Paid(-5, to, back), Book.Read(new("sample.paid", version, json), Row));

    [Fact]
    public void Writes_only_the_latest() => Assert.Equal(
        new StoredRecord("sample.paid", 3, """{"amountFen":1,"payee":"b","returned":false}"""),
        Book.Write(new Paid(1, "b", false)));

    [Theory]
    [InlineData("sample.paid", 4, "{}", "version 4")]
    [InlineData("Paid", 1, "{}", "'Paid'")]
    [InlineData("sample.paid", 2, """{"amountFen":1}""", "payee")]
    [InlineData("sample.paid", 2, """{"amountFen":1,"payee":null}""", "payee")]
    [InlineData("sample.paid", 2, """{"amountFen":1,"payee":"a","payee":"b"}""", "payee")]
    [InlineData("sample.paid", 2, """{"amountFen":"1","payee":"a"}""", "amountFen")]
    [InlineData("sample.paid", 2, """{"amountFen":1,"payee":"a","more":0}""", "more")]
    [InlineData("sample.paid", 2, "", "JSON")]
    public void Names_the_row_that_it_cannot_read_and_why(string type, int version, string json, string why)
    {
        var thrown = Assert.Throws<StoredRecordException>(() => Book.Read(new(type, version, json), Row));

        Assert.StartsWith(
            "The row Funds district|F1 event-000000000001 cannot be read:", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(why, thrown.Message, StringComparison.Ordinal);
    }

    private sealed record Paid(long Fen, string To, bool Back);

    internal sealed record PaidV1([property: JsonPropertyName("amountFen")] long Amount);

    internal sealed record PaidV2(
        [property: JsonPropertyName("amountFen")] long Amount, [property: JsonPropertyName("payee")] string Payee);

    internal sealed record PaidV3(
        [property: JsonPropertyName("amountFen")] long Amount,
        [property: JsonPropertyName("payee")] string Payee,
        [property: JsonPropertyName("returned")] bool Returned);

    [JsonSerializable(typeof(PaidV1))]
    [JsonSerializable(typeof(PaidV2))]
    [JsonSerializable(typeof(PaidV3))]
    internal sealed partial class PaidJson : JsonSerializerContext;
}

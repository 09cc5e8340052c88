using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class StoringAnyEntity(Storage storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Dates that the service takes begin with the year 1601.
    private static readonly Gen<DateTimeOffset> Times =
        from ticks in Gen.Choose(0, int.MaxValue)
        from fine in Gen.Choose(0, 9_999_999)
        select new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(ticks / 10).AddTicks(fine);

    private static readonly Gen<object> Values = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(IsStorable).Select(text => (object)text),
        Gen.Elements<object>("采购", "'", "''", "\"", "\\", "<&>", "\r\n", "{\"a\":1}", "--changeset",
            "http://localhost/", "PATCH", "𠮷"),
        ArbMap.Default.GeneratorFor<int>().Select(number => (object)number),
        ArbMap.Default.GeneratorFor<long>().Select(number => (object)number),
        Gen.Elements<object>(long.MaxValue, long.MinValue, (long)int.MaxValue + 1),
        ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).Select(number => (object)number),
        ArbMap.Default.GeneratorFor<bool>().Select(truth => (object)truth),
        ArbMap.Default.GeneratorFor<Guid>().Select(id => (object)id),
        ArbMap.Default.GeneratorFor<byte[]>().Where(bytes => bytes is not null).Select(bytes => (object)bytes),
        Times.Select(time => (object)time));

    private static readonly Gen<TableEntity> Entities =
        from columns in Gen.Zip(Gen.Elements("A", "Title", "z_1", "标题", "Fen").NonEmptyListOf(),
            Values.NonEmptyListOf())
        select Make(columns.Item1.Zip(columns.Item2));

    [Fact]
    public async Task Brings_it_back_equal_alone_and_in_a_transaction()
    {
        var table = await storage.NewTableAsync();
        var number = 0;

        Prop.ForAll(Entities.ToArbitrary(), entity =>
        {
            (entity.PartitionKey, entity.RowKey) = ("p", $"{number++}");
            table.AddEntity(entity, Cancel);
            Expect(entity, table);

            entity.RowKey = $"{number++}";
            table.SubmitTransaction([new(TableTransactionActionType.Add, entity)], Cancel);
            Expect(entity, table);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static void Expect(TableEntity stored, TableClient table)
    {
        TableEntity read = table.GetEntity<TableEntity>(stored.PartitionKey, stored.RowKey, cancellationToken: Cancel);
        foreach (var (name, value) in stored)
        {
            Assert.Equal(value, read[name]);
            Assert.IsType(value.GetType(), read[name]);
        }

        Assert.Equal(stored.Keys.Order(), read.Keys.Except(["Timestamp", "odata.etag"]).Order());
    }

    // Half a character is not text, and no client can send it.
    private static bool IsStorable(string? text) => text is not null && !text.Any(char.IsSurrogate);

    private static TableEntity Make(IEnumerable<(string Name, object Value)> columns)
    {
        var entity = new TableEntity();
        foreach (var (name, value) in columns.DistinctBy(column => column.Name)) entity[name] = value;
        return entity;
    }
}

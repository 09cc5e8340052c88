using System.Collections;
using System.Reflection;
using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;

namespace Procurement.Functions.Tests.Storage;

public sealed class StoringWhatHappened
{
    private static readonly Type[] Roots =
    [
        typeof(OrganizationEvent), typeof(FundEvent), typeof(RoundEvent), typeof(ProposalEvent), typeof(ScoreBookEvent),
        typeof(LotEvent), typeof(ContractEvent),
    ];

    public static TheoryData<string> Stored =>
    [
        .. Roots.SelectMany(root => root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root)))
            .Concat([typeof(Organization), typeof(Fund), typeof(Round), typeof(OrganizationProposals)])
            .Concat([typeof(ScoreBook), typeof(LotProceedings), typeof(Contract)])
            .Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Stored))]
    public void Comes_back_as_it_was_written(string name)
    {
        var type = typeof(Money).Assembly.GetType(name)!;
        var written = JsonSerializer.Serialize(Filled(type, 0), type, StoredJson.Options);

        var read = JsonSerializer.Deserialize(written, type, StoredJson.Options);

        Assert.Equal(written, JsonSerializer.Serialize(read, type, StoredJson.Options));
        AssertWholeIn(written, type);
    }

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

    [Fact]
    public void Tells_a_changed_event_by_its_hash()
    {
        var kept = new EventRecord("a|b", 1, "MoneyPaid", "{\"Amount\":1}", "finance", "2026-03-02T00:00:00Z", "c", "", "")
            .Sealed();

        Assert.True(kept.IsIntact);
        Assert.False((kept with { Data = "{\"Amount\":2}" }).IsIntact);
        Assert.False((kept with { By = "somebody" }).IsIntact);
        Assert.False((kept with { Previous = "0" }).IsIntact);
    }

    // A property that is not written would be lost without a sound.
    private static void AssertWholeIn(string written, Type type)
    {
        var names = JsonDocument.Parse(written).RootElement.EnumerateObject().Select(one => one.Name).ToHashSet();
        foreach (var property in type.GetProperties().Where(one => one.CanWrite)) Assert.Contains(property.Name, names);
    }

    private static object Filled(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Filled(inner, depth);
        if (type == typeof(string)) return $"文字\"{depth}";
        if (type == typeof(Money)) return new Money(123_456_789_01L + depth);
        if (type == typeof(Fraction)) return new Fraction(10, 3);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 2, 28);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 3, 2, 9, 0, 0, 7, TimeSpan.FromHours(8));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type == typeof(bool)) return true;
        if (type.IsPrimitive) return Convert.ChangeType(7, type);
        return typeof(IEnumerable).IsAssignableFrom(type) ? Several(type, depth) : Made(type, depth);
    }

    private static object Several(Type type, int depth)
    {
        var items = type.GetGenericArguments();
        if (items.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(items))!;
            map.Add(Filled(items[0], depth + 1), Filled(items[1], depth + 1));
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(items))!;
        list.Add(Filled(items[0], depth + 1));
        list.Add(Filled(items[0], depth + 2));
        return list;
    }

    private static object Made(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(one => Filled(one.ParameterType, depth + 1))]);
        var rest = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != one.Name));
        foreach (var property in rest) property.SetValue(made, Filled(property.PropertyType, depth + 1));
        return made;
    }
}

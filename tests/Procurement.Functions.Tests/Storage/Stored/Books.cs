using System.Reflection;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Tests.Storage.Stored;

/// <summary>Every book of records that the service has: events, heads and parts of each kind, rows of lists.</summary>
internal static class Books
{
    private const BindingFlags Members = BindingFlags.Static | BindingFlags.Public;

    /// <summary>The base of the events of each kind, by its table.</summary>
    public static IReadOnlyDictionary<string, Type> EventsOf { get; } = typeof(Kinds).GetFields(Members)
        .Where(field => field.FieldType.GetGenericTypeDefinition() == typeof(AggregateKind<,>))
        .ToDictionary(
            field => (string)field.FieldType.GetProperty("Table")!.GetValue(field.GetValue(null))!,
            field => field.FieldType.GetGenericArguments()[1],
            StringComparer.Ordinal);

    /// <summary>Every book, each once.</summary>
    public static IReadOnlyList<object> All { get; } =
    [
        .. typeof(Kinds).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Procurement.Storage.Stored.V", StringComparison.Ordinal) is true)
            .SelectMany(type => type.GetFields(Members))
            .Where(field => field.FieldType.IsGenericType)
            .Where(field => field.FieldType.GetGenericTypeDefinition() == typeof(RecordBook<>))
            .Select(field => field.GetValue(null)!),
    ];

    /// <summary>Every class that is stored, with the book that holds it.</summary>
    public static IEnumerable<(object Book, Type Type)> Stored =>
        All.SelectMany(book => ((IEnumerable<Type>)Get(book, "Types")).Select(type => (book, type)));

    /// <summary>Every name that stands in a row.</summary>
    public static IEnumerable<(string Type, int Version)> Names =>
        All.SelectMany(book => (IEnumerable<(string, int)>)Get(book, "Names"));

    /// <summary>The name under which a class is stored.</summary>
    public static string NameOf((object Book, Type Type) one) => Write(one.Book, Filling.Filled(one.Type)).Type;

    /// <summary>What the book writes.</summary>
    public static StoredRecord Write(object book, object value) =>
        (StoredRecord)book.GetType().GetMethod("Write")!.Invoke(book, [value])!;

    /// <summary>What the book reads.</summary>
    public static object Read(object book, StoredRecord stored)
    {
        try
        {
            return book.GetType().GetMethod("Read")!.Invoke(book, [stored, new RowAddress("Table", "key", "row")])!;
        }
        catch (TargetInvocationException thrown)
        {
            throw thrown.InnerException!;
        }
    }

    private static object Get(object book, string property) => book.GetType().GetProperty(property)!.GetValue(book)!;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Storage.Stored;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Storage.Stored;

/// <summary>
/// Every record that can stand in a row has a file here with the JSON of its version, approved once and read for ever.
/// A record that changes gets a new version and an upcaster; its old file stays (docs/stored-records.md).
/// </summary>
public sealed class KeepingWhatIsStoredReadable
{
    private static readonly string Folder =
        RepositoryPaths.Of("tests", "Procurement.Functions.Tests", "Storage", "Stored", "approved");

    private static readonly JsonSerializerOptions Pretty =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Compact =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, (object Book, object Value)> Current = Books.Stored
        .Select(one => (one.Book, Value: Filling.Filled(one.Type)))
        .ToDictionary(one => NameOf(Books.Write(one.Book, one.Value)), StringComparer.Ordinal);

    public static TheoryData<string> Written => [.. Current.Keys];

    public static TheoryData<string> Readable =>
        [.. Books.Names.Select(one => $"{one.Type}.{one.Version}").Distinct(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Written))]
    public void Writes_the_bytes_that_were_approved(string name)
    {
        var written = Books.Write(Current[name].Book, Current[name].Value).Json;
        var file = Path.Combine(Folder, $"{name}.json");
        var text = JsonNode.Parse(written)!.ToJsonString(Pretty) + "\n";
        if (Environment.GetEnvironmentVariable("RENEW_RECORDS") is "1") File.WriteAllText(file, text);

        Assert.True(File.Exists(file), $"{name} has no approved JSON; make it with RENEW_RECORDS=1 and look at it.");
        Assert.Equal(File.ReadAllText(file), text);
        Assert.Equal(JsonNode.Parse(File.ReadAllText(file))!.ToJsonString(Compact), written);
    }

    [Theory, MemberData(nameof(Readable))]
    public void Reads_what_was_approved(string name)
    {
        var stored = Approved(name);

        var book = Books.All.First(one => Knows(one, stored));

        Assert.NotNull(Books.Read(book, stored));
    }

    [Theory, MemberData(nameof(Written))]
    public void Loses_nothing_between_writing_and_reading(string name)
    {
        var (book, value) = Current[name];
        var stored = Books.Write(book, value);

        Assert.Equal(stored, Books.Write(book, Books.Read(book, stored)));
    }

    [Theory, MemberData(nameof(Written))]
    public void Refuses_a_member_that_is_missing_unknown_or_null(string name)
    {
        var (book, value) = Current[name];
        var stored = Books.Write(book, value);
        var members = JsonNode.Parse(stored.Json)!.AsObject();
        foreach (var member in members.Select(one => one.Key).ToList())
        {
            var without = members.DeepClone().AsObject();
            without.Remove(member);
            MustRefuse(book, stored with { Json = without.ToJsonString() });
        }

        members["unknown"] = 1;
        MustRefuse(book, stored with { Json = members.ToJsonString() });
        MustRefuse(book, stored with { Json = "null" });
        MustRefuse(book, stored with { Version = 99 });
    }

    [Fact]
    public void Has_a_record_for_every_event() => Assert.Equal(
        Books.EventsOf.Values.SelectMany(root => root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root)))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        Books.Stored.Select(one => one.Type)
            .Where(type => Books.EventsOf.Values.Any(type.IsSubclassOf))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Keeps_no_file_of_what_cannot_be_read() => Assert.Equal(
        Readable.Select(row => row.Data).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Keeps_the_words_of_every_closed_list()
    {
        var words = string.Concat(
            typeof(StoredRecord).Assembly.GetTypes()
                .Where(type => type.IsEnum && type.Namespace!.Contains(".Stored.V", StringComparison.Ordinal))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => $"{type.Name}: {string.Join(' ', Enum.GetValues(type).Cast<object>().Select(WordOf))}\n"));
        var file = Path.Combine(Folder, "closed-lists.txt");
        if (Environment.GetEnvironmentVariable("RENEW_RECORDS") is "1") File.WriteAllText(file, words);

        Assert.Equal(File.ReadAllText(file), words);
    }

    private static string WordOf(object member) =>
        JsonSerializer.Serialize(member, member.GetType(), JsonSerializerOptions.Default).Trim('"');

    private static void MustRefuse(object book, StoredRecord stored)
    {
        var thrown = Assert.Throws<StoredRecordException>(() => Books.Read(book, stored));
        Assert.Contains("Table key row", thrown.Message, StringComparison.Ordinal);
    }

    private static StoredRecord Approved(string name)
    {
        var dot = name.LastIndexOf('.');
        var json = File.ReadAllText(Path.Combine(Folder, $"{name}.json"));
        return new(name[..dot], int.Parse(name[(dot + 1)..]), json);
    }

    private static bool Knows(object book, StoredRecord stored) =>
        ((IEnumerable<(string, int)>)book.GetType().GetProperty("Names")!.GetValue(book)!)
        .Contains((stored.Type, stored.Version));

    private static string NameOf(StoredRecord stored) => $"{stored.Type}.{stored.Version}";
}

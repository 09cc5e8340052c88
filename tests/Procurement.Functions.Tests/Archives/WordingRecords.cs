using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Archives;

/// <summary>A pack shows records as they are stored, in words that people know.</summary>
public sealed class WordingRecords
{
    // Whether or not a story brings the member about.
    [Fact]
    public void Has_words_for_every_member_of_a_record()
    {
        string[] files =
        [
            RepositoryPaths.Of("portal", "src", "audit", "zh.json"),
            RepositoryPaths.Of("functions", "Procurement.Functions", "Archives", "pack-words.json"),
        ];
        var known = files
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["field"]!.AsObject().Select(one => one.Key))
            .ToHashSet(StringComparer.Ordinal);
        var members = typeof(Kinds).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Procurement.Storage.Stored", StringComparison.Ordinal) is true)
            .SelectMany(type => type.GetProperties())
            .Select(one => one.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
            .OfType<string>().Distinct().ToList();

        Assert.True(members.Count > 500);
        Assert.Empty(members.Except(known));
    }
}

using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;
using Procurement.Testing;

namespace Procurement.Simulation.Reference;

/// <summary>The sample rounds, the calendar, and the comparison of results.</summary>
internal static class Rounds
{
    /// <summary>The same file of holidays that the service is built with, read by code of our own.</summary>
    public static WorkingDays Calendar { get; } =
        new(File.ReadAllText(RepositoryPaths.Of("functions", "Procurement.Domain", "Calendar", "holidays.json")));

    public static JsonObject Sample(string file) =>
        JsonNode.Parse(File.ReadAllText(RepositoryPaths.Of("tests", "samples", file)))!.AsObject();

    public static void AssertSame(JsonObject expected, JsonObject actual, string what)
    {
        var differences = Differences.Between(expected, actual);
        Assert.True(differences.Count == 0, $"{what}:\n{string.Join('\n', differences)}");
    }
}

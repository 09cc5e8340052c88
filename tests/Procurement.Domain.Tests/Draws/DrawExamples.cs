using System.Text.Json;
using Procurement.Domain.Draws;

namespace Procurement.Domain.Tests.Draws;

/// <summary>The right record among the samples, read by the tests' own reader, to be varied with <c>with</c>.</summary>
internal static class DrawExamples
{
    public static DrawRecord CommitteeOfFive { get; } = Read("committee-of-five.json");

    public static DrawRecord Read(string name)
    {
        using var file = JsonDocument.Parse(SourceFiles.Read($"tests/samples/draws/{name}"));
        var root = file.RootElement;
        return new DrawRecord(
            Text(root, "round"),
            root.GetProperty("drawnAt").GetDateTimeOffset(),
            [
                .. root.GetProperty("pool").EnumerateArray().Select(one => new PoolEntry(
                    Text(one, "ref"),
                    Text(one, "employer"),
                    [.. one.GetProperty("categories").EnumerateArray().Select(text => text.GetString()!)])),
            ],
            Text(root, "poolDigest"),
            [
                .. root.GetProperty("exclusions").EnumerateArray().Select(one => new PoolExclusion(
                    Text(one, "ref"), Enum.Parse<ExclusionReason>(Text(one, "reason"), ignoreCase: true))),
            ],
            root.GetProperty("seats").GetInt32(),
            Text(root, "commitment"),
            Text(root, "nonce"),
            Text(root, "publicSource"),
            Text(root, "publicValue"),
            [
                .. root.GetProperty("draws").EnumerateArray().Select(one => new DrawnRef(
                    Text(one, "ref"), Enum.Parse<DrawKind>(Text(one, "kind"), ignoreCase: true))),
            ],
            [
                .. root.GetProperty("declined").EnumerateArray()
                    .Select(one => new DeclinedRef(Text(one, "ref"), Text(one, "reason"))),
            ]);
    }

    private static string Text(JsonElement one, string member) => one.GetProperty(member).GetString()!;
}

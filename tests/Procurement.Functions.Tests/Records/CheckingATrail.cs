using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Verification;

namespace Procurement.Functions.Tests.Records;

/// <summary>A trail as a file: whoever changes a byte of it is found, and where.</summary>
public sealed class CheckingATrail
{
    private static readonly IReadOnlyList<JsonObject> Trail = Entries("district|R1", 6);

    [Fact]
    public void Accepts_what_was_sealed()
    {
        Assert.Null(CodeOf(Trail));
        Assert.Null(CodeOf(Trail, (string)Trail[^1]["hash"]!));
        Assert.Equal("trail.head 5", CodeOf(Trail.Take(5), (string)Trail[^1]["hash"]!));
    }

    [Fact]
    public void Names_what_is_missing_swapped_foreign_or_forged()
    {
        Assert.Equal("trail.gap 3", CodeOf([.. Trail.Take(2), .. Trail.Skip(3)]));
        Assert.Equal("trail.gap 2", CodeOf([Trail[0], Trail[2], Trail[1], .. Trail.Skip(3)]));
        Assert.Equal("trail.gap 1", CodeOf(Trail.Skip(1)));
        Assert.Equal("trail.foreign 2", CodeOf([Trail[0], Entries("district|R2", 2)[1]]));

        // Forged with its own hash, it does not hang on the one before.
        Assert.Equal("trail.chain 2", CodeOf([Trail[0], Entries("district|R1", 2, "别的理由")[1]]));
    }

    [Fact]
    public void Finds_every_byte_that_is_changed()
    {
        var file = File(Trail);
        for (var at = 0; at < file.Length; at++)
        {
            var changed = file.ToArray();
            changed[at] ^= 1;
            Assert.True(IsFound(changed), $"byte {at}: {Encoding.UTF8.GetString(changed)}");
        }
    }

    private static bool IsFound(byte[] file)
    {
        try
        {
            return TrailFile.FirstDifference(file, null, out _) is not null;
        }
        catch (Exception why) when (why is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return true;
        }
    }

    private static string? CodeOf(IEnumerable<JsonObject> trail, string? head = null) =>
        TrailFile.FirstDifference(File(trail), head, out _) is { } found ? $"{found.Code} {found.Number}" : null;

    private static byte[] File(IEnumerable<JsonObject> trail) =>
        Encoding.UTF8.GetBytes(new JsonArray([.. trail.Select(one => one.DeepClone())]).ToJsonString());

    private static List<JsonObject> Entries(string aggregate, int count, string reason = "资金被收回")
    {
        List<JsonObject> entries = [];
        var previous = "";
        for (var number = 1; number <= count; number++)
        {
            var record = new EventRecord(
                aggregate,
                number,
                "round.cancelled",
                1,
                $$"""{"day":"2026-03-02","reason":"{{reason}}","nested":{"b":[1,null,true],"a":"\u4e00"} }""",
                "officer",
                "2026-03-02T01:00:00.0000000+00:00",
                $"c{number}",
                "9f86",
                previous,
                "").Sealed();
            previous = record.Hash;
            var entry = JsonSerializer.SerializeToNode(record.Hashed())!.AsObject();
            entry["hash"] = record.Hash;
            entries.Add(entry);
        }

        return entries;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procurement.Cli.RoundFiles;

/// <summary>A JSON value that knows its line (from 1) and its path, so that an error can say where it is.</summary>
internal sealed class LocatedValue
{
    /// <summary>What it is.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its place in the file, such as <c>proposals[3].requested</c>; empty for the file itself.</summary>
    public required string Path { get; init; }

    /// <summary>The text of a string, or a number as written; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in file order.</summary>
    public IReadOnlyList<LocatedMember> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<LocatedValue> Items { get; init; } = [];

    /// <summary>The member of that name, or null.</summary>
    public LocatedValue? MemberOrNull(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>The same value without its places, to be sent to the service.</summary>
    public JsonNode? ToNode() => Kind switch
    {
        JsonValueKind.Object =>
            // A repeated name has been told already (LocatedJson).
            new JsonObject(Members.DistinctBy(member => member.Name)
                .Select(member => KeyValuePair.Create(member.Name, member.Value.ToNode()))),
        JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToNode())]),
        JsonValueKind.String => JsonValue.Create(Text),
        JsonValueKind.Null => null,
        _ => JsonNode.Parse(Text),
    };
}

/// <summary>A member of an object: its name, the line of the name (from 1), and its value.</summary>
internal sealed record LocatedMember(string Name, int Line, LocatedValue Value);

using System.Text.Json.Nodes;

namespace Procurement.Simulation.Reference;

/// <summary>Where two JSON values differ, array order included; numbers compare by their text.</summary>
internal static class Differences
{
    public static List<string> Between(JsonNode? expected, JsonNode? actual)
    {
        var found = new List<string>();
        Compare(expected, actual, "", found);
        return found;
    }

    private static void Compare(JsonNode? expected, JsonNode? actual, string path, List<string> found)
    {
        switch (expected, actual)
        {
            case (JsonObject one, JsonObject other):
                foreach (var name in one.Select(each => each.Key).Union(other.Select(each => each.Key)))
                {
                    var below = $"{path}.{name}";
                    if (!other.ContainsKey(name)) found.Add($"{below}: missing".TrimStart('.'));
                    else if (!one.ContainsKey(name)) found.Add($"{below}: too much".TrimStart('.'));
                    else Compare(one[name], other[name], below, found);
                }

                break;
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                foreach (var (index, item) in one.Index()) Compare(item, other[index], $"{path}[{index}]", found);
                break;
            default:
                var (left, right) = (Text(expected), Text(actual));
                if (left != right) found.Add($"{path}: {left} but {right}".TrimStart('.'));
                break;
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}

using System.Globalization;

namespace Procurement.Testing;

/// <summary>What Linux tells of running processes.</summary>
public static class Processes
{
    /// <summary>The process below another that runs a .NET assembly, or null.</summary>
    public static int? FindBelow(int ancestor, string assembly)
    {
        Dictionary<int, int> parents = [];
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && StatOrNull(id) is [_, var parent, ..])
                parents[id] = int.Parse(parent, CultureInfo.InvariantCulture);
        }

        var found = parents.Keys.Where(id => Runs(id, assembly) && IsBelow(id, ancestor, parents));
        return found.Select(id => (int?)id).FirstOrDefault();
    }

    /// <summary>Whether a process runs; one that only waits to be buried does not.</summary>
    public static bool IsThere(int id) => StatOrNull(id) is [not "Z", ..];

    private static bool IsBelow(int id, int ancestor, Dictionary<int, int> parents)
    {
        while (parents.TryGetValue(id, out var parent))
        {
            if (parent == ancestor) return true;
            id = parent;
        }

        return false;
    }

    private static bool Runs(int id, string assembly) =>
        ReadOrNull(id, "cmdline")?.Split('\0') is [var program, var first, ..]
        && Path.GetFileName(program) == "dotnet"
        && Path.GetFileName(first) == $"{assembly}.dll";

    // State, parent and so on: what comes after the name in "4711 (a name (with) brackets) S 4710 …".
    private static string[]? StatOrNull(int id) => ReadOrNull(id, "stat") is { } stat
        ? stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : null;

    private static string? ReadOrNull(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}

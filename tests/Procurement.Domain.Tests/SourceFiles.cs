using System.Text.RegularExpressions;

namespace Procurement.Domain.Tests;

/// <summary>The source that is written by hand, as text.</summary>
internal static partial class SourceFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>The C# files under a folder given from the root, with their paths from there.</summary>
    public static IReadOnlyList<(string Path, string Text)> Under(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Generated.IsMatch(path))
            .Select(path => (Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>One file, by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Procurement.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generated { get; }
}

using System.Text.RegularExpressions;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>The settings that the sources of the app and of the local host name, as the environment writes them.</summary>
internal static partial class NamedSettings
{
    // Sections that are handed on under a name, and what the name stands for.
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["section"] = "AzureWebJobsStorage:",
        ["identity"] = "Identity:",
        ["keys"] = "LocalHost:Keys:",
    };

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly string[] Services = ["blob", "queue", "table"];

    /// <summary>Single settings.</summary>
    public static IReadOnlySet<string> Single { get; } = Sources("functions", "host")
        // The reader of host.json calls its file settings too.
        .Where(text => !text.Contains("class JobHostSettings", StringComparison.Ordinal))
        .SelectMany(NamesIn)
        .Select(name => name.Replace(":", "__", StringComparison.Ordinal))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Sections of which the names below are free.</summary>
    public static IReadOnlySet<string> Whole { get; } = Sources("functions", "host")
        .SelectMany(text => SectionRead.Matches(text))
        .Select(one => one.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal))
        .Where(name => char.IsUpper(name[0]) && name is not "Identity" and not "AzureWebJobsStorage")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What the local host reads of host.json.</summary>
    public static IReadOnlySet<string> OfHostJson { get; } = Sources("host")
        .SelectMany(text => HostJsonRead.Matches(text).Select(one => one.Groups["name"].Value.Replace(
            "{section}", SectionName.Match(text).Groups["name"].Value, StringComparison.Ordinal)))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(string text)
    {
        var percent = Percent.Matches(text).Select(one => one.Groups["name"].Value);
        var read = Read.Matches(text).Select(one => Sections.GetValueOrDefault(one.Groups["section"].Value) + one.Groups["name"].Value);
        var constant = ReadByConstant.Matches(text)
            .Select(one => Regex.Match(text, $"{one.Groups["constant"].Value} = \"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, Limit))
            .Where(one => one.Success)
            .Select(one => one.Groups["name"].Value);
        return percent.Concat(read).Concat(constant).SelectMany(OfEachService);
    }

    private static IEnumerable<string> OfEachService(string name) => name.Contains("{service}", StringComparison.Ordinal)
        ? Services.Select(service => name.Replace("{service}", service, StringComparison.Ordinal))
        : [name];

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(RepositoryPaths.Of(folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !Generated.IsMatch(path))
        .Select(File.ReadAllText);

    [GeneratedRegex("Trigger\\(\"%(?<name>\\w+)%\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percent { get; }

    [GeneratedRegex(
        """(([cC]onfiguration(>\(\))?|[sS]ettings|\((Connection|name)\)|(?<section>\b(section|identity|keys)))\[|(ettings|onfiguration)\.GetValue(<[^>]+>)?\(|Setting\(|GetEnvironmentVariable\()\$?"(?<name>[\w:.{}]+)"\s*[\]),]""",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"([cC]onfiguration|[sS]ettings)\[(?<constant>[A-Z]\w+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReadByConstant { get; }

    [GeneratedRegex(@"GetSection\(""(?<name>[\w:]+)""\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionRead { get; }

    [GeneratedRegex(
        @"\.(Number|Span|Text|List|Pairs|Flag)\(\$?""(?<name>(extensions|logging|singleton|concurrency|function|\{section\})[\w.]*)""",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex HostJsonRead { get; }

    [GeneratedRegex(@"const string section = ""(?<name>[\w.]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionName { get; }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated { get; }
}

using System.Text.RegularExpressions;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>The settings that the sources of app and local host name, as the environment writes them.</summary>
internal static partial class NamedSettings
{
    private const int LimitMs = 1000;

    // Sections that are handed on under a name, and what the name stands for.
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["section["] = "AzureWebJobsStorage:",
        ["Connection)["] = "AzureWebJobsStorage:",
        ["identity["] = "Identity:",
        ["keys["] = "LocalHost:Keys:",
    };

    private static readonly string[] Services = ["blob", "queue", "table"];

    /// <summary>Single settings.</summary>
    public static IReadOnlySet<string> Single { get; } = Sources("functions", "host")
        // The reader of host.json calls its file settings too.
        .Where(text => !text.Contains("class JobHostSettings", StringComparison.Ordinal))
        .SelectMany(text => Direct(text).Concat(ByConstant(text)))
        .SelectMany(OfEachService)
        .Select(AsWritten)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Sections of which the names below are free.</summary>
    public static IReadOnlySet<string> Whole { get; } = Sources("functions", "host")
        .SelectMany(text => SectionRead.Matches(text))
        .Select(one => AsWritten(one.Groups["name"].Value))
        .Where(name => char.IsUpper(name[0]) && name is not "Identity" and not "AzureWebJobsStorage")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What the local host reads of host.json.</summary>
    public static IReadOnlySet<string> OfHostJson { get; } = Sources("host")
        .SelectMany(text => HostJsonRead.Matches(text).Select(one => one.Groups["name"].Value.Replace(
            "{section}", SectionName.Match(text).Groups["name"].Value, StringComparison.Ordinal)))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Direct(string text) =>
        from form in (Regex[])[Percent, Indexed, InSection, Asked]
        from Match read in form.Matches(text)
        select Sections.GetValueOrDefault(read.Groups["section"].Value) + read.Groups["name"].Value;

    private static IEnumerable<string> ByConstant(string text) =>
        from Match read in IndexedByConstant.Matches(text)
        from Match constant in Constant.Matches(text)
        where constant.Groups["constant"].Value == read.Groups["constant"].Value
        select constant.Groups["name"].Value;

    private static IEnumerable<string> OfEachService(string name) =>
        name.Contains("{service}", StringComparison.Ordinal)
            ? Services.Select(service => name.Replace("{service}", service, StringComparison.Ordinal))
            : [name];

    private static string AsWritten(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(RepositoryPaths.Of(folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !Generated.IsMatch(path))
        .Select(File.ReadAllText);

    [GeneratedRegex("""Trigger\("%(?<name>\w+)%""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Percent { get; }

    [GeneratedRegex(
        """([cC]onfiguration(>\(\))?|[sS]ettings)\[\$?"(?<name>[^"]+)"\]""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Indexed { get; }

    [GeneratedRegex(
        """\b(?<section>(section|identity|keys|Connection\))\[)\$?"(?<name>[^"]+)"\]""",
        RegexOptions.ExplicitCapture,
        LimitMs)]
    private static partial Regex InSection { get; }

    [GeneratedRegex(
        """((ettings|onfiguration)\.GetValue(<[^>]+>)?|Setting|GetEnvironmentVariable)\("(?<name>[^"]+)"[,)]""",
        RegexOptions.ExplicitCapture,
        LimitMs)]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"([cC]onfiguration|[sS]ettings)\[(?<constant>[A-Z]\w+)\]", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex IndexedByConstant { get; }

    [GeneratedRegex(
        """const string (?<constant>\w+) = "(?<name>[^"]+)";""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Constant { get; }

    [GeneratedRegex("""GetSection\("(?<name>[\w:]+)"\)""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex SectionRead { get; }

    [GeneratedRegex(
        """\.[A-Z][a-z]+\(\$?"(?<name>(extensions|logging|singleton|function|\{section\})[\w.]*)""",
        RegexOptions.ExplicitCapture,
        LimitMs)]
    private static partial Regex HostJsonRead { get; }

    [GeneratedRegex("""const string section = "(?<name>[\w.]+)""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex SectionName { get; }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Generated { get; }
}

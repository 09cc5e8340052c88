using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Procurement.LocalHost.Settings;

/// <summary>host.json, overridden by settings that begin with AzureFunctionsJobHost, as on the platform.</summary>
internal sealed class JobHostSettings
{
    private readonly IConfiguration settings;

    private JobHostSettings(IConfiguration settings) => this.settings = settings;

    public static JobHostSettings Read(string folder, IConfiguration app)
    {
        var file = Path.Combine(folder, "host.json");
        var overrides = app.GetSection("AzureFunctionsJobHost").AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && pair.Key.Length > 0);
        var stack = new ConfigurationManager();
        if (File.Exists(file)) stack.AddJsonFile(file, optional: false, reloadOnChange: false);
        stack.AddInMemoryCollection(overrides);
        var read = new JobHostSettings(stack);
        read.Check(File.Exists(file));
        return read;
    }

    public string Text(string key, string otherwise) => settings[Colons(key)] ?? otherwise;

    public string[] List(string key) =>
        [.. settings.GetSection(Colons(key)).GetChildren().Select(child => child.Value!)];

    public Dictionary<string, string> Pairs(string key) =>
        settings.GetSection(Colons(key)).GetChildren().ToDictionary(child => child.Key, child => child.Value ?? "");

    public bool Flag(string key) => bool.TryParse(settings[Colons(key)], out var value) && value;

    public int? Number(string key, int least, int most)
    {
        if (settings[Colons(key)] is not { Length: > 0 } text) return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new HostException($"host.json: {key} must be from {least} to {most}, not '{text}'.");
    }

    public TimeSpan? Span(string key, TimeSpan least)
    {
        if (settings[Colons(key)] is not { Length: > 0 } text) return null;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least
            ? value
            : throw new HostException($"host.json: {key} must be hh:mm:ss, at least {least}, not '{text}'.");
    }

    private static string Colons(string key) => key.Replace('.', ':');

    private void Check(bool fileExists)
    {
        if (fileExists && settings["version"] != "2.0")
            throw new HostException("host.json: version must be \"2.0\".");

        // These change what runs on the platform; this host has no counterpart and must not pretend.
        string[] switches =
        [
            "extensions.http.dynamicThrottlesEnabled", "extensions.http.hsts.isEnabled",
            "concurrency.dynamicConcurrencyEnabled",
        ];
        if (switches.FirstOrDefault(Flag) is { } on)
            throw new HostException($"host.json: {on} is not supported by this host.");
        if (settings.GetSection("retry").Exists())
            throw new HostException("host.json: retry is not supported; put a retry attribute on the timer.");
    }
}

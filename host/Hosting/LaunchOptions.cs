using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Hosting;

/// <summary>What a host is started with: the folder of a built app, and the app's settings and ours.</summary>
internal sealed record LaunchOptions(string Folder, ConfigurationManager Settings)
{
    private const string Usage =
        "用法：Procurement.LocalHost --app 文件夹 [--dll 程序.dll] [--port 端口]。"
        + "Usage: Procurement.LocalHost --app FOLDER [--dll APP.dll] [--port N].";

    private const int UsualPort = 7071;

    /// <summary>The app's program in the folder.</summary>
    public string Assembly { get; init; } = "Procurement.Functions.dll";

    /// <summary>Where to listen; 0 takes a free port.</summary>
    public int Port => ushort.TryParse(Settings["LocalHost:Port"] ?? $"{UsualPort}", out var port)
        ? port
        : throw new HostException(
            $"LocalHost__Port 必须是 0–65535 的端口号。The port '{Settings["LocalHost:Port"]}' is not a port number.");

    /// <summary>Reads a command line over the environment.</summary>
    public static LaunchOptions Read(string[] arguments)
    {
        var given = new ConfigurationManager();
        try
        {
            given.AddCommandLine(arguments);
        }
        catch (FormatException)
        {
            throw new HostException(Usage);
        }

        var settings = new ConfigurationManager();
        settings.AddEnvironmentVariables();
        if (given["port"] is { } port) settings["LocalHost:Port"] = port;
        var options = new LaunchOptions(Path.GetFullPath(given["app"] ?? throw new HostException(Usage)), settings);
        return given["dll"] is { } assembly ? options with { Assembly = assembly } : options;
    }
}

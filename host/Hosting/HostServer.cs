using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Protocol;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Hosting;

/// <summary>One server with two loopback ports: HTTP/1.1 for callers, HTTP/2 for the worker.</summary>
internal static class HostServer
{
    private static readonly string[] Quiet = ["Microsoft", "Azure", "Grpc"];

    public static WebApplication Build(LaunchOptions options, JobHostSettings host, WorkerIdentity identity)
    {
        var port = options.Port;
        var builder = WebApplication.CreateEmptyBuilder(new());
        AddLogging(builder.Logging, options, host);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddHttpForwarder();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = null);
        builder.Services.AddSingleton(identity).AddSingleton<WorkerChannel>();
        return builder.Build();
    }

    /// <summary>Starts it and answers the two addresses.</summary>
    public static async Task<(Uri Callers, Uri Worker)> StartAsync(
        WebApplication app, FrontDoor door, int port, CancellationToken cancel)
    {
        // The protocol tells the ports apart, so a request of a caller passes no routing but ours.
        app.Use((http, next) => HttpProtocol.IsHttp2(http.Request.Protocol) ? next(http) : door.HandleAsync(http));
        app.UseRouting();
        app.MapGrpcService<RpcService>();
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception taken) when (IsAddressInUse(taken))
        {
            throw new HostException(
                $"端口 {port} 已被占用，请停止占用它的程序，或用 --port 换一个端口。"
                + $"Port {port} is in use: stop the other program or pass --port.");
        }

        return (new Uri(app.Urls.First()), new Uri(app.Urls.Last()));
    }

    private static void AddLogging(ILoggingBuilder logging, LaunchOptions options, JobHostSettings host)
    {
        // Standard output carries only the line that says where the host listens.
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        foreach (var quiet in Quiet) logging.AddFilter(quiet, LogLevel.Warning);
        // What it warns of, the dispatcher logs in one line.
        logging.AddFilter("Yarp", LogLevel.Error);
        // It would make an activity and a scope for every request, for lines that nobody asked for.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        foreach (var (category, text) in host.Pairs("logging.logLevel"))
        {
            var of = category.Equals("default", StringComparison.OrdinalIgnoreCase) ? null : category;
            if (Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level)) logging.AddFilter(of, level);
        }

        logging.AddConfiguration(options.Settings.GetSection("Logging"));
    }

    private static bool IsAddressInUse(Exception? failure) =>
        failure is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (failure?.InnerException is { } inner && IsAddressInUse(inner));
}

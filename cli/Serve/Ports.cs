using System.Net;
using System.Net.Sockets;

namespace Procurement.Cli.Serve;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    /// <summary>Whether nobody listens on the port.</summary>
    public static bool IsFree(int port) => TryListen(port) is not null;

    /// <summary>A port that was free a moment ago.</summary>
    public static int AnyFree() => TryListen(0) ?? throw new CommandFailure("这台机器上没有空闲端口。");

    private static int? TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}

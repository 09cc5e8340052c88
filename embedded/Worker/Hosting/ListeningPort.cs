using System.Net;
using System.Net.Sockets;

namespace Procurement.Embedded.Hosting;

/// <summary>
/// The loopback port of the host, bound before the app reads its settings so that its address is known.
/// </summary>
internal sealed class ListeningPort : IDisposable
{
    public const int Default = 7071;

    private ListeningPort(Socket socket, int number)
    {
        Socket = socket;
        Number = number;
    }

    public Socket Socket { get; }

    public int Number { get; }

    public string Address => $"http://127.0.0.1:{Number}";

    public static ListeningPort Bind(string? setting)
    {
        if (!ushort.TryParse(setting ?? $"{Default}", out var wanted))
            throw new EmbeddedHostException(
                $"Embedded__Port 必须是 0–65535 的端口号。The port '{setting}' is not a port number.");

        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, wanted));
            return new ListeningPort(socket, ((IPEndPoint)socket.LocalEndPoint!).Port);
        }
        catch (SocketException busy)
        {
            socket.Dispose();
            throw Taken(wanted, busy);
        }
    }

    public static EmbeddedHostException Taken(int port, Exception why) => new(
        $"端口 {port} 已被占用，请停止占用它的程序，或用 --port 换一个端口。"
        + $"Port {port} is in use: stop the other program or pass --port.",
        why);

    public void Dispose() => Socket.Dispose();
}

using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Procurement.Functions.Attachments;

/// <summary>Where the scanner listens: a TCP port or a Unix socket; neither where none is set.</summary>
public sealed record ScannerSettings(string? Host, int Port, string? Socket)
{
    // That of clamd.
    private const int UsualPort = 3310;

    /// <summary>Whether there is a scanner at all.</summary>
    public bool IsSet => Host is not null || Socket is not null;

    /// <summary>Reads <c>Scanner__Host</c>, <c>Scanner__Port</c> and <c>Scanner__Socket</c>.</summary>
    public static ScannerSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (host, socket) = (configuration["Scanner:Host"], configuration["Scanner:Socket"]);
        return new(
            host is { Length: > 0 } ? host : null,
            configuration.GetValue("Scanner:Port", UsualPort),
            socket is { Length: > 0 } ? socket : null);
    }
}

/// <summary>A scanner that speaks the protocol of clamd; whoever cannot reach it learns that and waits.</summary>
public sealed class Scanner(ScannerSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan ConnectsWithin = TimeSpan.FromSeconds(5);

    // One that did not answer is not asked again at once by everything that waits for it.
    private static readonly TimeSpan LeftAloneFor = TimeSpan.FromSeconds(1);

    private long failedAt = long.MinValue;

    /// <summary>Whether there is a scanner at all.</summary>
    public bool IsSet => settings.IsSet;

    /// <summary>Begins a look at a file, or null where the scanner cannot be reached.</summary>
    internal async Task<ScanStream?> BeginAsync(CancellationToken cancel)
    {
        if (!settings.IsSet || IsLeftAlone()) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ConnectsWithin);
        var socket = NewSocket();
        try
        {
            await (settings.Socket is { } path
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(path), limit.Token)
                : socket.ConnectAsync(settings.Host!, settings.Port, limit.Token));
            return await ScanStream.BeginAsync(socket, limit.Token);
        }
        catch (Exception failed) when (
            failed is SocketException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            socket.Dispose();
            Volatile.Write(ref failedAt, clock.GetTimestamp());
            return null;
        }
    }

    private Socket NewSocket() => settings.Socket is null
        ? new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
        : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private bool IsLeftAlone()
    {
        var at = Volatile.Read(ref failedAt);
        return at != long.MinValue && clock.GetElapsedTime(at) < LeftAloneFor;
    }
}

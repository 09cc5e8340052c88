using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Procurement.Functions.Tests.Messages;

/// <summary>A real SMTP server on this machine, which takes what it is told to take.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource ends = new();
    private readonly Keeping kept = new();
    private Task? running;

    private MailServer(int port) => Port = port;

    public int Port { get; }

    /// <summary>What was taken.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. kept.Taken];

    /// <summary>Recipients that are refused for good.</summary>
    public ISet<string> Refused => kept.Refused;

    /// <summary>A port on which nobody listens yet.</summary>
    public static MailServer OnAFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new(((IPEndPoint)listener.LocalEndpoint).Port);
    }

    public async Task StartAsync()
    {
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(one => one.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication(false))
            .Build();
        var services = new ServiceProvider();
        services.Add((IMessageStore)kept);
        services.Add((IMailboxFilterFactory)kept);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(ends.Token);
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (tries < 100)
            {
                await Task.Delay(20);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        try
        {
            if (running is not null) await running;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        ends.Dispose();
    }

    private sealed class Keeping : MessageStore, IMailboxFilter, IMailboxFilterFactory
    {
        public ConcurrentQueue<MimeMessage> Taken { get; } = new();

        public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancel)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            Taken.Enqueue(await MimeMessage.LoadAsync(stream, cancel));
            return SmtpResponse.Ok;
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancel) =>
            Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(
            ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancel) =>
            Task.FromResult(!Refused.Contains(to.AsAddress()));

        public IMailboxFilter CreateInstance(ISessionContext context) => this;
    }
}

using System.Threading.Channels;
using Grpc.Core;
using Procurement.LocalHost.Protocol;

namespace Procurement.Host.Tests.Protocol;

/// <summary>Both directions of a worker's stream, with the test at the other end.</summary>
internal sealed class FakeStream : IAsyncStreamReader<StreamingMessage>, IServerStreamWriter<StreamingMessage>
{
    private readonly Channel<StreamingMessage> said = Channel.CreateUnbounded<StreamingMessage>();
    private readonly Channel<StreamingMessage> heard = Channel.CreateUnbounded<StreamingMessage>();

    public StreamingMessage Current { get; private set; } = null!;

    public WriteOptions? WriteOptions { get; set; }

    /// <summary>Says something as the worker.</summary>
    public void Say(StreamingMessage message) => said.Writer.TryWrite(message);

    /// <summary>Breaks the stream, as a worker does that is killed.</summary>
    public void Break() => said.Writer.TryComplete(new IOException("broken"));

    /// <summary>Whether the host said something that nobody has heard yet.</summary>
    public bool HearsAnything => heard.Reader.TryPeek(out _);

    /// <summary>What the host said next.</summary>
    public ValueTask<StreamingMessage> HearAsync(CancellationToken cancel) => heard.Reader.ReadAsync(cancel);

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            Current = await said.Reader.ReadAsync(cancellationToken);
            return true;
        }
        catch (ChannelClosedException closed)
        {
            throw closed.InnerException ?? closed;
        }
    }

    public Task WriteAsync(StreamingMessage message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(StreamingMessage message, CancellationToken cancellationToken) =>
        heard.Writer.WriteAsync(message, cancellationToken).AsTask();
}

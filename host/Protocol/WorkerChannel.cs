using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Protocol;

/// <summary>What a worker has told when it is ready: where it takes HTTP (null: nowhere), and its functions.</summary>
internal sealed record WorkerReady(Uri? Http, IReadOnlyList<HostedFunction> Functions);

/// <summary>The conversation with a worker: it introduces itself, then runs what it is sent until it is gone.</summary>
internal sealed class WorkerChannel(WorkerIdentity identity, ILoggerFactory logs) : IDisposable
{
    private static readonly TimeSpan BetweenCancels = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<StatusResult>> running = new();
    private readonly Channel<StreamingMessage> outgoing =
        Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });

    private readonly TaskCompletionSource<WorkerReady> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource closed = new();
    private int taken;

    /// <summary>
    /// Completes when the worker has loaded its functions, or with why it could not; cancelled if it left.
    /// </summary>
    public Task<WorkerReady> Ready => ready.Task;

    /// <summary>Whether the worker is gone, so that nothing it was given can be done.</summary>
    public bool IsClosed => closed.IsCancellationRequested;

    /// <summary>
    /// Speaks on the worker's stream until it breaks or <see cref="Close"/> is called. Whoever else finds the port is
    /// turned away: it must not hear what the worker is sent, nor end the worker's conversation.
    /// </summary>
    public async Task SpeakAsync(
        IAsyncStreamReader<StreamingMessage> from, IServerStreamWriter<StreamingMessage> to, CancellationToken broken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(broken, closed.Token);
        var handshake = new Handshake(from, outgoing.Writer, identity, Log);
        if (!await IsOursAsync(handshake, end.Token))
            throw new Grpc.Core.RpcException(new Status(StatusCode.PermissionDenied, "Nobody started this worker."));
        var writing = WriteAsync(to, end.Token);
        try
        {
            ready.TrySetResult(await handshake.RunAsync(end.Token));
            while (await from.MoveNext(end.Token)) Hear(from.Current);
        }
        catch (HostException refused)
        {
            ready.TrySetException(refused);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or Grpc.Core.RpcException)
        {
            // The worker never ends its side politely: either it was killed, or we end the call.
        }
        finally
        {
            Close();
        }

        await writing;
    }

    /// <summary>
    /// Sends one invocation and answers how it ended; cancelling asks the worker to stop it and still waits.
    /// </summary>
    public async Task<StatusResult> InvokeAsync(InvocationRequest request, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<StatusResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        running[request.InvocationId] = answer;
        // Without a trace context, even an empty one, the worker fails.
        request.TraceContext ??= new RpcTraceContext();
        if (!outgoing.Writer.TryWrite(new StreamingMessage { InvocationRequest = request })) Lose(request.InvocationId);
        await using var asking = cancel.Register(() => _ = CancelAsync(request.InvocationId, answer.Task));
        return await answer.Task;
    }

    /// <summary>Waits until nothing runs.</summary>
    public Task DrainAsync() => Task.WhenAll(running.Values.Select(answer => answer.Task));

    /// <summary>Asks the worker to stop everything it runs.</summary>
    public void CancelAll()
    {
        foreach (var (id, answer) in running) _ = CancelAsync(id, answer.Task);
    }

    /// <summary>Asks the worker to end itself.</summary>
    public void Terminate() => outgoing.Writer.TryWrite(new StreamingMessage { WorkerTerminate = new() });

    /// <summary>Ends the conversation; what still runs counts as failed.</summary>
    public void Close()
    {
        if (closed.IsCancellationRequested) return;
        closed.Cancel();
        outgoing.Writer.TryComplete();
        ready.TrySetCanceled();
        foreach (var id in running.Keys) Lose(id);
    }

    public void Dispose() => closed.Dispose();

    private async Task<bool> IsOursAsync(Handshake handshake, CancellationToken end)
    {
        try
        {
            return await handshake.IsOursAsync(end) && Interlocked.Exchange(ref taken, 1) is 0;
        }
        catch (Exception gone) when (gone is HostException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> to, CancellationToken end)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(end)) await to.WriteAsync(message, end);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The reading side notices too, and says what is lost.
        }
    }

    private void Hear(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.RpcLog:
                Log(message.RpcLog);
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                var response = message.InvocationResponse;
                if (running.TryRemove(response.InvocationId, out var answer)) answer.TrySetResult(response.Result);
                break;
        }
    }

    private void Lose(string invocation)
    {
        if (running.TryRemove(invocation, out var answer))
            answer.TrySetResult(new() { Exception = new() { Message = "The worker ended during the invocation." } });
    }

    /// <summary>A cancel may overtake its invocation inside the worker and is lost then, so it is repeated.</summary>
    private async Task CancelAsync(string invocation, Task answer)
    {
        while (!answer.IsCompleted)
        {
            outgoing.Writer.TryWrite(new StreamingMessage { InvocationCancel = new() { InvocationId = invocation } });
            await Task.WhenAny(answer, Task.Delay(BetweenCancels));
        }
    }

    private void Log(RpcLog line)
    {
        if (line.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric) return;
        var text = line.Exception is { } thrown ? $"{line.Message}{Environment.NewLine}{thrown.Message}" : line.Message;
        // The numbers of the levels are those of LogLevel.
        logs.CreateLogger(line.Category).Log((LogLevel)line.Level, "{Text}", text);
    }
}

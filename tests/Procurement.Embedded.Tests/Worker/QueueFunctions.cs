using System.Collections.Concurrent;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Procurement.Embedded.Tests.Worker;

/// <summary>The functions that the tests of the queue trigger run, each alone in its app.</summary>
public static class QueueFunctions
{
    public sealed class Reads(Seen seen)
    {
        [Function("Reads")]
        public void Run([QueueTrigger("%Incoming%")] string text) => seen.Texts.Enqueue(text);
    }

    public sealed class Fails(Seen seen)
    {
        [Function("Fails")]
        public void Run([QueueTrigger("%Incoming%")] QueueMessage message, FunctionContext context)
        {
            seen.Tries.Enqueue(message.DequeueCount);
            seen.Invocations.Enqueue(context.InvocationId);
            throw new InvalidOperationException("on purpose");
        }
    }

    public sealed class TakesItsTime(Seen seen)
    {
        [Function("TakesItsTime")]
        public async Task RunAsync(
            [QueueTrigger("%Incoming%")] string text, long dequeueCount, CancellationToken cancel)
        {
            seen.Enter(dequeueCount);
            await Task.Delay(text == "slow" ? 2500 : 300, cancel);
            seen.Leave(text);
        }
    }

    public sealed class ReadsJson(Seen seen)
    {
        [Function("ReadsJson")]
        public Task RunAsync([QueueTrigger("%Incoming%")] Piece piece, int dequeueCount)
        {
            seen.Texts.Enqueue($"{piece.Number} {piece.Text} {dequeueCount}");
            return Task.CompletedTask;
        }
    }

    public static class Forwards
    {
        [Function("Forwards")]
        public static Forwarded Run([QueueTrigger("%Incoming%")] string text) => new()
        {
            Texts = [text + "1"], Piece = new Piece(2, text),
        };
    }

    public sealed record Piece(int Number, string Text);

    public sealed class Forwarded
    {
        [QueueOutput("%Next%")]
        public string[] Texts { get; init; } = [];

        [QueueOutput("%Next%")]
        public Piece? Piece { get; init; }
    }
}

/// <summary>What the functions of a test were given.</summary>
public sealed class Seen
{
    private int atOnce;

    public ConcurrentQueue<string> Texts { get; } = new();

    public ConcurrentQueue<long> Tries { get; } = new();

    public ConcurrentQueue<string> Invocations { get; } = new();

    public int MostAtOnce { get; private set; }

    public void Enter(long attempt)
    {
        Tries.Enqueue(attempt);
        lock (Tries) MostAtOnce = Math.Max(MostAtOnce, ++atOnce);
    }

    public void Leave(string text)
    {
        lock (Tries) atOnce--;
        Texts.Enqueue(text);
    }
}

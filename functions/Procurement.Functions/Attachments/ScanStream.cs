using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Procurement.Domain.Attachments;
using Procurement.Functions.Http;

namespace Procurement.Functions.Attachments;

/// <summary>
/// One look of clamd at a file (its INSTREAM command): chunks with their length before them, a chunk of none at the
/// end, then the answer. A scanner that breaks off says nothing of the file.
/// </summary>
internal sealed class ScanStream : Sink
{
    private const int AnswerMax = 4096;
    private const string Found = " FOUND", TooLarge = "size limit exceeded", Error = " ERROR";

    // What it reports where it could not look inside, if its own settings say so (docs/settings.md).
    private static readonly string[] NotSeen = ["Heuristics.Limits.Exceeded", "Heuristics.Encrypted"];

    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(2);

    private readonly NetworkStream stream;
    private bool isBroken;

    private ScanStream(NetworkStream stream) => this.stream = stream;

    /// <summary>Begins on a connection that is open; it is closed with the stream.</summary>
    public static async Task<ScanStream> BeginAsync(Socket socket, CancellationToken cancel)
    {
        var begun = new ScanStream(new NetworkStream(socket, ownsSocket: true));
        await begun.stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        return begun;
    }

    /// <summary>Shows bytes to the scanner; whether it took them is told by <see cref="EndAsync"/>.</summary>
    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (isBroken || buffer.Length == 0) return;
        try
        {
            // Whoever answers before the end takes no more; what is sent all the same may cost us the answer.
            isBroken = stream.Socket.Available > 0;
            if (isBroken) return;
            var length = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)buffer.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException)
        {
            // It has said why before it hung up, or it is gone.
            isBroken = true;
        }
    }

    /// <summary>What the scanner says of all that was written, or null where it broke off.</summary>
    public async Task<Scan?> EndAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswersWithin);
        try
        {
            if (!isBroken) await stream.WriteAsync(new byte[sizeof(uint)], limit.Token);
            return Understand(await AnswerAsync(limit.Token), isBroken);
        }
        catch (Exception failed) when (
            failed is IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }

    private async Task<string> AnswerAsync(CancellationToken cancel)
    {
        var (answer, length, read) = (new byte[AnswerMax], 0, 0);
        do
        {
            read = await stream.ReadAsync(answer.AsMemory(length), cancel);
            length += read;
        }
        while (read > 0 && length < AnswerMax && answer[length - 1] is not 0);

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0');
    }

    // "stream: OK", "stream: Name.Of.It FOUND", "INSTREAM size limit exceeded. ERROR", "… ERROR"
    private static Scan? Understand(string answer, bool isCut)
    {
        if (answer.EndsWith(Found, StringComparison.Ordinal))
        {
            var name = answer["stream: ".Length..^Found.Length];
            return NotSeen.Any(one => name.StartsWith(one, StringComparison.Ordinal))
                ? new(ScanResult.Unscanned, name)
                : new(ScanResult.Infected, name);
        }

        if (answer.Contains(TooLarge, StringComparison.Ordinal)) return new(ScanResult.Unscanned, "tooLarge");
        if (isCut) return null;
        if (answer == "stream: OK") return new(ScanResult.Clean, null);

        // It could not read this file; a scanner that is in trouble itself says nothing at all.
        return answer.EndsWith(Error, StringComparison.Ordinal) ? new(ScanResult.Unscanned, "unreadable") : null;
    }
}

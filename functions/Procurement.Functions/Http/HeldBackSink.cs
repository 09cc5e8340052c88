namespace Procurement.Functions.Http;

/// <summary>
/// Writes to a stream that takes no synchronous writes, as those of answers. The ends of an archive's entries come in
/// such writes (System.IO.Compression of .NET 10 ends an entry so even where it is asked to wait): at most some KiB,
/// which are held back until the next write that may wait.
/// </summary>
internal sealed class HeldBackSink(Stream into) : Sink
{
    private readonly MemoryStream held = new();

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await PushAsync(cancellationToken);
        await into.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>Writes what is held back.</summary>
    public async Task PushAsync(CancellationToken cancel)
    {
        if (held.Length is 0) return;
        await into.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), cancel);
        held.SetLength(0);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) held.Dispose();
        base.Dispose(disposing);
    }
}

namespace Procurement.Domain.Sealing;

/// <summary>What is wrong with something that was sealed.</summary>
public enum SealFault
{
    /// <summary>A byte was changed, a part stands elsewhere or twice, or it is of another place or key.</summary>
    Changed,

    /// <summary>The end is missing.</summary>
    Cut,

    /// <summary>Something was added behind the end.</summary>
    Longer,

    /// <summary>It is not in the form of what this service seals.</summary>
    Malformed,
}

/// <summary>
/// Something sealed is not what was sealed, or not for this key and place: nothing of it may be used. Where it was read
/// in parts, <see cref="Chunk"/> says which (from 0).
/// </summary>
public sealed class BrokenSealException(SealFault fault, long? chunk = null)
    : Exception(chunk is null ? $"The seal is broken: {fault}." : $"The seal is broken: {fault}, chunk {chunk}.")
{
    /// <summary>What is wrong.</summary>
    public SealFault Fault { get; } = fault;

    /// <summary>The chunk at which it was noticed.</summary>
    public long? Chunk { get; } = chunk;
}

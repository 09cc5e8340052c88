using System.Text;

namespace Procurement.Domain.Draws;

/// <summary>The order of references: by the bytes of their UTF-8, which no culture and no runtime changes.</summary>
public sealed class PoolOrder : IComparer<string>
{
    /// <summary>The one there is.</summary>
    public static readonly PoolOrder Bytes = new();

    private PoolOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}

using System.Text;

namespace Procurement.Domain.Draws;

/// <summary>
/// The order of references: by the bytes of their UTF-8, and not that of UTF-16, in which rare characters stand before
/// some that are not.
/// </summary>
public sealed class Utf8Order : IComparer<string>
{
    /// <summary>The one there is.</summary>
    public static readonly Utf8Order Instance = new();

    private Utf8Order()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}

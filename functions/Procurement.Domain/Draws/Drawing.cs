namespace Procurement.Domain.Draws;

/// <summary>
/// Draws evaluators from a pool and residents for a survey: one after the other, each chosen of those that are left.
/// </summary>
public static class Drawing
{
    /// <summary>
    /// The first <paramref name="count"/> that the seed draws, in order; fewer where the candidates do not suffice.
    /// More of the same seed begin with the same ones, so that a supplementary draw goes on where the first ended.
    /// </summary>
    public static IReadOnlyList<T> Of<T>(byte[] seed, IEnumerable<T> candidates, int count)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var (left, drawn, stream) = (candidates.ToList(), new List<T>(), new DrawStream(seed));
        while (drawn.Count < count && left.Count > 0)
        {
            var index = stream.Choose(left.Count);
            drawn.Add(left[index]);
            left.RemoveAt(index);
        }

        return drawn;
    }
}

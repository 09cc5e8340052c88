namespace Procurement.Domain.Draws;

/// <summary>
/// Where a record differs from what its own rules give: a stable code, the place in the record, and what should stand
/// there against what stands there.
/// </summary>
public sealed record DrawDifference(string Code, string Where, string Expected, string Found);

/// <summary>Draws again from what a record says, and finds the first thing that differs.</summary>
public static class DrawReplay
{
    private const int DigestLength = 64;

    /// <summary>The first difference in the order of the record, or null for a right one.</summary>
    public static DrawDifference? FirstDifference(DrawRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return OfPool(record) ?? OfExclusions(record) ?? OfNumbers(record) ?? OfDraws(record) ?? OfDeclined(record);
    }

    private static DrawDifference? OfPool(DrawRecord record)
    {
        if (OrderOf(record.Pool.Select(one => one.Ref), "pool") is { } order) return order;
        var digest = PoolDigest.Of(record.Pool);
        return Same("draw.poolDigest", "poolDigest", digest, record.PoolDigest);
    }

    private static DrawDifference? OfExclusions(DrawRecord record)
    {
        if (OrderOf(record.Exclusions.Select(one => one.Ref), "exclusions") is { } order) return order;
        var pool = record.Pool.Select(one => one.Ref).ToHashSet(StringComparer.Ordinal);
        return record.Exclusions
            .Select((one, index) => pool.Contains(one.Ref)
                ? null
                : new DrawDifference("draw.exclusionUnknown", $"exclusions[{index}].ref", "pool[].ref", one.Ref))
            .FirstOrDefault(found => found is not null);
    }

    private static DrawDifference? OfNumbers(DrawRecord record)
    {
        var first = record.Draws.Count(one => one.Kind is DrawKind.First);
        var isOdd = first != record.Seats && first + record.Declined.Count == record.Draws.Count;
        if (record.Seats < 1 || isOdd) return new("draw.seats", "seats", $"{Math.Max(1, first)}", $"{record.Seats}");
        if (!IsDigest(record.Commitment)) return new("draw.form", "commitment", "[0-9a-f]{64}", record.Commitment);
        if (!IsDigest(record.Nonce)) return new("draw.form", "nonce", "[0-9a-f]{64}", record.Nonce);

        var commitment = DrawSeed.Commitment(Convert.FromHexString(record.Nonce));
        return Same("draw.commitment", "commitment", commitment, record.Commitment);
    }

    private static DrawDifference? OfDraws(DrawRecord record)
    {
        var excluded = record.Exclusions.Select(one => one.Ref).ToHashSet(StringComparer.Ordinal);
        var candidates = record.Pool.Select(one => one.Ref).Where(one => !excluded.Contains(one)).ToList();
        var count = record.Seats + record.Declined.Count;
        if (candidates.Count < count)
            return new("draw.candidatesMissing", "draws", $"{count}", $"{candidates.Count}");

        var seed = DrawSeed.Of(Convert.FromHexString(record.Nonce), record.PublicValue, record.PoolDigest);
        var expected = Drawing.Of(seed, candidates, count);
        for (var index = 0; index < Math.Min(count, record.Draws.Count); index++)
        {
            var (drawn, kind) = (record.Draws[index], index < record.Seats ? DrawKind.First : DrawKind.Supplementary);
            if (Same("draw.drawn", $"draws[{index}].ref", expected[index], drawn.Ref) is { } other) return other;
            if (drawn.Kind != kind)
                return new("draw.kind", $"draws[{index}].kind", CodeOf(kind), CodeOf(drawn.Kind));
        }

        return Same("draw.count", "draws", $"{count}", $"{record.Draws.Count}");
    }

    // Who declines was drawn before the one that is drawn for it, and declines once.
    private static DrawDifference? OfDeclined(DrawRecord record)
    {
        HashSet<string> declined = new(StringComparer.Ordinal);
        for (var index = 0; index < record.Declined.Count; index++)
        {
            var one = record.Declined[index].Ref;
            var drawn = record.Draws.Take(record.Seats + index).Any(drawn => drawn.Ref == one);
            if (!drawn || !declined.Add(one))
                return new("draw.declinedUnknown", $"declined[{index}].ref", "draws[].ref", one);
        }

        return null;
    }

    private static DrawDifference? OrderOf(IEnumerable<string> refs, string list)
    {
        string? before = null;
        foreach (var (index, one) in refs.Index())
        {
            if (before is not null && Utf8Order.Instance.Compare(before, one) >= 0)
                return new("draw.order", $"{list}[{index}].ref", $"> {before}", one);
            before = one;
        }

        return null;
    }

    private static DrawDifference? Same(string code, string where, string expected, string found) =>
        expected == found ? null : new(code, where, expected, found);

    private static string CodeOf(DrawKind kind) => kind is DrawKind.First ? "first" : "supplementary";

    private static bool IsDigest(string text) =>
        text.Length is DigestLength && text.All(char.IsAsciiHexDigitLower);
}

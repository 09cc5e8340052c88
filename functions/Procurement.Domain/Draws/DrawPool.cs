namespace Procurement.Domain.Draws;

/// <summary>
/// Everybody who is asked for a draw, sorted by reference, with the accounts behind the references, and who of them
/// cannot be drawn.
/// </summary>
public sealed record DrawPool(IReadOnlyList<PoolMember> Members, IReadOnlyList<PoolExclusion> Exclusions)
{
    /// <summary>The pool as everybody may see it: references, no accounts.</summary>
    public IReadOnlyList<PoolEntry> Entries =>
        [.. Members.Select(one => new PoolEntry(one.Ref, one.Employer, one.Categories))];

    /// <summary>Who can be drawn, in order.</summary>
    public IReadOnlyList<DrawnPerson> Candidates
    {
        get
        {
            var excluded = Exclusions.Select(one => one.Ref).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Members.Where(one => !excluded.Contains(one.Ref))
                    .Select(one => new DrawnPerson(one.Ref, one.Account)),
            ];
        }
    }

    /// <summary>The record of a draw from this pool, once its public value is there.</summary>
    public DrawRecord RecordOf(string round, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var terms = draw.Terms;
        return new DrawRecord(
            round,
            draw.Drawn!.At,
            Entries,
            terms.PoolDigest,
            Exclusions,
            terms.Seats,
            terms.Commitment,
            draw.Nonce!,
            terms.PublicSource,
            draw.PublicValue!,
            [.. draw.Seats.Select(one => new DrawnRef(one.Ref, one.Kind))],
            // For the last ones nobody was left: they are no part of what can be drawn again.
            [.. draw.Declined.Take(draw.Declined.Count - draw.Missing)]);
    }
}

/// <summary>Somebody of the pool and its account, which no public record says.</summary>
public sealed record PoolMember(string Ref, string Account, string Employer, IReadOnlyList<string> Categories);

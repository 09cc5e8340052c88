namespace Procurement.Domain.Assessments;

/// <summary>The result of several parties: Σ weight × score, exact.</summary>
public static class WeightedScore
{
    /// <summary>The result; weights that do not sum to 1 throw, for they would make money out of nothing.</summary>
    public static Fraction Of(IReadOnlyList<(Fraction Weight, Fraction Score)> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        return Fraction.Sum(parties.Select(party => party.Weight)) == Fraction.One
            ? Fraction.Sum(parties.Select(party => party.Weight * party.Score))
            : throw new ArgumentException("The weights of the parties do not sum to 1.", nameof(parties));
    }
}

namespace Procurement.Storage.Verification;

/// <summary>Where what is stored is not what follows from the events.</summary>
public sealed record Difference(string Table, string Partition, string Row, string Member, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Table} {Partition} {Row} {Member}: {Why}";
}

/// <summary>A difference that leaves nothing to compare further with.</summary>
public sealed class DifferenceException(Difference difference) : Exception($"{difference}")
{
    /// <summary>What it is.</summary>
    public Difference Difference => difference;
}

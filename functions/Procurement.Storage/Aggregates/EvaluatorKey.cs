namespace Procurement.Storage.Aggregates;

/// <summary>The partition of an entry of the pool of evaluators.</summary>
public sealed record EvaluatorKey(string Tenant, string Account)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static EvaluatorKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <summary>
    /// The reference of an entry that a command makes: nobody learns from it whose it is.
    /// </summary>
    public static string Reference(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return "E" + Stamp.FollowUp($"evaluator {stamp.Id}", default).Id[..ReferenceLength].ToUpperInvariant();
    }

    private const int ReferenceLength = 12;

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Account);
}

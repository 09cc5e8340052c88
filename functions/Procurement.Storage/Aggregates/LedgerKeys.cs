namespace Procurement.Storage.Aggregates;

/// <summary>The partition of a service ledger.</summary>
public sealed record LedgerKey(string Tenant, string Ledger)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static LedgerKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Ledger);
}

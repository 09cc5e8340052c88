namespace Procurement.Storage.Aggregates;

/// <summary>The partition of what one organization has to return.</summary>
public sealed record DebtorKey(string Tenant, string Organization)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static DebtorKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Organization);
}

namespace Procurement.Storage.Aggregates;

/// <summary>The partition of a batch of payments.</summary>
public sealed record BankBatchKey(string Tenant, string Batch)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static BankBatchKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <summary>
    /// The id of the batch that a command prepares on a day: ours, at most 35 characters, used once for good.
    /// </summary>
    public static string IdOf(Stamp stamp, string tenant, DateOnly day)
    {
        const int letters = 20;
        ArgumentNullException.ThrowIfNull(stamp);
        var digest = Stamp.FollowUp($"bank batch {tenant} {stamp.Id}", default).Id[..letters];
        return $"B{day:yyyyMMdd}-{digest}";
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Batch);
}

/// <summary>The partition of a file of a bank's answers: its SHA-256.</summary>
public sealed record BankAnswersKey(string Tenant, string Digest)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static BankAnswersKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Digest);
}

/// <summary>The partition of an exception.</summary>
public sealed record BankExceptionKey(string Tenant, string Exception)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static BankExceptionKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <summary>The key of whatever is this; the same always has the same.</summary>
    public static BankExceptionKey Of(string tenant, string identity)
    {
        const int letters = 20;
        return new(tenant, "x" + Stamp.FollowUp($"bank exception {tenant} {identity}", default).Id[..letters]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Exception);
}

namespace Procurement.Storage.Aggregates;

/// <summary>The partition of how a person wants to be told.</summary>
public sealed record PreferencesKey(string Tenant, string Account)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static PreferencesKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Account);
}

/// <summary>The partition of a message on its way to one address.</summary>
public sealed record DeliveryKey(string Tenant, string Id)
{
    /// <summary>The key of a message to a recipient; the same one twice is one delivery.</summary>
    public static DeliveryKey Of(string tenant, string message, string channel, string recipient) =>
        new(tenant, Stamp.FollowUp($"delivery {message} {channel} {recipient}", default).Id);

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static DeliveryKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Id);
}

/// <summary>The partition of a district's webhook.</summary>
public sealed record WebhookKey(string Tenant)
{
    private const string Only = "webhook";

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Only);
}

/// <summary>The partition of all questions of one organization in one round.</summary>
public sealed record QuestionsKey(string Tenant, string Round, string Organization)
{
    private const int IdLength = 16;

    /// <summary>
    /// The id of the question that a command asks: a hash of the command's id, which nobody can guess, so that the id
    /// is no sign of who asked, and the same command sent twice is one question.
    /// </summary>
    public static string Question(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return "q" + Stamp.FollowUp($"question {stamp.Id}", default).Id[..IdLength];
    }

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static QuestionsKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Organization);
}

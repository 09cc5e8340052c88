using System.Globalization;
using Procurement.Domain.Feedbacks;

namespace Procurement.Storage.Aggregates;

/// <summary>The partition of what one side under a contract says of the other.</summary>
public sealed record FeedbackKey(string Tenant, string Round, string Proposal, FeedbackSide Side)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static FeedbackKey Parse(string key)
    {
        var parts = Keys.Split(key, 4);
        return new(
            parts[0], parts[1], parts[2], parts[3] is Community ? FeedbackSide.Community : FeedbackSide.Organization);
    }

    private const string Community = "community";
    private const string Organization = "organization";

    /// <inheritdoc/>
    public override string ToString() =>
        Keys.Join(Tenant, Round, Proposal, Side is FeedbackSide.Community ? Community : Organization);
}

/// <summary>The partition of the reward list of a district and a year.</summary>
public sealed record RewardListKey(string Tenant, int Year)
{
    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Year.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The ids of residents' reports of fees.</summary>
public static class FeeReportId
{
    private const int Length = 16;

    /// <summary>
    /// The id of the report that a command makes: nobody guesses it, so that who has it may see what became of it.
    /// </summary>
    public static string Of(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return "f" + Stamp.FollowUp($"fee report {stamp.Id}", default).Id[..Length];
    }
}

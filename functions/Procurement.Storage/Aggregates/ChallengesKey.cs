using System.Text.RegularExpressions;

namespace Procurement.Storage.Aggregates;

/// <summary>The partition of all challenges and complaints of one organization in one round.</summary>
public sealed partial record ChallengesKey(string Tenant, string Round, string Organization)
{
    private const int CodeLength = 18;
    private const int CommandLength = 12;
    private const string OfChallenges = "-ch";
    private const string OfComplaints = "-co";

    /// <summary>The round.</summary>
    public RoundKey InRound => new(Tenant, Round);

    /// <summary>
    /// The partition that holds a challenge or a complaint, whose id begins with the code of its organization; null
    /// when the id has not the form of one.
    /// </summary>
    public static ChallengesKey? OfCase(RoundKey round, string id)
    {
        ArgumentNullException.ThrowIfNull(round);
        return IdForm.IsMatch(id) ? new(round.Tenant, round.Round, id[..CodeLength]) : null;
    }

    /// <summary>Whether an id that has the form is that of a complaint.</summary>
    public static bool IsComplaint(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.AsSpan(CodeLength).StartsWith(OfComplaints, StringComparison.Ordinal);
    }

    /// <summary>The row of a challenge or a complaint.</summary>
    public static string RowOf(string id) =>
        IsComplaint(id) ? Kinds.ComplaintParts.RowOf(id) : Kinds.ChallengeParts.RowOf(id);

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static ChallengesKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>The id of the challenge that a command raises: the same one sent twice is one.</summary>
    public string Challenge(Stamp stamp) => Id(OfChallenges, stamp);

    /// <summary>The id of the complaint that a command files.</summary>
    public string Complaint(Stamp stamp) => Id(OfComplaints, stamp);

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Organization);

    private string Id(string kind, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return $"{Organization}{kind}{stamp.Id[..CommandLength]}";
    }

    [GeneratedRegex(@"\A[0-9A-Z]{18}-c[ho][0-9a-f]{12}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdForm { get; }
}

using Procurement.Domain.Challenges;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored.V1.Challenges;

namespace Procurement.Storage.Indexes;

/// <content>Challenges and complaints.</content>
public static partial class ListNames
{
    /// <summary>Challenges of a round.</summary>
    public static ListKey<Challenge> Challenges(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "challenges"), ChallengeRecords.ChallengeRows);

    /// <summary>
    /// Challenges and complaints of a round that may keep it back: written before them, so that the list can name too
    /// many but never misses one.
    /// </summary>
    public static ListKey OpenChallenges(RoundKey round) =>
        new(Keys.Join(round.Tenant, round.Round, "open-challenges"));

    /// <summary>Complaints of a district, by round and complaint.</summary>
    public static ListKey<Complaint> Complaints(string tenant) =>
        new(Keys.Join(tenant, "complaints"), ChallengeRecords.ComplaintRows);

    /// <summary>Complaints of an organization, by round and complaint.</summary>
    public static ListKey<Complaint> ComplaintsOf(string tenant, string organization) =>
        new(Keys.Join(tenant, organization, "complaints-of"), ChallengeRecords.ComplaintRows);

    /// <summary>The id of a row of a list that goes by round.</summary>
    public static string InRound(string round, string id) => Keys.Join(round, id);
}

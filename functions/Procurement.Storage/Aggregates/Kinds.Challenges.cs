using Procurement.Domain.Challenges;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Challenges;

namespace Procurement.Storage.Aggregates;

/// <content>Challenges to procurements, and complaints.</content>
public static partial class Kinds
{
    /// <summary>How an organization's file holds each challenge.</summary>
    public static readonly Parts<ChallengeFile, Challenge> ChallengeParts = new(
        "challenge",
        ChallengeRecords.Challenges,
        file => file.Challenges,
        (file, loaded) => file with { Challenges = loaded });

    /// <summary>How it holds each complaint.</summary>
    public static readonly Parts<ChallengeFile, Complaint> ComplaintParts = new(
        "complaint",
        ChallengeRecords.Complaints,
        file => file.Complaints,
        (file, loaded) => file with { Complaints = loaded });

    /// <summary>The challenges and complaints of one organization in one round, a row each.</summary>
    public static readonly AggregateKind<ChallengeFile, ChallengeEvent> Challenges = new(
        TableNames.Challenges,
        ChallengeRecords.Events,
        ChallengeRecords.Heads,
        ChallengeHistory.Apply,
        ChallengeParts,
        ComplaintParts);
}

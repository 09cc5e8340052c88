using Procurement.Domain.Calendar;

namespace Procurement.Domain.Challenges;

/// <summary>All challenges and complaints of one organization in one round.</summary>
public sealed record ChallengeFile(string Organization)
{
    /// <summary>How many challenges were raised in all.</summary>
    public int Raised { get; init; }

    /// <summary>How many complaints were filed in all.</summary>
    public int Filed { get; init; }

    /// <summary>The stages that were challenged: a documents' challenge is one, whatever came of it.</summary>
    public IReadOnlyList<ChallengeStage> Stages { get; init; } = [];

    /// <summary>The challenges with a complaint that was neither refused nor withdrawn.</summary>
    public IReadOnlyList<string> Complained { get; init; } = [];

    /// <summary>The challenges that were loaded, by their ids.</summary>
    public IReadOnlyDictionary<string, Challenge> Challenges { get; init; } = new Dictionary<string, Challenge>();

    /// <summary>The complaints that were loaded, by their ids.</summary>
    public IReadOnlyDictionary<string, Complaint> Complaints { get; init; } = new Dictionary<string, Complaint>();
}

/// <summary>What can be done with challenges and complaints.</summary>
public abstract record ChallengeCommand(Author By) : Command(By);

/// <summary>What can happen to challenges and complaints.</summary>
public abstract record ChallengeEvent;

/// <summary>An organization challenged.</summary>
public sealed record ChallengeRaised(
    string Challenge, string Organization, ChallengeText Text, Deadline ChallengeBy, Deadline ReplyBy) : ChallengeEvent;

/// <summary>It was withdrawn, or given back to be completed; another of its stage may come in time.</summary>
public sealed record ChallengeEnded(string Challenge, bool Withdrawn, string Reason) : ChallengeEvent;

/// <summary>Somebody said whether its outcome may change the result.</summary>
public sealed record ChallengeWeighed(string Challenge, bool MayAffectResult, string Reason) : ChallengeEvent;

/// <summary>The purchaser replied.</summary>
public sealed record ChallengeReplied(
    string Challenge, IReadOnlyList<ItemAnswer> Answers, Ruling Ruling, string Department, Deadline ComplaintBy)
    : ChallengeEvent;

/// <summary>A complaint was filed.</summary>
public sealed record ComplaintFiled(
    string Complaint,
    string Challenge,
    IReadOnlyList<ComplaintItem> Items,
    string Request,
    DateOnly Received,
    ComplaintDays Days) : ChallengeEvent;

/// <summary>Finance asked to complete it by the end of a day.</summary>
public sealed record CorrectionAsked(string Complaint, string Missing, DateOnly By) : ChallengeEvent;

/// <summary>It was completed; the review begins anew, and so many working days are not counted.</summary>
public sealed record CorrectionHandedIn(string Complaint, string Text, int NotCounted, ComplaintDays Days)
    : ChallengeEvent;

/// <summary>Finance does not accept it.</summary>
public sealed record ComplaintRefused(string Complaint, string Reason) : ChallengeEvent;

/// <summary>Finance accepted it: it counts as accepted from the day of its receipt (财政部令第94号 art. 21).</summary>
public sealed record ComplaintAccepted(string Complaint) : ChallengeEvent;

/// <summary>Copies were sent to the respondents.</summary>
public sealed record CopiesSent(string Complaint, IReadOnlyList<Respondent> Respondents) : ChallengeEvent;

/// <summary>A respondent responded.</summary>
public sealed record ResponseGiven(string Complaint, string Respondent, string Text) : ChallengeEvent;

/// <summary>Something is tested or examined: its days are not counted.</summary>
public sealed record TestingStarted(string Complaint, string Subject) : ChallengeEvent;

/// <summary>The testing ended after so many working days.</summary>
public sealed record TestingEnded(string Complaint, int NotCounted, Deadline Decision) : ChallengeEvent;

/// <summary>Finance suspended the procurement through a day.</summary>
public sealed record ProcurementSuspended(string Complaint, DateOnly Through, string Reason) : ChallengeEvent;

/// <summary>Finance lifted the suspension.</summary>
public sealed record SuspensionLifted(string Complaint, string Reason) : ChallengeEvent;

/// <summary>The complainant withdrew.</summary>
public sealed record ComplaintWithdrawn(string Complaint, string Reason) : ChallengeEvent;

/// <summary>Finance decided.</summary>
public sealed record ComplaintDecided(string Complaint, ComplaintOutcome Outcome, Ruling Ruling, string Reason)
    : ChallengeEvent;

/// <summary>What was upheld was carried out, or is not needed: of a challenge or a complaint.</summary>
public sealed record RulingCarriedOut(string Case, string Text) : ChallengeEvent;

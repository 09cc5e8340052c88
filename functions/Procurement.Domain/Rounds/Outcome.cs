namespace Procurement.Domain.Rounds;

/// <summary>What became of a ranked proposal.</summary>
public enum Outcome
{
    /// <summary>入围: the money and a place of the lot are its own.</summary>
    Awarded,

    /// <summary>备选: next in line if an award falls away.</summary>
    Reserve,

    /// <summary>落选.</summary>
    Rejected,

    /// <summary>An objection to its award was upheld.</summary>
    Disqualified,

    /// <summary>Its organization declined the award.</summary>
    Declined,

    /// <summary>Its contract was not signed in time.</summary>
    Expired,

    /// <summary>Its lot had too few bidders (废标).</summary>
    LotFailed,
}

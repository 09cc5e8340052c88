namespace Procurement.Domain.Assessments;

/// <summary>Where an acceptance stands.</summary>
public enum AcceptanceStatus
{
    /// <summary>Its accepters sign, and those who were invited are heard.</summary>
    Drafted,

    /// <summary>Taken back; another can be drafted.</summary>
    Withdrawn,

    /// <summary>Every item was met.</summary>
    Passed,

    /// <summary>At least one was not; it can be drafted again when that was mended.</summary>
    NotPassed,
}

/// <summary>What an item of an acceptance comes from.</summary>
public enum ItemSource
{
    /// <summary>A figure of the agreement.</summary>
    Kpi,

    /// <summary>A duty of the supplier.</summary>
    Duty,

    /// <summary>Something else that was agreed.</summary>
    Other,
}

/// <summary>
/// One item: what was agreed, what was delivered, and whether that meets it; of a figure, what was measured.
/// </summary>
public sealed record AcceptedItem(
    string Ref,
    ItemSource Source,
    string Standard,
    string Delivered,
    Fraction? Measured,
    bool Met,
    string? Opinion);

/// <summary>Who else is invited to an acceptance.</summary>
public enum InvitedKind
{
    /// <summary>服务对象, people who were served.</summary>
    Beneficiary,

    /// <summary>第三方, such as the community, an expert, or another bidder.</summary>
    ThirdParty,
}

/// <summary>
/// Somebody who is invited, by what they are and never by a name, for the result is published; heard once
/// <paramref name="Heard"/>, and absent where there is no opinion then.
/// </summary>
public sealed record InvitedParty(string Ref, InvitedKind Kind, string Designation, bool Heard, string? Opinion);

/// <summary>The signature of an accepter.</summary>
public sealed record AccepterSignature(string Account, string? Opinion, DateTimeOffset At);

/// <summary>The acceptance of a contract item by item (验收, 政府采购法实施条例 art. 45).</summary>
public sealed record Acceptance(
    int No,
    AcceptanceStatus Status,
    IReadOnlyList<AcceptedItem> Items,
    IReadOnlyList<string> Accepters,
    IReadOnlyList<InvitedParty> Invited,
    string DraftedBy,
    DateTimeOffset DraftedAt)
{
    /// <summary>Who signed, in their order.</summary>
    public IReadOnlyList<AccepterSignature> Signatures { get; init; } = [];

    /// <summary>The digest of its statement, or null before it is concluded.</summary>
    public string? Document { get; init; }

    /// <summary>When it was concluded, or null.</summary>
    public DateTimeOffset? ConcludedAt { get; init; }

    /// <summary>Whether every item was met.</summary>
    public bool IsMet => Items.All(item => item.Met);
}

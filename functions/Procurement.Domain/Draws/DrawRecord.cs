namespace Procurement.Domain.Draws;

/// <summary>
/// Everything a stranger needs to check how evaluators were drawn, and nothing secret (<c>draw-record/1</c>,
/// docs/draw-records.md): the commitment, published before, and what was disclosed after.
/// </summary>
public sealed record DrawRecord(
    string Round,
    DateTimeOffset DrawnAt,
    IReadOnlyList<PoolEntry> Pool,
    string PoolDigest,
    IReadOnlyList<PoolExclusion> Exclusions,
    int Seats,
    string Commitment,
    string Nonce,
    string PublicSource,
    string PublicValue,
    IReadOnlyList<DrawnRef> Draws,
    IReadOnlyList<DeclinedRef> Declined);

/// <summary>Somebody who was asked for a draw, by a reference that says no name.</summary>
public sealed record PoolEntry(string Ref, string Employer, IReadOnlyList<string> Categories);

/// <summary>Somebody of the pool who could not be drawn, and why.</summary>
public sealed record PoolExclusion(string Ref, ExclusionReason Reason);

/// <summary>Why somebody of the pool cannot be drawn (政府采购法实施条例 art. 9 and the place's own rules).</summary>
public enum ExclusionReason
{
    /// <summary>Worked for an applicant, or was its director or supervisor, within three years.</summary>
    Employment,

    /// <summary>Is kin of an applicant's legal representative or head.</summary>
    Kin,

    /// <summary>Controls or controlled an applicant within three years.</summary>
    Ownership,

    /// <summary>Belongs to an organization that applies.</summary>
    SameOrganization,

    /// <summary>Cannot come on the day of the review.</summary>
    Unavailable,

    /// <summary>Was asked as often as the purchaser asks one person in a year.</summary>
    Rotation,

    /// <summary>Another relation that may touch fairness.</summary>
    Other,
}

/// <summary>Somebody who was drawn, in the order of drawing.</summary>
public sealed record DrawnRef(string Ref, DrawKind Kind);

/// <summary>Whether somebody was drawn for a seat of the beginning or in the place of one who declined (补抽).</summary>
public enum DrawKind
{
    /// <summary>One of the seats that were drawn first.</summary>
    First,

    /// <summary>In the place of one who declined or did not come.</summary>
    Supplementary,
}

/// <summary>Somebody who was drawn and does not sit, and why; another was drawn for it.</summary>
public sealed record DeclinedRef(string Ref, string Reason);

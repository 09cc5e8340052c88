namespace Procurement.Domain.Organizations;

/// <summary>What keeps an organization from applying for a time.</summary>
public enum SanctionKind
{
    /// <summary>活动异常名录 (民政部令第60号).</summary>
    AbnormalList,

    /// <summary>严重违法失信名单 (民政部令第60号): no purchase and no funding.</summary>
    ViolationList,

    /// <summary>An administrative penalty (行政处罚) that shuts out.</summary>
    Penalty,

    /// <summary>A ban on applying again (禁止申报), as rounds and contracts provide.</summary>
    Ban,
}

/// <summary>
/// A sanction: from a day, through another where it says so, from which source; how it was lifted, if it was.
/// </summary>
public sealed record Sanction(
    int No, SanctionKind Kind, DateOnly From, DateOnly? Through, string Source, string Reason, Author Entered)
{
    /// <summary>How it was lifted, or null.</summary>
    public Lifting? Lifted { get; init; }

    /// <summary>The last day on which it holds, or null for no end that is known.</summary>
    public DateOnly? Last => Lifted is { } lifted && !(Through < lifted.On) ? lifted.On.AddDays(-1) : Through;

    /// <summary>Whether it holds on a day; what was entered by mistake never did.</summary>
    public bool Holds(DateOnly day) => Lifted is not { Mistaken: true } && From <= day && !(Last < day);
}

/// <summary>
/// The end of a sanction: from a day on, why, and by whom; what was <paramref name="Mistaken"/> never counted.
/// </summary>
public sealed record Lifting(DateOnly On, string Reason, bool Mistaken, Author By);

/// <summary>Enters a sanction.</summary>
public sealed record SanctionOrganization(
    SanctionKind Kind, DateOnly From, DateOnly? Through, string Source, string Reason, Author By)
    : OrganizationCommand(By);

/// <summary>Lifts a sanction.</summary>
public sealed record LiftSanction(int No, DateOnly On, string Reason, bool Mistaken, Author By)
    : OrganizationCommand(By);

/// <summary>A sanction was entered.</summary>
public sealed record OrganizationSanctioned(Sanction Sanction) : OrganizationEvent;

/// <summary>A sanction was lifted.</summary>
public sealed record SanctionLifted(int No, Lifting Lifting) : OrganizationEvent;

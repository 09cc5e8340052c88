namespace Procurement.Domain.Organizations;

/// <summary>How an organization stands with the registration authority (登记状态).</summary>
public enum StandingStatus
{
    /// <summary>登记: a legal person of its own.</summary>
    Registered,

    /// <summary>备案 under a host organization: no legal person.</summary>
    Filed,

    /// <summary>Suspended (暂停活动).</summary>
    Suspended,

    /// <summary>Deregistered (注销, 撤销登记).</summary>
    Deregistered,
}

/// <summary>
/// How it stands from a day on, and through another where that was said: why, by which host, and who entered it.
/// </summary>
public sealed record Standing(
    StandingStatus Status, DateOnly From, DateOnly? Through, string? Host, string Reason, Author Entered)
{
    /// <summary>Whether this was in force on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && !(Through < day);
}

/// <summary>Enters how an organization stands; <paramref name="HostIsRegistered"/> is a fact of the registry.</summary>
public sealed record ChangeStanding(
    StandingStatus Status,
    DateOnly From,
    DateOnly? Through,
    string? Host,
    string Reason,
    bool HostIsRegistered,
    Author By) : OrganizationCommand(By);

/// <summary>Its standing was entered; what was entered before stays in the history.</summary>
public sealed record StandingChanged(Standing Standing) : OrganizationEvent;

namespace Procurement.Domain.Performances;

/// <summary>By what it can be checked that a visit took place.</summary>
public enum Verification
{
    /// <summary>服务对象签字.</summary>
    Signature,

    /// <summary>电话回访.</summary>
    CallBack,

    /// <summary>设备打卡.</summary>
    Device,

    /// <summary>现场照片.</summary>
    Photo,
}

/// <summary>
/// Who did it: a name, and the number of a certificate where one is held. It says who served, never who is employed:
/// no wages, no working hours of a person (政府购买服务管理办法 art. 10 (5)).
/// </summary>
public sealed record Worker(string Name, string? Certificate)
{
    /// <summary>Whether both are one person, as far as is said: certificates tell namesakes apart.</summary>
    public bool IsSameAs(Worker other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Certificate is not null && other.Certificate is not null) return Certificate == other.Certificate;
        return string.Equals(Bare(Name), Bare(other.Name), StringComparison.OrdinalIgnoreCase);
    }

    // A blank in the middle of a name makes nobody somebody else.
    private static string Bare(string name) => name.Replace(" ", "", StringComparison.Ordinal)
        .Replace("\u3000", "", StringComparison.Ordinal);
}

/// <summary>
/// What is said of a visit: which time of a plan it was, by whom, for whom (a reference, never a name), when, where,
/// and how it can be checked. A group has no one client; <paramref name="Quantity"/> is in the unit of the lot.
/// </summary>
public sealed record VisitContent(
    string? Plan,
    TimeOnly? Planned,
    IReadOnlyList<Worker> Workers,
    string? Client,
    DateOnly Day,
    TimeOnly From,
    TimeOnly Until,
    string Site,
    int Quantity,
    Verification Verification,
    string? Note,
    IReadOnlyList<string> Files);

/// <summary>A visit as it was recorded; it is never changed, only another comes in its place.</summary>
public sealed record Visit(string Id, VisitContent Content, Author Recorded)
{
    /// <summary>The record in whose place it came, or null.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it came in the place of another, or why it was withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>The record that came in its place, or null.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>Who withdrew it, or null.</summary>
    public Author? Withdrawn { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => CorrectedBy is null && Withdrawn is null;
}

/// <summary>What counts of one day: enough to see who was where, and what was missed.</summary>
public sealed record VisitDay(DateOnly Day, IReadOnlyList<VisitSlot> Slots)
{
    /// <summary>The name of a day.</summary>
    public static string IdOf(DateOnly day) => $"{day:yyyy-MM-dd}";

    /// <summary>The day in the id of a visit, or null where it is none.</summary>
    public static DateOnly? OfVisit(string visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        const int length = 10;
        return visit.Length > length && DateOnly.TryParseExact(visit[..length], "yyyy-MM-dd", out var day) ? day : null;
    }
}

/// <summary>A visit among those of its day.</summary>
public sealed record VisitSlot(
    string Visit,
    string? Plan,
    TimeOnly? Planned,
    IReadOnlyList<Worker> Workers,
    string? Client,
    TimeOnly From,
    TimeOnly Until,
    int Quantity);

/// <summary>A visit was recorded, perhaps in the place of another.</summary>
public sealed record VisitRecorded(
    string Organization, string Visit, VisitContent Content, string? Corrects, string? Reason) : PerformanceEvent;

/// <summary>A record that should not be there was withdrawn.</summary>
public sealed record VisitWithdrawn(string Visit, string Reason) : PerformanceEvent;

using Procurement.Domain.Organizations;

namespace Procurement.Functions.Organizations;

/// <summary>How an organization stood or stands.</summary>
public sealed record StandingView(
    StandingStatus Status, DateOnly From, DateOnly? Through, string? Host, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The view of a standing.</summary>
    public static StandingView Of(Standing one) => new(
        one.Status, one.From, one.Through, one.Host, one.Reason, one.Entered.Account, one.Entered.At);
}

/// <summary>A rating.</summary>
public sealed record RatingView(
    OrganizationGrade Grade, DateOnly From, DateOnly Through, string Source, string By, DateTimeOffset At)
{
    /// <summary>The view of a rating.</summary>
    public static RatingView Of(Rating one) => new(
        one.Grade, one.From, one.Through, one.Source, one.Entered.Account, one.Entered.At);
}

/// <summary>A sanction, with how it was lifted if it was.</summary>
public sealed record SanctionView(
    int No,
    SanctionKind Kind,
    DateOnly From,
    DateOnly? Through,
    string Source,
    string Reason,
    string By,
    DateTimeOffset At,
    LiftingView? Lifted)
{
    /// <summary>The view of a sanction.</summary>
    public static SanctionView Of(Sanction one) => new(
        one.No,
        one.Kind,
        one.From,
        one.Through,
        one.Source,
        one.Reason,
        one.Entered.Account,
        one.Entered.At,
        one.Lifted is { } lifted
            ? new(lifted.On, lifted.Reason, lifted.Mistaken, lifted.By.Account, lifted.By.At)
            : null);
}

/// <summary>How a sanction was lifted.</summary>
public sealed record LiftingView(DateOnly On, string Reason, bool Mistaken, string By, DateTimeOffset At);

/// <summary>A stage of incubation.</summary>
public sealed record StageView(IncubationStage? Stage, DateOnly From, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The view of a move.</summary>
    public static StageView Of(StageMove one) => new(one.Stage, one.From, one.Reason, one.By.Account, one.By.At);
}

/// <summary>
/// What the register says of an organization, all of its history included; the latest entry of each is the last.
/// </summary>
public sealed record RegisterView(
    IReadOnlyList<StandingView> Standings,
    IReadOnlyList<RatingView> Ratings,
    IReadOnlyList<SanctionView> Sanctions,
    IReadOnlyList<StageView> Stages,
    int Certificates,
    int CertificatesWaiting)
{
    /// <summary>The view of an organization's register.</summary>
    public static RegisterView Of(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return new(
            [.. organization.Standings.Select(StandingView.Of)],
            [.. organization.Ratings.Select(RatingView.Of)],
            [.. organization.Sanctions.Select(SanctionView.Of)],
            [.. organization.Stages.Select(StageView.Of)],
            organization.CertificateCount,
            organization.CertificatesWaiting);
    }
}

namespace Procurement.Domain.Organizations;

/// <summary>Folds what was entered of standing, rating, sanctions, stage and certificates.</summary>
internal static class RegisterHistory
{
    /// <summary>The organization after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Organization Apply(Organization known, OrganizationEvent happened, Author by) => happened switch
    {
        StandingChanged changed => known with { Standings = [.. known.Standings, changed.Standing] },
        OrganizationRated rated => known with
        {
            Grade = rated.Rating.Grade,
            Ratings = [.. known.Ratings, rated.Rating],
        },
        OrganizationSanctioned sanctioned => known with { Sanctions = [.. known.Sanctions, sanctioned.Sanction] },
        SanctionLifted lifted => known with
        {
            Sanctions =
            [
                .. known.Sanctions.Select(one => one.No == lifted.No ? one with { Lifted = lifted.Lifting } : one),
            ],
        },
        StageMoved moved => known with { Stages = [.. known.Stages, moved.Move] },
        CertificateEntered entered => Entered(known, entered),
        CertificateConfirmed confirmed => known.Changed(confirmed.Number, one => one with
        {
            Confirmed = one.Waiting,
            Evidence = confirmed.Evidence,
            ConfirmedBy = by,
            Waiting = null,
            Refused = null,
            EndedOn = null,
            EndReason = null,
        }),
        CertificateRefused refused => known.Changed(
            refused.Number, one => one with { Waiting = null, Refused = refused.Reason }),
        CertificateEnded ended => known.Changed(
            ended.Number, one => one with { Waiting = null, EndedOn = ended.On, EndReason = ended.Reason }),
        _ => throw new InvalidOperationException(
            $"The event {happened.GetType().Name} has no effect written down."),
    };

    private static Organization Entered(Organization known, CertificateEntered entered)
    {
        var isNew = known.Certificate(entered.Number) is null;
        var counted = known with { CertificateCount = known.CertificateCount + (isNew ? 1 : 0) };
        return counted.With(
            known.Certificate(entered.Number),
            (known.Certificate(entered.Number) ?? new Certificate(entered.Number)) with
            {
                Waiting = entered.Entry, Refused = null,
            });
    }

    private static Organization Changed(
        this Organization known, string number, Func<Certificate, Certificate> change)
    {
        var one = known.Certificate(number)
            ?? throw new InvalidOperationException($"The certificate {number} was not loaded.");
        return known.With(one, change(one));
    }

    private static Organization With(this Organization known, Certificate? before, Certificate after) => known with
    {
        CertificatesWaiting = known.CertificatesWaiting + WaitingIn(after) - WaitingIn(before),
        Certificates = new Dictionary<string, Certificate>(known.Certificates, StringComparer.Ordinal)
        {
            [after.Number] = after,
        },
    };

    private static int WaitingIn(Certificate? one) => one?.Waiting is null ? 0 : 1;
}

namespace Procurement.Domain.Rounds;

/// <summary>Drafting and publishing a round, and the opening and closing that the clock brings.</summary>
public static class Announcing
{
    /// <summary>Writes the settings, as long as the round is not published.</summary>
    public static Decision<RoundEvent> Draft(Round? round, RoundSettings settings) =>
        round is null or { Phase: RoundPhase.Draft } ? new RoundDrafted(settings) : RoundRefusals.AlreadyPublished;

    /// <summary>Announces the round: before it opens, by another person than any who drafted it.</summary>
    public static Decision<RoundEvent> Publish(Round? round, bool fundExists, By by)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Draft) return RoundRefusals.AlreadyPublished;
        if (round.Drafters.Contains(by.Account)) return RoundRefusals.DrafterCannotPublish;
        if (!fundExists) return RoundRefusals.FundUnknown;
        if (by.At > round.Settings.OpensAt) return RoundRefusals.OpensInThePast;

        return new RoundPublished();
    }

    /// <summary>
    /// Opens and closes the round as far as the clock allows; called by the timer, as often as it likes.
    /// </summary>
    public static Decision<RoundEvent> Tick(Round? round, By by)
    {
        if (round is null) return RoundRefusals.NotFound;
        List<RoundEvent> happened = [];
        if (round.Phase is RoundPhase.Published && by.At >= round.Settings.OpensAt) happened.Add(new RoundOpened());
        if (round.Phase is RoundPhase.Published or RoundPhase.Open && by.At > round.Settings.ClosesAt)
        {
            happened.Add(new RoundClosed());
        }

        return Decision<RoundEvent>.Accept(happened);
    }
}

using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>Writes the settings of a round, or changes them before publication.</summary>
public sealed record DraftRound(RoundSettings Settings, Author By) : RoundCommand(By);

/// <summary>Announces a round.</summary>
public sealed record PublishRound(Author By) : RoundCommand(By)
{
    /// <summary>The seal that was made for it, or null: then not every holder has a key to wrap a share to.</summary>
    public RoundSeal? Seal { get; init; }
}

/// <summary>Looks at the clock; the timer gives it as often as it likes.</summary>
public sealed record OpenOrCloseRound(Author By) : RoundCommand(By);

/// <summary>Drafting and publishing a round, and the opening and closing that the clock brings.</summary>
public static class Announcing
{
    /// <summary>Writes settings that agree with each other, as long as the round is not published.</summary>
    public static Decision<RoundEvent> Decide(Round? round, DraftRound command, Statutes statutes)
    {
        if (round is { Phase: RoundPhase.Cancelled }) return RoundRefusals.Cancelled;
        if (round is { Phase: not RoundPhase.Draft }) return RoundRefusals.AlreadyPublished;

        var broken = SettingsRules.Refusals(command.Settings, statutes.Of(command.Settings, command.By));
        return broken.Count > 0 ? Decision<RoundEvent>.Refuse(broken) : new RoundDrafted(command.Settings);
    }

    /// <summary>
    /// Announces the round: before it opens, by another person than any who drafted it; of a fund that does not exist,
    /// null is available.
    /// </summary>
    public static Decision<RoundEvent> Decide(
        Round? round, PublishRound command, Money? fundAvailable, Statutes statutes)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is RoundPhase.Cancelled) return RoundRefusals.Cancelled;
        if (round.Phase is not RoundPhase.Draft) return RoundRefusals.AlreadyPublished;
        if (round.Drafters.Contains(command.By.Account)) return RoundRefusals.DrafterCannotPublish;
        if (fundAvailable is not { } available) return RoundRefusals.FundUnknown;
        if (IsTooSmall(available, round.Settings)) return RoundRefusals.FundTooSmall;
        if (command.By.At > round.Settings.OpensAt) return RoundRefusals.OpensInThePast;

        // The law may have changed since the draft, and time has passed: both count on the day of publication.
        var law = statutes.Of(round.Settings, command.By);
        var broken = SettingsRules.Refusals(round.Settings, law);
        if (broken.Count > 0) return Decision<RoundEvent>.Refuse(broken);
        if (round.Settings.Sealing is not null && command.Seal is null) return RoundRefusals.HolderWithoutKey;
        return law.TryKeep(out var kept, out var missing)
            ? new RoundPublished(kept) { Seal = round.Settings.Sealing is null ? null : command.Seal }
            : missing;
    }

    /// <summary>Opens and closes the round as far as the clock allows.</summary>
    public static Decision<RoundEvent> Decide(Round? round, OpenOrCloseRound command)
    {
        if (round is null) return RoundRefusals.NotFound;
        var at = command.By.At;
        List<RoundEvent> happened = [];
        if (round.Phase is RoundPhase.Published && at >= round.Settings.OpensAt) happened.Add(new RoundOpened());
        if (round.Phase is RoundPhase.Published or RoundPhase.Open && at > round.Settings.ClosesAt)
        {
            happened.Add(new RoundClosed());
        }

        return Decision<RoundEvent>.Accept(happened);
    }

    // Without a budget nothing is bought (102号令 art. 16); a rehearsal file may find out at its final award.
    private static bool IsTooSmall(Money available, RoundSettings settings) => settings.Template is not null
        && Fraction.Sum(settings.Lots.Select(lot => lot.Budget.InFen)) > available.InFen;

    private static LawOfDay Of(this Statutes statutes, RoundSettings settings, Author by) =>
        statutes.On(Jurisdiction.OfUscc(settings.Purchaser.Uscc), ChinaTime.DayOf(by.At));
}

using static Procurement.Domain.Organizations.RegisterRefusals;

namespace Procurement.Domain.Organizations;

/// <summary>
/// What an officer enters of an organization's standing, rating, sanctions and stage; nothing is erased.
/// </summary>
public static class KeepingTheRegister
{
    /// <summary>The most entries of each kind that an organization keeps; bounds the aggregate.</summary>
    public const int EntriesMax = 100;

    /// <summary>A rating counts at most so many years (社会组织评估管理办法).</summary>
    public const int RatingYearsMax = 5;

    /// <summary>Enters how it stands. A filed organization names a registered host that is another one.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, ChangeStanding command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.Standings.Count >= EntriesMax) return TooManyEntries;
        if (command.Through < command.From) return EndsBeforeStart;
        if (RefusalOfHost(before.Uscc, command) is { } why) return why;

        return new StandingChanged(new Standing(
            command.Status, command.From, command.Through, command.Host, command.Reason, command.By));
    }

    /// <summary>Enters a rating; only social organizations are rated, for five years at most.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, RateOrganization command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.Ratings.Count >= EntriesMax) return TooManyEntries;
        if (before.Kind is OrganizationKind.Enterprise or OrganizationKind.Committee) return RatingNotForKind;
        if (command.Through < command.From) return EndsBeforeStart;
        if (command.Through > command.From.AddYears(RatingYearsMax)) return RatingTooLong;

        return new OrganizationRated(
            new Rating(command.Grade, command.From, command.Through, command.Source, command.By));
    }

    /// <summary>Enters a sanction; a ban says until when.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, SanctionOrganization command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.Sanctions.Count >= EntriesMax) return TooManyEntries;
        if (command.Through < command.From) return EndsBeforeStart;
        if (command is { Kind: SanctionKind.Ban, Through: null }) return BanWithoutEnd;

        return new OrganizationSanctioned(new Sanction(
            before.Sanctions.Count + 1,
            command.Kind,
            command.From,
            command.Through,
            command.Source,
            command.Reason,
            command.By));
    }

    /// <summary>Lifts a sanction, once.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, LiftSanction command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.Sanctions.FirstOrDefault(one => one.No == command.No) is not { } sanction) return SanctionNotFound;
        if (sanction.Lifted is not null) return AlreadyLifted;
        if (command.On < sanction.From) return EndsBeforeStart;

        return new SanctionLifted(
            command.No, new Lifting(command.On, command.Reason, command.Mistaken, command.By));
    }

    /// <summary>Moves it to another stage, forward or back.</summary>
    public static Decision<OrganizationEvent> Decide(Organization? before, MoveStage command)
    {
        if (before is null) return OrganizationRefusals.NotFound;
        if (before.Stages.Count >= EntriesMax) return TooManyEntries;
        var latest = before.Stages is [.., var last] ? last : null;
        if (latest?.Stage == command.Stage) return StageUnchanged;
        if (command.From < latest?.From) return StageBeforeLatest;

        return new StageMoved(new StageMove(command.Stage, command.From, command.Reason, command.By));
    }

    private static Refusal? RefusalOfHost(string uscc, ChangeStanding command)
    {
        if (command.Status is not StandingStatus.Filed) return command.Host is null ? null : HostNotAsked;
        if (command.Host is null) return HostMissing;
        if (command.Host == uscc) return HostIsItself;
        return command.HostIsRegistered ? null : HostNotRegistered;
    }
}

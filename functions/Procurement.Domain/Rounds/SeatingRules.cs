namespace Procurement.Domain.Rounds;

/// <summary>As what somebody sits on a committee.</summary>
public enum PanelSeat
{
    /// <summary>评审专家.</summary>
    Expert,

    /// <summary>采购人代表.</summary>
    Representative,
}

/// <summary>
/// What the draws of a round and the pool say of those who are named: who took a seat that it was drawn for, whether
/// there was a draw at all, where each works, and whether the place allows two of one legal person.
/// </summary>
public sealed record PanelSources(
    IReadOnlySet<string> Drawn, bool HasDraw, IReadOnlyDictionary<string, string> Employers, bool OnePerEmployer)
{
    /// <summary>Nothing is known.</summary>
    public static readonly PanelSources None =
        new(new HashSet<string>(), false, new Dictionary<string, string>(), false);

    /// <summary>Where a member works: as the officer says, or the pool; null where nobody knows.</summary>
    public string? EmployerOf(PanelMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Organization ?? Employers.GetValueOrDefault(member.Account);
    }
}

/// <summary>
/// What the law asks of those who are named, where the round plans a committee: that the plan keeps the law of its kind
/// and budget, <see cref="CommitteeRules"/> saw to before the round was published.
/// </summary>
public static class SeatingRules
{
    /// <summary>Every refusal that applies; a round that plans no committee has none.</summary>
    public static IEnumerable<Refusal> Refusals(Round round, OpenEvaluation command)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(command);
        if (round.Settings.Evaluation.Committee is not { } plan) return [];

        var (panel, sources) = (command.Panel, command.Sources);
        var experts = panel.Where(one => one.Seat is PanelSeat.Expert).ToList();
        var mustBeDrawn = round.Settings.IsProcurement || sources.HasDraw;
        IEnumerable<(Refusal Refusal, bool Applies)> checks =
        [
            (PanelRefusals.SeatMissing, panel.Any(one => one.Seat is null)),
            (PanelRefusals.ExpertsTooFew with { Value = $"{plan.Experts}" },
                round.Settings.Lots.Any(lot => experts.Count(one => one.Scores(lot.Ref)) < plan.Experts)),
            (PanelRefusals.LeaderMissing, panel.Count(one => one.Leads) != 1),
            (PanelRefusals.LeaderIsRepresentative,
                panel.Any(one => one is { Leads: true, Seat: PanelSeat.Representative })),
            (PanelRefusals.ExpertOfPurchaser,
                experts.Any(one => sources.EmployerOf(one) == round.Settings.Purchaser.Uscc)),
            (PanelRefusals.SameEmployer, sources.OnePerEmployer && HaveSameEmployer(experts, sources)),
            (PanelRefusals.ExpertNotDrawn, mustBeDrawn && command.SelfSelected is null
                && experts.Any(one => !sources.Drawn.Contains(one.Account))),
        ];
        return checks.Where(check => check.Applies).Select(check => check.Refusal);
    }

    private static bool HaveSameEmployer(IEnumerable<PanelMember> members, PanelSources sources) =>
        members.Select(sources.EmployerOf).OfType<string>().GroupBy(one => one).Any(same => same.Count() > 1);
}

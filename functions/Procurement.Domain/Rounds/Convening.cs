namespace Procurement.Domain.Rounds;

/// <summary>Names the committee and sends the round to it.</summary>
public sealed record OpenEvaluation(IReadOnlyList<PanelMember> Panel, Author By) : RoundCommand(By)
{
    /// <summary>How many proposals wait for the end of their examination, where the round has a checklist.</summary>
    public int Unexamined { get; init; }

    /// <summary>
    /// On what basis the experts are chosen and not drawn (财政部令第87号 art. 48: consent of the superior budget unit), or
    /// null; the notice says it.
    /// </summary>
    public string? SelfSelected { get; init; }

    /// <summary>What the draws and the pool say of who is named.</summary>
    public PanelSources Sources { get; init; } = PanelSources.None;
}

/// <summary>Tells the round that the proposals to score are fixed, and who of the committee keeps out.</summary>
public sealed record CompleteOpening(
    IReadOnlyList<LotEntries> Entries, IReadOnlyList<Exclusion> Exclusions, Author By) : RoundCommand(By);

/// <summary>Why a committee is refused.</summary>
public static class PanelRefusals
{
    /// <summary>An evaluator is named twice, or none is named.</summary>
    public static readonly Refusal Invalid = new("evaluation.panelInvalid");

    /// <summary>A member is named for a lot that the round does not have.</summary>
    public static readonly Refusal LotUnknown = new("evaluation.panelLotUnknown");

    /// <summary>A lot has nobody to score it.</summary>
    public static readonly Refusal LotWithoutMember = new("evaluation.lotWithoutPanel");

    /// <summary>Proposals of the round wait for the end of their examination.</summary>
    public static readonly Refusal ExaminationUnfinished = new("evaluation.examinationUnfinished");

    /// <summary>Not as many members score a lot as the round announced.</summary>
    public static readonly Refusal SizeDiffers = new("evaluation.panelSizeDiffers");

    /// <summary>Whoever drafts, publishes or convenes a round does not sit on its committee (不相容岗位).</summary>
    public static readonly Refusal OfficerOnPanel = new("evaluation.officerOnPanel");

    /// <summary>The round plans a committee, and a member has no seat.</summary>
    public static readonly Refusal SeatMissing = new("evaluation.seatMissing");

    /// <summary>A lot has fewer experts than the round announced; the value is how many it announced.</summary>
    public static readonly Refusal ExpertsTooFew = new("evaluation.panelExpertsTooFew");

    /// <summary>Nobody or more than one leads the committee.</summary>
    public static readonly Refusal LeaderMissing = new("evaluation.leaderMissing");

    /// <summary>The purchaser's representative does not lead the committee (财政部令第87号 art. 45).</summary>
    public static readonly Refusal LeaderIsRepresentative = new("evaluation.leaderIsRepresentative");

    /// <summary>Who works for the purchaser sits only as its representative (财政部令第87号 art. 47).</summary>
    public static readonly Refusal ExpertOfPurchaser = new("evaluation.expertOfPurchaser");

    /// <summary>Two members work for one legal person, which the place does not allow.</summary>
    public static readonly Refusal SameEmployer = new("evaluation.sameEmployer");

    /// <summary>
    /// An expert was not drawn for this round, or has not taken the seat, and no basis for choosing is named
    /// (财政部令第87号 art. 48).
    /// </summary>
    public static readonly Refusal ExpertNotDrawn = new("evaluation.expertNotDrawn");
}

/// <summary>The opening of evaluation: the committee is named, then what it scores is fixed.</summary>
public static class Convening
{
    /// <summary>Names the committee; every lot needs a member, and none may be officer of the round.</summary>
    public static Decision<RoundEvent> Decide(Round? round, OpenEvaluation command)
    {
        if (IsNotClosed(round, command.By) is { } why) return why;
        var panel = command.Panel;
        var accounts = panel.Select(member => member.Account).ToHashSet(StringComparer.Ordinal);
        if (panel.Count == 0 || accounts.Count < panel.Count) return PanelRefusals.Invalid;

        var lots = round!.Settings.Lots;
        IEnumerable<(Refusal Refusal, bool Applies)> checks =
        [
            (PanelRefusals.LotUnknown, panel.SelectMany(member => member.Lots).Any(lot => round.Lot(lot) is null)),
            (PanelRefusals.LotWithoutMember, lots.Any(lot => !panel.Any(member => member.Scores(lot.Ref)))),
            (PanelRefusals.ExaminationUnfinished, round.Settings.Checklist is not null && command.Unexamined > 0),
            (PanelRefusals.SizeDiffers, round.Settings.Evaluation.Committee is { } plan
                && lots.Any(lot => panel.Count(member => member.Scores(lot.Ref)) != plan.Members)),
            (PanelRefusals.OfficerOnPanel, accounts.Overlaps(Officers(round, command.By))),
        ];
        List<Refusal> broken =
        [
            .. checks.Where(check => check.Applies).Select(check => check.Refusal),
            .. SeatingRules.Refusals(round, command),
        ];
        return broken.Count > 0
            ? Decision<RoundEvent>.Refuse(broken)
            : new PanelAppointed(panel) { SelfSelected = command.SelfSelected };
    }

    /// <summary>
    /// Lets the committee score; a lot with proposals and nobody left to score them takes the opening back, so that
    /// another committee can be named.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, CompleteOpening command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Opening) return Decision<RoundEvent>.Accept();

        var exclusions = command.Exclusions.Where(one => round.Member(one.Account)?.Scores(one.Lot) is true).ToList();
        var opened = round with { Exclusions = exclusions };
        return command.Entries.Any(lot => lot.Count > 0 && !opened.EvaluatorsOf(lot.Lot).Any())
            ? new EvaluationOpeningRefused(PanelRefusals.LotWithoutMember.Code)
            : new EvaluationOpened(command.Entries, exclusions);
    }

    /// <summary>
    /// Why the round is not at its examination, or null. The clock decides, not the timer that records it: an officer
    /// need not wait for the timer.
    /// </summary>
    public static Refusal? IsNotClosed(Round? round, Author by) => round switch
    {
        null => RoundRefusals.NotFound,
        { Phase: RoundPhase.Published or RoundPhase.Open } when by.At <= round.Settings.ClosesAt =>
            RoundRefusals.TooEarly,
        { Phase: RoundPhase.Published or RoundPhase.Open or RoundPhase.Closed, Seal: { UnsealedAt: null } } =>
            RoundRefusals.StillSealed,
        { Phase: RoundPhase.Published or RoundPhase.Open or RoundPhase.Closed } => null,
        _ => RoundRefusals.WrongPhase,
    };

    private static IEnumerable<string> Officers(Round round, Author by) =>
        [.. round.Drafters, by.Account, .. round.Publisher is { } publisher ? [publisher] : Array.Empty<string>()];
}

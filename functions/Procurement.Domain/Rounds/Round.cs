using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>Where a round (届, 批次) stands.</summary>
public enum RoundPhase
{
    /// <summary>Being written; can still be changed.</summary>
    Draft,

    /// <summary>Announced; only a clarification changes anything of it.</summary>
    Published,

    /// <summary>Takes proposals.</summary>
    Open,

    /// <summary>The time for proposals is over; formal examination.</summary>
    Closed,

    /// <summary>The committee is named; the proposals to score are being fixed.</summary>
    Opening,

    /// <summary>Evaluators score.</summary>
    Evaluating,

    /// <summary>Scoring is over; the sheets are being sealed and the ranking computed.</summary>
    Ranking,

    /// <summary>The award notice is public and objections may come.</summary>
    Notice,

    /// <summary>The final award is decided; its money is being committed.</summary>
    Finalizing,

    /// <summary>The final award is made; contracts follow.</summary>
    Final,

    /// <summary>Ended before its final award, for a reason that is public.</summary>
    Cancelled,
}

/// <summary>A round from its draft to its awards; the drafters are all accounts that wrote its settings.</summary>
public sealed record Round(RoundSettings Settings, RoundPhase Phase, IReadOnlyList<string> Drafters)
{
    /// <summary>Since when it stands where it stands.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The law of the day of publication, which the round keeps; null before.</summary>
    public RoundLaw? Law { get; init; }

    /// <summary>What was clarified since the publication, in order.</summary>
    public IReadOnlyList<Clarification> Clarifications { get; init; } = [];

    /// <summary>The account that published it, or null for a draft.</summary>
    public string? Publisher { get; init; }

    /// <summary>The seal of its proposals from the publication on; null without sealing.</summary>
    public RoundSeal? Seal { get; init; }

    /// <summary>The committee; empty before it is named.</summary>
    public IReadOnlyList<PanelMember> Panel { get; init; } = [];

    /// <summary>On what basis the experts were chosen and not drawn, or null; the notice says it.</summary>
    public string? SelfSelected { get; init; }

    /// <summary>How many proposals each lot has to score, lots in their order; empty before evaluation opens.</summary>
    public IReadOnlyList<LotEntries> Entries { get; init; } = [];

    /// <summary>Who of the committee keeps out of which lot.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Why the last attempt to open evaluation failed, or null.</summary>
    public string? OpeningRefused { get; init; }

    /// <summary>The day on which the award notice appears, from the moment scoring ends.</summary>
    public DateOnly? NoticeDay { get; init; }

    /// <summary>The award notice, from its publication.</summary>
    public AwardNotice? Notice { get; init; }

    /// <summary>The day of the final award, once it is decided.</summary>
    public DateOnly? FinalDay { get; init; }

    /// <summary>Why the last attempt at a final award failed, or null.</summary>
    public string? FinalAwardRefused { get; init; }

    /// <summary>True from the first publication on, whatever came of it.</summary>
    public bool Announced => Publisher is not null;

    /// <summary>Why the round was cancelled, or null.</summary>
    public RoundEnd? Cancelled { get; init; }

    /// <summary>Why the round was withdrawn, until it is published again; or null.</summary>
    public RoundEnd? Withdrawn { get; init; }

    /// <summary>The lot with this reference, or null.</summary>
    public Lot? Lot(string lot) => Settings.Lots.FirstOrDefault(one => one.Ref == lot);

    /// <summary>The place of a lot in the order of the round, from 0; negative for a lot it does not have.</summary>
    public int LotIndex(string lot) => Settings.Lots.Select(one => one.Ref).ToList().IndexOf(lot);

    /// <summary>How many proposals of a lot there are to score.</summary>
    public int EntriesOf(string lot) => Entries.FirstOrDefault(one => one.Lot == lot)?.Count ?? 0;

    /// <summary>The member of the committee with this account, or null.</summary>
    public PanelMember? Member(string account) => Panel.FirstOrDefault(one => one.Account == account);

    /// <summary>Whether a member of the committee keeps out of a lot.</summary>
    public bool IsExcluded(string account, string lot) => Exclusions.Contains(new Exclusion(account, lot));

    /// <summary>Who scores a lot: the members named for it, without those who keep out.</summary>
    public IEnumerable<PanelMember> EvaluatorsOf(string lot) =>
        Panel.Where(member => member.Scores(lot) && !IsExcluded(member.Account, lot));
}

/// <summary>The day on which a round was cancelled or withdrawn, and the reason that the public reads.</summary>
public sealed record RoundEnd(DateOnly Day, string Reason);

/// <summary>An evaluator on the committee of a round, by the account of the token.</summary>
public sealed record PanelMember(string Account, string Name)
{
    /// <summary>The lots the member scores; empty means all of them.</summary>
    public IReadOnlyList<string> Lots { get; init; } = [];

    /// <summary>The organization the member works for by its 统一社会信用代码, where the officer knows it.</summary>
    public string? Organization { get; init; }

    /// <summary>As what the member sits; null where the round plans no committee and the officer did not say.</summary>
    public PanelSeat? Seat { get; init; }

    /// <summary>Whether the member leads the committee (组长).</summary>
    public bool Leads { get; init; }

    /// <summary>Whether the member was named for a lot.</summary>
    public bool Scores(string lot) => Lots.Count == 0 || Lots.Contains(lot);
}

/// <summary>How many proposals of a lot there are to score.</summary>
public sealed record LotEntries(string Lot, int Count);

/// <summary>A member of the committee keeps out of a lot in which somebody has acted that the member is.</summary>
public sealed record Exclusion(string Account, string Lot);

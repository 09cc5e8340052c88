using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>Where a round (届, 批次) stands.</summary>
public enum RoundPhase
{
    /// <summary>Being written; can still be changed.</summary>
    Draft,

    /// <summary>Announced; nothing of it changes any more.</summary>
    Published,

    /// <summary>Takes proposals.</summary>
    Open,

    /// <summary>The time for proposals is over; formal examination.</summary>
    Closed,

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
}

/// <summary>A round from its draft to its awards; the drafters are all accounts that wrote its settings.</summary>
public sealed record Round(RoundSettings Settings, RoundPhase Phase, IReadOnlyList<string> Drafters)
{
    /// <summary>The law of the day of publication, which the round keeps; null before.</summary>
    public RoundLaw? Law { get; init; }

    /// <summary>Reasons of formal examination, by rejected proposal.</summary>
    public IReadOnlyDictionary<string, string> Rejected { get; init; } = new Dictionary<string, string>();

    /// <summary>The committee; empty before evaluation opens.</summary>
    public IReadOnlyList<PanelMember> Panel { get; init; } = [];

    /// <summary>The proposals that passed examination; empty before evaluation opens.</summary>
    public IReadOnlyList<Contender> Contenders { get; init; } = [];

    /// <summary>The day on which the award notice appears, from the moment scoring ends.</summary>
    public DateOnly? NoticeDay { get; init; }

    /// <summary>The award notice, from its publication.</summary>
    public AwardNotice? Notice { get; init; }

    /// <summary>Objections to the notice, in the order received.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The day of the final award, once it is decided.</summary>
    public DateOnly? FinalDay { get; init; }

    /// <summary>Why the last attempt at a final award failed, or null.</summary>
    public string? FinalAwardRefused { get; init; }

    /// <summary>The lot with this reference, or null.</summary>
    public Lot? Lot(string lot) => Settings.Lots.FirstOrDefault(one => one.Ref == lot);

    /// <summary>The contender with this proposal, or null.</summary>
    public Contender? Contender(string proposal) => Contenders.FirstOrDefault(one => one.Proposal == proposal);

    /// <summary>The ranked proposal, or null when it was not ranked.</summary>
    public NoticeEntry? Ranked(string proposal) =>
        Notice?.Ranking.FirstOrDefault(one => one.Proposal == proposal);

    /// <summary>The proposals awarded now, in ranking order, lots in their order.</summary>
    public IEnumerable<NoticeEntry> Awarded =>
        Notice?.Ranking.Where(one => one.Outcome is Outcome.Awarded) ?? [];
}

/// <summary>An evaluator on the committee of a round, by the account of the token.</summary>
public sealed record PanelMember(string Account, string Name);

/// <summary>
/// A proposal that passed examination, with the facts that ranking needs, as they were at submission.
/// </summary>
public sealed record Contender(
    string Proposal,
    string Lot,
    string Organization,
    string OrganizationName,
    string Reference,
    string Title,
    Money Requested,
    Fraction PriceDeduction,
    DateTimeOffset SubmittedAt);

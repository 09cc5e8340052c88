namespace Procurement.Domain.Proposals;

/// <summary>
/// The fields of a proposal by the names they have on the wire, and which of them a correction may change.
/// </summary>
public static class ContentFields
{
    /// <summary>The lot, which what was submitted was submitted to.</summary>
    public const string Lot = "lot";

    /// <summary>The price, which nobody corrects after the closing (财政部令第87号 art. 51).</summary>
    public const string Requested = "requested";

    /// <summary>The sites that are served, a part of what is offered.</summary>
    public const string Sites = "sites";

    /// <summary>The files that come with it.</summary>
    public const string Attachments = "attachments";

    private static readonly (string Name, Func<ProposalContent, ProposalContent, bool> AreSame)[] Fields =
    [
        ("reference", (one, other) => one.Reference == other.Reference),
        (Lot, (one, other) => one.Lot == other.Lot),
        ("title", (one, other) => one.Title == other.Title),
        ("category", (one, other) => one.Category == other.Category),
        ("lead", (one, other) => one.Lead == other.Lead),
        (Requested, (one, other) => one.Requested == other.Requested),
        ("own", (one, other) => one.Own == other.Own),
        ("budget", (one, other) => one.Budget.SequenceEqual(other.Budget)),
        ("sources", (one, other) => one.Sources.SequenceEqual(other.Sources)),
        (Attachments, (one, other) => one.Attachments.SequenceEqual(other.Attachments)),
        (Sites, (one, other) => one.Sites.SequenceEqual(other.Sites)),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Fields.Select(field => field.Name)];

    /// <summary>Those that an officer may return for correction: neither lot, sites nor price.</summary>
    public static IReadOnlyList<string> Correctable { get; } =
        [.. All.Where(field => field is not (Lot or Requested or Sites))];

    /// <summary>Which fields differ, in their order.</summary>
    public static IReadOnlyList<string> Changed(ProposalContent before, ProposalContent after) =>
        [.. Fields.Where(field => !field.AreSame(before, after)).Select(field => field.Name)];
}

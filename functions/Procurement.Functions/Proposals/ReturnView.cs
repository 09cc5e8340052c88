using Procurement.Domain.Proposals;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Proposals;

/// <summary>How an item of the checklist was marked last.</summary>
public sealed record MarkView(string Item, bool Met, string? Note, string By, DateTimeOffset At);

/// <summary>
/// The one return for correction: the fields that alone may change, until when, and what became of it;
/// <paramref name="Submitted"/> is what the receipt stands for, once something was corrected.
/// </summary>
public sealed record ReturnView(
    IReadOnlyList<string> Fields,
    string Reason,
    DeadlineView Deadline,
    DateTimeOffset ReturnedAt,
    DateTimeOffset? CorrectedAt,
    IReadOnlyList<string> Changed,
    IReadOnlyList<EnclosedFileView> Files,
    ProposalBody? Submitted)
{
    /// <summary>The view of a return, or null where there was none.</summary>
    public static ReturnView? OfOrNull(ProposalReturn? one) => one is null
        ? null
        : new(
            one.Fields,
            one.Reason,
            DeadlineView.Of(one.Deadline),
            one.By.At,
            one.Corrected?.At,
            one.Changed,
            [.. one.Files.Select(EnclosedFileView.Of)],
            one.Submitted is { } submitted ? ProposalBody.Of(submitted) : null);
}

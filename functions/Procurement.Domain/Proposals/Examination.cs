using Procurement.Domain.Attachments;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.Proposals;

/// <summary>Whether an item of the checklist is met, with a note where it is not, and who found it when.</summary>
public sealed record ItemMark(string Item, bool Met, string? Note, Author By);

/// <summary>
/// The one return for correction: the fields that alone may change, why, through which last day, and what became of it.
/// </summary>
public sealed record ProposalReturn(IReadOnlyList<string> Fields, string Reason, Deadline Deadline, Author By)
{
    /// <summary>What was submitted, which the receipt stands for; null while nothing was corrected.</summary>
    public ProposalContent? Submitted { get; init; }

    /// <summary>The fields that the correction changed.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>The files that came with the correction, those that did not change among them.</summary>
    public IReadOnlyList<EnclosedFile> Files { get; init; } = [];

    /// <summary>Who corrected it and when, or null.</summary>
    public Author? Corrected { get; init; }

    /// <summary>Whether a correction may still come at this moment: through the last second of the last day.</summary>
    public bool IsOpen(DateTimeOffset at) => Corrected is null && at < ChinaTime.EndOfDay(Deadline.Due);
}

/// <summary>Marks items of the checklist.</summary>
public sealed record MarkItems(string Proposal, IReadOnlyList<MarkedItem> Marks, Author By) : ProposalCommand(By);

/// <summary>An item as an officer marks it.</summary>
public sealed record MarkedItem(string Item, bool Met, string? Note);

/// <summary>Returns a proposal for correction of some fields.</summary>
public sealed record ReturnProposal(string Proposal, IReadOnlyList<string> Fields, string Reason, Author By)
    : ProposalCommand(By);

/// <summary>Sends the correction.</summary>
public sealed record CorrectProposal(string Proposal, ProposalContent Content, Author By) : ProposalCommand(By);

/// <summary>Ends the examination: every item is met.</summary>
public sealed record PassProposal(string Proposal, string Reason, Author By) : ProposalCommand(By);

/// <summary>Items were marked; a later mark of an item takes the place of an earlier one.</summary>
public sealed record ItemsMarked(string Proposal, IReadOnlyList<MarkedItem> Marks) : ProposalEvent, IOfOneProposal;

/// <summary>A proposal was returned for correction.</summary>
public sealed record ProposalReturned(
    string Proposal, IReadOnlyList<string> Fields, string Reason, Deadline Deadline) : ProposalEvent, IOfOneProposal;

/// <summary>The organization corrected it.</summary>
public sealed record ProposalCorrected(
    string Proposal, ProposalContent Content, IReadOnlyList<string> Changed) : ProposalEvent, IOfOneProposal
{
    /// <summary>The files that come with it now, each with its digest.</summary>
    public IReadOnlyList<EnclosedFile> Files { get; init; } = [];
}

/// <summary>It passed its examination.</summary>
public sealed record ProposalPassed(string Proposal, string Reason) : ProposalEvent, IOfOneProposal;

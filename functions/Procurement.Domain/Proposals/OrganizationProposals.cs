using System.Collections.Frozen;
using Procurement.Domain.Attachments;
using Procurement.Domain.Organizations;

namespace Procurement.Domain.Proposals;

/// <summary>
/// All proposals of one organization in one round: how many were drafted and how many submitted and taken. They are one
/// aggregate because a round limits how many an organization may submit, and that limit must hold whoever submits at
/// the same time.
/// </summary>
public sealed record OrganizationProposals(string Round, string Organization, int Drafted, int Submitted)
{
    /// <summary>
    /// True once evaluation opened: a submission or a finding that was in time but slow to be written cannot come after
    /// the list of proposals to score was made.
    /// </summary>
    public bool Sealed { get; init; }

    /// <summary>The proposals, or those of them that were loaded, by id.</summary>
    public IReadOnlyDictionary<string, Proposal> Proposals { get; init; } = FrozenDictionary<string, Proposal>.Empty;

    /// <summary>The proposal with this id if it was loaded, or null.</summary>
    public Proposal? Find(string id) => Proposals.GetValueOrDefault(id);

    /// <summary>The submitted ones, of those that were loaded, that came with a file.</summary>
    public IEnumerable<Proposal> Names(string attachment) => Proposals.Values.Where(
        one => one.Receipt is { } receipt
            && receipt.Files.Concat(one.Return?.Files ?? []).Any(file => file.Attachment == attachment));

    /// <summary>Whether files may still be brought after the closing: an open return names them.</summary>
    public bool TakesFiles(DateTimeOffset at) => Proposals.Values.Any(one => one.Finding is null
        && one.Return is { } returned && returned.IsOpen(at) && returned.Fields.Contains(ContentFields.Attachments));

    internal OrganizationProposals With(Proposal changed) => this with
    {
        Proposals = new Dictionary<string, Proposal>(Proposals, StringComparer.Ordinal) { [changed.Id] = changed },
    };
}

/// <summary>
/// A proposal: the command that began it, its content, its version (from 1), and the receipt of its submission, or null
/// for a draft.
/// </summary>
public sealed record Proposal(string Id, string DraftedBy, ProposalContent Content, int Version, Receipt? Receipt)
{
    /// <summary>The accounts that drafted, changed or submitted it, each once.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The latest finding of formal examination; null for one that was not named and so passes.</summary>
    public Finding? Finding { get; init; }

    /// <summary>How each item of the checklist was marked last.</summary>
    public IReadOnlyList<ItemMark> Marks { get; init; } = [];

    /// <summary>The one return for correction, or null.</summary>
    public ProposalReturn? Return { get; init; }

    /// <summary>What its receipt stands for: what was submitted, whatever was corrected since.</summary>
    public ProposalContent Submitted => Return?.Submitted ?? Content;

    /// <summary>The seal of a submitted content that nobody has opened yet, or could not; else null.</summary>
    public ContentSeal? Seal { get; init; }

    /// <summary>Whether it was submitted and its content can be read by those who may.</summary>
    public bool IsReadable => Receipt is not null && Seal is null;

    /// <summary>Whether it goes to the committee as far as is known now.</summary>
    public bool IsAdmitted => IsReadable && Finding is not { Passed: false };

    /// <summary>Who wrote it last and when; from its submission on, who submitted it.</summary>
    public Author? Changed { get; init; }

    internal Proposal By(Author by) => this with
    {
        Accounts = Accounts.Contains(by.Account) ? Accounts : [.. Accounts, by.Account],
        Changed = by,
    };
}

/// <summary>The receipt (回执): the moment of submission, and what the registry said of the organization then.</summary>
public sealed record Receipt(
    DateTimeOffset At,
    string OrganizationName,
    OrganizationKind Kind,
    OrganizationGrade? Grade,
    Fraction PriceDeduction)
{
    /// <summary>The files that were submitted with it, as they were then.</summary>
    public IReadOnlyList<EnclosedFile> Files { get; init; } = [];

    internal Receipt Naming(IReadOnlyList<string> broken) => broken.Count == 0 ? this : this with
    {
        Files = [.. Files.Select(file => file.Seal is { } seal && broken.Contains(file.Attachment)
            ? file with { Seal = seal with { Fault = FileSeal.Broken } }
            : file)],
    };
}

/// <summary>What formal examination came to, why, and who found it when.</summary>
public sealed record Finding(bool Passed, string Reason, string Account, DateTimeOffset At);

/// <summary>What can be done with an organization's proposals.</summary>
public abstract record ProposalCommand(Author By) : Command(By);

/// <summary>What can happen to an organization's proposals.</summary>
public abstract record ProposalEvent;

/// <summary>What happens to one proposal; each makes its next version.</summary>
public interface IOfOneProposal
{
    string Proposal { get; }
}

/// <summary>A draft was begun.</summary>
public sealed record ProposalDrafted(
    string Round, string Organization, string Proposal, string Command, ProposalContent Content)
    : ProposalEvent, IOfOneProposal;

/// <summary>A draft was changed.</summary>
public sealed record ProposalRevised(string Proposal, ProposalContent Content) : ProposalEvent, IOfOneProposal;

/// <summary>A draft was submitted and taken.</summary>
public sealed record ProposalSubmitted(string Proposal, Receipt Receipt) : ProposalEvent, IOfOneProposal
{
    /// <summary>The content as it was submitted; null in events that leave it as the draft says.</summary>
    public ProposalContent? Content { get; init; }

    /// <summary>The seal of the content, in a sealed round.</summary>
    public ContentSeal? Seal { get; init; }
}

/// <summary>The content was unsealed after the opening.</summary>
public sealed record ProposalUnsealed(string Proposal, ProposalContent Content) : ProposalEvent, IOfOneProposal
{
    /// <summary>The files whose keys are not what was sealed, by their attachments.</summary>
    public IReadOnlyList<string> BrokenFiles { get; init; } = [];
}

/// <summary>The content is not what was sealed; the code says why.</summary>
public sealed record ProposalSealBroken(string Proposal, string Code) : ProposalEvent, IOfOneProposal
{
    /// <summary>The files whose keys are not what was sealed, by their attachments.</summary>
    public IReadOnlyList<string> BrokenFiles { get; init; } = [];
}

/// <summary>A submitted proposal was taken back, out of the lot it was submitted to.</summary>
public sealed record ProposalWithdrawn(string Proposal, string Lot) : ProposalEvent, IOfOneProposal
{
    /// <summary>The content as a draft again, where it was sealed; else null: it is as it was submitted.</summary>
    public ProposalContent? Content { get; init; }
}

/// <summary>A proposal did not pass formal examination.</summary>
public sealed record ProposalRejected(string Proposal, string Reason) : ProposalEvent, IOfOneProposal;

/// <summary>The finding was corrected: the proposal passes formal examination.</summary>
public sealed record ProposalReadmitted(string Proposal, string Reason) : ProposalEvent, IOfOneProposal;

/// <summary>Nothing more is submitted or examined: evaluation opened.</summary>
public sealed record ProposalsSealed : ProposalEvent;

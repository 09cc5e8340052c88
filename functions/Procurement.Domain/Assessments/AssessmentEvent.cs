using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>What can be done about an assessment.</summary>
public abstract record AssessmentCommand(Author By) : Command(By);

/// <summary>What can happen to an assessment.</summary>
public abstract record AssessmentEvent;

/// <summary>A stage was arranged: its parties, its rules, and the last day for the supplier's material.</summary>
public sealed record StageArranged(
    AssessmentStage Stage,
    AssessedContract Contract,
    IReadOnlyList<Seat> Seats,
    StageRules Rules,
    Deadline Due) : AssessmentEvent;

/// <summary>Another account fills the sheet of a party, from the present try on.</summary>
public sealed record AssessorReplaced(
    AssessmentStage Stage, Assessor Assessor, string From, string Account, string Name, string Reason)
    : AssessmentEvent;

/// <summary>A stage was given up before it was concluded; <paramref name="Accounts"/> have nothing to fill.</summary>
public sealed record StageGivenUp(AssessmentStage Stage, IReadOnlyList<string> Accounts, string Reason)
    : AssessmentEvent;

/// <summary>The supplier handed in what is assessed.</summary>
public sealed record MaterialHandedIn(AssessmentStage Stage, string Statement, IReadOnlyList<string> Attachments)
    : AssessmentEvent;

/// <summary>A party's sheet came in.</summary>
public sealed record SheetSubmitted(
    AssessmentStage Stage,
    int Try,
    Assessor Assessor,
    IReadOnlyList<SheetLine> Lines,
    Fraction Score,
    string? Survey,
    string? Opinion) : AssessmentEvent;

/// <summary>All sheets of a try are in: their weighted result.</summary>
public sealed record TryScored(AssessmentStage Stage, int Try, Fraction Score, bool Passed) : AssessmentEvent;

/// <summary>The supplier has until the end of a day to correct; then the parties score again.</summary>
public sealed record CorrectionOrdered(AssessmentStage Stage, int No, Deadline Due) : AssessmentEvent;

/// <summary>The stage ended; the contract is graded by it.</summary>
public sealed record StageConcluded(
    AssessmentStage Stage, ConclusionGround Ground, Fraction? Score, Fraction PassMark, bool Passed) : AssessmentEvent;

/// <summary>An officer drafted the acceptance of a contract, or drafted it anew.</summary>
public sealed record AcceptanceDrafted(
    AssessedContract Contract,
    IReadOnlyList<AcceptedItem> Items,
    IReadOnlyList<string> Accepters,
    IReadOnlyList<InvitedParty> Invited) : AssessmentEvent;

/// <summary>What somebody said who was invited, or that nobody came (null).</summary>
public sealed record OpinionArchived(string Ref, string? Opinion) : AssessmentEvent;

/// <summary>An accepter signed the acceptance as it is.</summary>
public sealed record AcceptanceSigned(string? Opinion) : AssessmentEvent;

/// <summary>The draft was taken back, with its signatures.</summary>
public sealed record AcceptanceWithdrawn(string Reason) : AssessmentEvent;

/// <summary>The acceptance is done; its statement (验收书) is the document with this digest.</summary>
public sealed record AcceptanceConcluded(bool Passed, string Document) : AssessmentEvent;

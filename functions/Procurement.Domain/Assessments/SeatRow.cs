using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>A stage that an account assesses, as its own list shows it.</summary>
public sealed record SeatRow(
    string Round,
    string Proposal,
    string Title,
    string Organization,
    AssessmentStage Stage,
    Assessor Assessor,
    DateOnly Due,
    bool ToFill);

namespace Procurement.Domain.Organizations;

/// <summary>The stages of growing an organization, in their order.</summary>
public enum IncubationStage
{
    /// <summary>孵化.</summary>
    Incubating,

    /// <summary>培育.</summary>
    Cultivating,

    /// <summary>扶持.</summary>
    Supported,
}

/// <summary>A stage and since when, why, and by whom; null ends incubation.</summary>
public sealed record StageMove(IncubationStage? Stage, DateOnly From, string Reason, Author By);

/// <summary>Moves an organization to a stage; null takes it out of incubation.</summary>
public sealed record MoveStage(IncubationStage? Stage, DateOnly From, string Reason, Author By)
    : OrganizationCommand(By);

/// <summary>It moved to a stage.</summary>
public sealed record StageMoved(StageMove Move) : OrganizationEvent;

namespace Procurement.Domain.Draws;

/// <summary>Why a step of a draw is refused.</summary>
public static class DrawRefusals
{
    /// <summary>There is no such draw.</summary>
    public static readonly Refusal NotFound = new("draw.notFound");

    /// <summary>A draw of the round waits for its public value: it is completed or withdrawn first.</summary>
    public static readonly Refusal StillOpen = new("draw.stillOpen");

    /// <summary>The round had as many draws as one may have; the value is how many.</summary>
    public static readonly Refusal TooMany = new("draw.tooMany");

    /// <summary>The public value would be known when the commitment is made.</summary>
    public static readonly Refusal ValueKnown = new("draw.valueKnown");

    /// <summary>The review would be before the draw.</summary>
    public static readonly Refusal ReviewBeforeDraw = new("draw.reviewBeforeDraw");

    /// <summary>Fewer can be drawn than there are seats; the value is how many are missing.</summary>
    public static readonly Refusal CandidatesMissing = new("draw.candidatesMissing");

    /// <summary>It was drawn or withdrawn, or is not drawn yet.</summary>
    public static readonly Refusal NotOpen = new("draw.notOpen");

    /// <summary>The public value cannot be known yet.</summary>
    public static readonly Refusal ValueNotKnown = new("draw.valueNotKnown");

    /// <summary>Whoever committed does not bring the public value: it takes two.</summary>
    public static readonly Refusal SamePerson = new("draw.samePerson");

    /// <summary>Nobody of this account or reference was drawn.</summary>
    public static readonly Refusal NotDrawn = new("draw.notDrawn");

    /// <summary>The seat was declined, or an absence noted; another was drawn for it.</summary>
    public static readonly Refusal AlreadyDeclined = new("draw.alreadyDeclined");

    /// <summary>Whoever was drawn still has time; the value is until when.</summary>
    public static readonly Refusal StillHasTime = new("draw.stillHasTime");
}

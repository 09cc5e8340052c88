namespace Procurement.Domain.Attachments;

/// <summary>Why a step with an attachment is refused; a closed list whose codes never change.</summary>
public static class AttachmentRefusals
{
    /// <summary>There is no such attachment, or not any more.</summary>
    public static readonly Refusal NotFound = new("attachment.notFound");

    /// <summary>One file is larger than its kind may be; the value says how many MB that is.</summary>
    public static readonly Refusal TooLarge = new("attachment.tooLarge");

    /// <summary>The organization has brought as many files to this round as it may.</summary>
    public static readonly Refusal TooMany = new("attachment.tooMany");

    /// <summary>All files of the organization in this round together are too large.</summary>
    public static readonly Refusal TooMuch = new("attachment.tooMuch");

    /// <summary>Blocks are missing; the value says how many are there.</summary>
    public static readonly Refusal BlocksMissing = new("attachment.blocksMissing");

    /// <summary>What was uploaded is not as long as was announced.</summary>
    public static readonly Refusal SizeMismatch = new("attachment.sizeMismatch");

    /// <summary>By its content it is of a type that is not taken here.</summary>
    public static readonly Refusal TypeNotAllowed = new("attachment.typeNotAllowed");

    /// <summary>Its bytes were lost before they were read.</summary>
    public static readonly Refusal Lost = new("attachment.lost");

    /// <summary>A submitted proposal names it.</summary>
    public static readonly Refusal InUse = new("attachment.inUse");

    /// <summary>It is not uploaded whole, or its digest is not known yet.</summary>
    public static readonly Refusal NotWhole = new("attachment.notWhole");

    /// <summary>It waits for the scanner, and is given to nobody before.</summary>
    public static readonly Refusal NotScanned = new("attachment.pending");

    /// <summary>The scanner found something in it.</summary>
    public static readonly Refusal Infected = new("attachment.infected");

    /// <summary>The scanner cannot look into it.</summary>
    public static readonly Refusal Unscanned = new("attachment.unscanned");

    /// <summary>It was refused when its bytes were read.</summary>
    public static readonly Refusal Refused = new("attachment.refused");
}

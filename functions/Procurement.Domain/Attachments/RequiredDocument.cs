namespace Procurement.Domain.Attachments;

/// <summary>
/// A document that a round asks for: what the round calls it, whether a proposal is refused without it, which types it
/// may have, and how large it may be.
/// </summary>
public sealed record RequiredDocument(
    DocumentKind Kind, string Name, bool Obligatory, IReadOnlyList<FileType> Types, long SizeMax);

/// <summary>What a file of one kind may be in one round.</summary>
public sealed record FileRule(IReadOnlyList<FileType> Types, long SizeMax)
{
    /// <summary>What every round takes that says nothing else.</summary>
    public static FileRule Usual { get; } = new(FileTypes.Usual, AttachmentLimits.SizeMax);

    /// <summary>The rule of a kind; what the round does not ask for may come all the same.</summary>
    public static FileRule Of(IReadOnlyList<RequiredDocument> asked, DocumentKind kind) =>
        asked.FirstOrDefault(one => one.Kind == kind) is { } document
            ? new(document.Types, document.SizeMax)
            : Usual;
}

namespace Procurement.Functions.Archives;

/// <summary>
/// A file of a pack; <paramref name="Attachment"/> and <paramref name="Problem"/> are null for most: where it came
/// from, and what is wrong with it.
/// </summary>
public sealed record PackEntry(
    string Chapter, string Path, string Title, long Bytes, string Sha256, string? Attachment, string? Problem);

/// <summary>Something that could not be put in, and why.</summary>
public sealed record MissingEntry(string Chapter, string Title, string Reason);

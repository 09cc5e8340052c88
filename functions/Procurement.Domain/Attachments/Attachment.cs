using System.Collections.Frozen;

namespace Procurement.Domain.Attachments;

/// <summary>Where an attachment stands; only what is <see cref="Clean"/> is ever given to anybody.</summary>
public enum AttachmentState
{
    /// <summary>Its blocks are on their way.</summary>
    Uploading,

    /// <summary>It is there and waits for its digest or for the scanner.</summary>
    Pending,

    /// <summary>The scanner found nothing.</summary>
    Clean,

    /// <summary>The scanner found something; it is never served.</summary>
    Infected,

    /// <summary>The scanner looked and could not look into it.</summary>
    Unscanned,

    /// <summary>It is not what a file here may be; the reason says why.</summary>
    Refused,
}

/// <summary>
/// All attachments of one organization in one round: how many were begun, how many are there, and their bytes together.
/// They are one aggregate because a round limits how much an organization brings, whoever uploads at the same time.
/// </summary>
public sealed record AttachmentFolder(string Round, string Organization, int Begun, int Count, long Bytes)
{
    /// <summary>The attachments, or those of them that were loaded, by id.</summary>
    public IReadOnlyDictionary<string, Attachment> Attachments { get; init; } =
        FrozenDictionary<string, Attachment>.Empty;

    /// <summary>The attachment with this id if it was loaded, or null.</summary>
    public Attachment? Find(string id) => Attachments.GetValueOrDefault(id);
}

/// <summary>
/// A file that an organization brings; <paramref name="Command"/> is the command that began it, and size and name are
/// as they were announced.
/// </summary>
public sealed record Attachment(
    string Id, string Command, DocumentKind Kind, string Name, long Size, string By, DateTimeOffset Begun)
{
    /// <summary>Where it stands.</summary>
    public AttachmentState State { get; init; } = AttachmentState.Uploading;

    /// <summary>When its bytes were all there, or null.</summary>
    public DateTimeOffset? Uploaded { get; init; }

    /// <summary>What its bytes are, once they were read.</summary>
    public FileContent? Content { get; init; }

    /// <summary>Why it is refused, as a code; what the scanner found, or why it could not look; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether its organization took it away.</summary>
    public bool Removed { get; init; }

    /// <summary>Whether it is known byte for byte and kept.</summary>
    public bool IsWhole => Content is { Kept: not null } && State is not AttachmentState.Refused;
}

/// <summary>
/// What a file is by its bytes: the SHA-256 of what was uploaded, its type, and where it is kept; null where it is not.
/// </summary>
public sealed record FileContent(string Sha256, FileType Type, KeptFile? Kept);

/// <summary>The sealed bytes of a file: the SHA-256 under which they are kept, and how many.</summary>
public sealed record KeptFile(string Digest, long Size);

namespace Procurement.Domain.Attachments;

/// <summary>What can be done with an organization's attachments.</summary>
public abstract record AttachmentCommand(Author By) : Command(By);

/// <summary>What can happen to an organization's attachments.</summary>
public abstract record AttachmentEvent;

/// <summary>An upload was announced.</summary>
public sealed record AttachmentBegun(
    string Round, string Organization, string Attachment, string Command, DocumentKind Kind, string Name, long Size)
    : AttachmentEvent;

/// <summary>All its bytes are in quarantine.</summary>
public sealed record AttachmentUploaded(string Attachment) : AttachmentEvent;

/// <summary>Its bytes were read once: what they are, and where they are kept from now on.</summary>
public sealed record AttachmentRead(string Attachment, FileContent Content) : AttachmentEvent;

/// <summary>It is not what a file here may be.</summary>
public sealed record AttachmentRefused(string Attachment, string Reason) : AttachmentEvent;

/// <summary>The scanner looked.</summary>
public sealed record AttachmentScanned(string Attachment, ScanResult Result, string? Found) : AttachmentEvent;

/// <summary>Its organization took it away.</summary>
public sealed record AttachmentRemoved(string Attachment) : AttachmentEvent;

/// <summary>What the scanner says of a file.</summary>
public enum ScanResult
{
    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found.</summary>
    Infected,

    /// <summary>It could not be looked into: it is too large for the scanner, or broken.</summary>
    Unscanned,
}

namespace Procurement.Domain.Attachments;

/// <summary>
/// Notes what the bytes of an attachment are; without <paramref name="Content"/> they are not there any more, and
/// without <paramref name="Scan"/> the scanner could not be asked.
/// </summary>
public sealed record NoteContent(string Attachment, FileContent? Content, Scan? Scan, Author By)
    : AttachmentCommand(By);

/// <summary>Notes what the scanner says of an attachment that waited for it.</summary>
public sealed record NoteScan(string Attachment, Scan Scan, Author By) : AttachmentCommand(By);

/// <summary>What the scanner says, and what it found or why it could not look.</summary>
public sealed record Scan(ScanResult Result, string? Found);

/// <summary>What follows from reading an attachment's bytes.</summary>
public static class Reading
{
    /// <summary>Whether its bytes wait to be read.</summary>
    public static bool IsDue(Attachment? file) =>
        file is { State: AttachmentState.Pending, Content: null, Removed: false };

    /// <summary>Whether it is kept and waits for the scanner.</summary>
    public static bool AwaitsScan(Attachment? file) =>
        file is { State: AttachmentState.Pending, Content.Kept: not null, Removed: false };

    /// <summary>Whether a file of this type is taken.</summary>
    public static bool IsTaken(FileRule rule, FileType type) => rule.Types.Contains(type);

    /// <summary>Why its bytes are given to nobody, or null: only what the scanner found clean is.</summary>
    public static Refusal? WhyNotGiven(Attachment file) => file.State switch
    {
        AttachmentState.Clean => null,
        AttachmentState.Uploading => AttachmentRefusals.NotWhole,
        AttachmentState.Pending => AttachmentRefusals.NotScanned,
        AttachmentState.Infected => AttachmentRefusals.Infected,
        AttachmentState.Unscanned => AttachmentRefusals.Unscanned,
        AttachmentState.Refused => AttachmentRefusals.Refused,
    };

    /// <summary>Notes it once; what was read or removed meanwhile stays as it is.</summary>
    public static Decision<AttachmentEvent> Decide(AttachmentFolder? all, NoteContent command, FileRule rule)
    {
        if (!IsDue(all?.Find(command.Attachment))) return Decision<AttachmentEvent>.Accept();
        if (command.Content is not { } content)
        {
            return new AttachmentRefused(command.Attachment, AttachmentRefusals.Lost.Code);
        }

        var read = new AttachmentRead(command.Attachment, content);
        if (command.Scan is { Result: ScanResult.Infected } infected)
        {
            return Decision<AttachmentEvent>.Accept(
                read, new AttachmentScanned(command.Attachment, infected.Result, infected.Found));
        }

        if (!IsTaken(rule, content.Type))
        {
            return Decision<AttachmentEvent>.Accept(
                read, new AttachmentRefused(command.Attachment, AttachmentRefusals.TypeNotAllowed.Code));
        }

        return command.Scan is { } scan
            ? Decision<AttachmentEvent>.Accept(
                read, new AttachmentScanned(command.Attachment, scan.Result, scan.Found))
            : read;
    }

    /// <summary>Notes it once; what nobody waits for changes nothing.</summary>
    public static Decision<AttachmentEvent> Decide(AttachmentFolder? all, NoteScan command) =>
        AwaitsScan(all?.Find(command.Attachment))
            ? new AttachmentScanned(command.Attachment, command.Scan.Result, command.Scan.Found)
            : Decision<AttachmentEvent>.Accept();
}

using System.Globalization;

namespace Procurement.Domain.Attachments;

/// <summary>
/// Announces an upload; <paramref name="Command"/> is the id of this command, by which a retry finds it.
/// </summary>
public sealed record BeginAttachment(
    string Round, string Organization, string Command, DocumentKind Kind, string Name, long Size, Author By)
    : AttachmentCommand(By);

/// <summary>Says that all blocks are there.</summary>
public sealed record ConfirmUpload(string Attachment, Author By) : AttachmentCommand(By);

/// <summary>Takes an attachment away.</summary>
public sealed record RemoveAttachment(string Attachment, Author By) : AttachmentCommand(By);

/// <summary>The blocks of an upload that are in quarantine: how many, and their bytes together.</summary>
public sealed record BlocksThere(int Count, long Bytes);

/// <summary>Bringing files (上传附件) and taking them away.</summary>
public static class Attaching
{
    /// <summary>The id of the organization's next attachment: its code and a running number.</summary>
    public static string NextId(AttachmentFolder? all, string organization) =>
        $"{organization}-f{(all?.Begun ?? 0) + 1}";

    /// <summary>
    /// Announces an upload, within what the kind and the organization may have: what proposals bring, unless it is said
    /// otherwise.
    /// </summary>
    public static Decision<AttachmentEvent> Decide(
        AttachmentFolder? all, BeginAttachment command, FileRule rule, AttachmentAllowance? allowance = null)
    {
        allowance ??= AttachmentAllowance.OfProposals;
        if (command.Size > rule.SizeMax) return AttachmentRefusals.TooLarge with { Value = InMegabytes(rule.SizeMax) };

        // Those that were begun and removed are bounded too: the aggregate keeps every one.
        if (all?.Count >= allowance.CountMax || all?.Begun >= allowance.BegunMax)
        {
            return AttachmentRefusals.TooMany with { Value = $"{allowance.CountMax}" };
        }

        if ((all?.Bytes ?? 0) + command.Size > allowance.BytesMax)
        {
            return AttachmentRefusals.TooMuch with { Value = InMegabytes(allowance.BytesMax) };
        }

        var id = NextId(all, command.Organization);
        return new AttachmentBegun(
            command.Round, command.Organization, id, command.Command, command.Kind, command.Name, command.Size);
    }

    /// <summary>Takes what was uploaded, if it is all there; a second time changes nothing.</summary>
    public static Decision<AttachmentEvent> Decide(
        AttachmentFolder? all, ConfirmUpload command, BlocksThere? there)
    {
        if (all?.Find(command.Attachment) is not { Removed: false } file) return AttachmentRefusals.NotFound;
        if (file.State is not AttachmentState.Uploading) return Decision<AttachmentEvent>.Accept();

        var blocks = AttachmentLimits.BlocksOf(file.Size);
        if (there is null || there.Count < blocks)
        {
            return AttachmentRefusals.BlocksMissing with { Value = $"{there?.Count ?? 0}/{blocks}" };
        }

        return there.Bytes == file.Size
            ? new AttachmentUploaded(command.Attachment)
            : AttachmentRefusals.SizeMismatch;
    }

    /// <summary>
    /// Takes an attachment away that no submitted proposal names; a second time changes nothing.
    /// <paramref name="kept"/> is why nothing of the organization goes, whatever names it, or null.
    /// </summary>
    public static Decision<AttachmentEvent> Decide(
        AttachmentFolder? all, RemoveAttachment command, bool isInUse, Refusal? kept = null)
    {
        if (all?.Find(command.Attachment) is not { } file) return AttachmentRefusals.NotFound;
        if (file.Removed) return Decision<AttachmentEvent>.Accept();
        if (kept is not null) return kept;
        return isInUse ? AttachmentRefusals.InUse : new AttachmentRemoved(command.Attachment);
    }

    private static string InMegabytes(long bytes) =>
        (bytes / AttachmentLimits.Megabyte).ToString(CultureInfo.InvariantCulture);
}

using Procurement.Domain.Attachments;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;

namespace Procurement.Functions.Attachments;

/// <summary>
/// A file as it is read. It is whole once <paramref name="Sha256"/> is known; only a clean one is given out.
/// <paramref name="Reason"/> is a code where it was refused, and what the scanner said where it found something.
/// </summary>
public sealed record AttachmentView(
    string Attachment,
    string Round,
    string Organization,
    DocumentKind Kind,
    string Name,
    long Size,
    AttachmentState State,
    string? Reason,
    FileType? Type,
    string? Sha256,
    string By,
    DateTimeOffset BegunAt,
    DateTimeOffset? UploadedAt,
    UploadView? Upload)
{
    /// <summary>The view of an attachment.</summary>
    public static AttachmentView Of(AttachmentsKey key, Attachment file, UploadView? upload = null) => new(
        file.Id,
        key.Round,
        key.Organization,
        file.Kind,
        file.Name,
        file.Size,
        file.State,
        file.Reason,
        file.Content?.Type,
        file.Content?.Sha256,
        file.By,
        file.Begun,
        file.Uploaded,
        upload);
}

/// <summary>
/// Where the blocks go: PUT <c>{url}&amp;comp=block&amp;blockid={id}</c>, where the id of block n is the Base64 of n
/// with six digits; each has <paramref name="BlockSize"/> bytes, the last one the rest. <paramref name="There"/> are
/// those that need not be sent again.
/// </summary>
public sealed record UploadView(
    string Url, DateTimeOffset Until, int BlockSize, int Blocks, IReadOnlyList<int> There)
{
    /// <summary>The view of an upload that is under way.</summary>
    public static UploadView Of(UploadAddress address, Attachment file, IEnumerable<int> there) => new(
        address.Url.AbsoluteUri,
        address.Until,
        AttachmentLimits.BlockSize,
        AttachmentLimits.BlocksOf(file.Size),
        [.. there.Order()]);
}

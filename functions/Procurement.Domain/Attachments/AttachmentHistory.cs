namespace Procurement.Domain.Attachments;

/// <summary>Folds what happened into the organization's attachments.</summary>
public static class AttachmentHistory
{
    /// <summary>The attachments after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static AttachmentFolder Apply(AttachmentFolder? before, AttachmentEvent happened, Author by)
    {
        if (happened is AttachmentBegun begun)
        {
            var folder = before ?? new AttachmentFolder(begun.Round, begun.Organization, 0, 0, 0);
            var made = new Attachment(
                begun.Attachment, begun.Command, begun.Kind, begun.Name, begun.Size, by.Account, by.At);
            return folder.With(made).Taking(1, begun.Size) with { Begun = folder.Begun + 1 };
        }

        var all = before ?? throw new InvalidOperationException("Attachments begin with an upload.");
        return happened switch
        {
            AttachmentUploaded one => all.Changed(
                one.Attachment, file => file with { State = AttachmentState.Pending, Uploaded = by.At }),
            AttachmentRead one => all.Changed(one.Attachment, file => file with { Content = one.Content }),
            AttachmentRefused one => all.Changed(
                one.Attachment, file => file with { State = AttachmentState.Refused, Reason = one.Reason }),
            AttachmentScanned one => all.Changed(
                one.Attachment, file => file with { State = StateOf(one.Result), Reason = one.Found }),
            AttachmentRemoved one => all.Without(one.Attachment),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static AttachmentState StateOf(ScanResult result) => result switch
    {
        ScanResult.Clean => AttachmentState.Clean,
        ScanResult.Infected => AttachmentState.Infected,
        ScanResult.Unscanned => AttachmentState.Unscanned,
    };

    private static AttachmentFolder With(this AttachmentFolder all, Attachment changed) => all with
    {
        Attachments = new Dictionary<string, Attachment>(all.Attachments, StringComparer.Ordinal)
        {
            [changed.Id] = changed,
        },
    };

    private static AttachmentFolder Changed(
        this AttachmentFolder all, string id, Func<Attachment, Attachment> change) =>
        all.With(change(all.Loaded(id)));

    private static AttachmentFolder Without(this AttachmentFolder all, string id)
    {
        var gone = all.Loaded(id);
        return all.With(gone with { Removed = true }).Taking(-1, -gone.Size);
    }

    private static Attachment Loaded(this AttachmentFolder all, string id) =>
        all.Find(id) ?? throw new InvalidOperationException($"The attachment {id} was not loaded.");

    private static AttachmentFolder Taking(this AttachmentFolder all, int count, long bytes) =>
        all with { Count = all.Count + count, Bytes = all.Bytes + bytes };
}

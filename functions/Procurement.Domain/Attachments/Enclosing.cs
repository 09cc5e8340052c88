namespace Procurement.Domain.Attachments;

/// <summary>
/// A file as a submission keeps it for good: what it is, whatever becomes of the attachment.
/// </summary>
public sealed record EnclosedFile(
    string Attachment, DocumentKind Kind, string Name, long Size, string Sha256, FileType Type, KeptFile Kept)
{
    /// <summary>The seal of its key, where it was submitted to a sealed round; else null.</summary>
    public FileSeal? Seal { get; init; }
}

/// <summary>
/// The key of a file that was submitted under seal: wrapped by the opening key of the round and by the key that only
/// the applicant has; both in Base64.
/// </summary>
public sealed record FileSeal(string ForOpening, string ForApplicant)
{
    /// <summary>The code of a file whose key, or whose bytes, are not what was sealed.</summary>
    public const string Broken = "attachment.sealBroken";

    /// <summary>Why its key could not be unsealed, as a code, or null.</summary>
    public string? Fault { get; init; }
}

/// <summary>The files that a proposal names, and what the registry of attachments knows of them.</summary>
public static class Enclosing
{
    /// <summary>
    /// Every reason why these files cannot be submitted in a round that asks for such documents: one is missing, or one
    /// is not whole, or nobody could ever open it. A file that waits for the scanner may be submitted.
    /// </summary>
    public static IEnumerable<Refusal> Refusals(
        IReadOnlyList<RequiredDocument> asked, IReadOnlyList<string> named, AttachmentFolder? folder)
    {
        var files = named.Select(id => folder?.Find(id)).ToList();
        foreach (var code in files.Select(WhyNot).OfType<Refusal>().Distinct()) yield return code;

        var there = files.OfType<Attachment>().Select(file => file.Kind).ToHashSet();
        var missing = asked.Where(one => one.Obligatory && !there.Contains(one.Kind)).ToList();
        if (missing.Count == 0) yield break;
        yield return EnclosureRefusals.DocumentMissing with
        {
            Value = string.Join('、', missing.Select(one => one.Name)),
        };
    }

    /// <summary>What is kept of them; all are whole.</summary>
    public static IReadOnlyList<EnclosedFile> Of(IReadOnlyList<string> named, AttachmentFolder? folder) =>
        named.Count == 0 ? [] : [.. named.Select(id => Enclosed(folder!.Find(id)!))];

    private static EnclosedFile Enclosed(Attachment file) => new(
        file.Id, file.Kind, file.Name, file.Size, file.Content!.Sha256, file.Content.Type, file.Content.Kept!);

    private static Refusal? WhyNot(Attachment? file)
    {
        if (file is null || file.Removed) return EnclosureRefusals.FileUnknown;
        return file.State switch
        {
            AttachmentState.Infected => AttachmentRefusals.Infected,
            AttachmentState.Unscanned => AttachmentRefusals.Unscanned,
            AttachmentState.Refused => AttachmentRefusals.Refused,
            _ => file.IsWhole ? null : AttachmentRefusals.NotWhole,
        };
    }
}

/// <summary>Why a proposal cannot be submitted with the files that it names.</summary>
public static class EnclosureRefusals
{
    /// <summary>It names a file that this organization did not bring to this round, or took away.</summary>
    public static readonly Refusal FileUnknown = new("attachment.unknown");

    /// <summary>Documents that the round asks for are missing; the value names them.</summary>
    public static readonly Refusal DocumentMissing = new("document.missing");
}

using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Seals the key of a file at the submission of its proposal: to the round's opening key, and to the key that only the
/// applicant has. No byte of the file moves. Each says which file it is, under which digest its bytes are kept, and
/// whose proposal it belongs to, so that no key stands for another.
/// </summary>
internal static class FileSealing
{
    /// <summary>The file with the seal of its key.</summary>
    public static EnclosedFile Seal(
        ProposalsKey key, string proposal, EnclosedFile file, DataKey own, OpeningKey opening, DataKey applicant)
    {
        var place = Place(key, proposal, file);
        return file with
        {
            Seal = new FileSeal(
                Convert.ToBase64String(opening.Seal(own.Bytes, $"opening|{place}")),
                Convert.ToBase64String(SealedBytes.Seal(own.Bytes, applicant, $"applicant|{place}"))),
        };
    }

    /// <summary>The key of a file by the opening's key, or null for what was changed.</summary>
    public static DataKey? OpenOrNull(ProposalsKey key, string proposal, EnclosedFile file, OpeningSecret secret) =>
        OrNull(() => secret.Open(
            Convert.FromBase64String(file.Seal!.ForOpening), $"opening|{Place(key, proposal, file)}"));

    /// <summary>The key of a file by the applicant's key, or null for another key and for what was changed.</summary>
    public static DataKey? OpenOrNull(ProposalsKey key, string proposal, EnclosedFile file, DataKey applicant) =>
        OrNull(() => SealedBytes.Open(
            Convert.FromBase64String(file.Seal!.ForApplicant), applicant, $"applicant|{Place(key, proposal, file)}"));

    private static DataKey? OrNull(Func<byte[]> open)
    {
        try
        {
            return DataKey.From(open());
        }
        catch (Exception why) when (why is BrokenSealException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Place(ProposalsKey key, string proposal, EnclosedFile file) =>
        $"file|{key}|{proposal}|{file.Attachment}|{file.Kept.Digest}";
}

using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>Seals what was decided on in clear, the keys of its files too, before anything of it is stored.</summary>
public sealed class Submitting(EnclosedKeys keys)
{
    /// <summary>
    /// The decision with its content and the keys of its files sealed; what was refused stays so. A file whose key is
    /// under seal already, with another proposal or after one was taken back without its key, cannot be submitted.
    /// </summary>
    public async Task<Decision<ProposalEvent>> SealAsync(
        ProposalsKey key,
        Decision<ProposalEvent> decided,
        RoundSeal round,
        string? copyKey,
        string? draftKey,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (decided is not Decision<ProposalEvent>.Accepted { Events: [ProposalSubmitted submitted] }) return decided;
        var applicant = new SubmissionBody(copyKey).Key()!;
        var opening = OpeningKey.From(Convert.FromBase64String(round.Point));
        var files = submitted.Receipt.Files;
        var known = await keys.FindAsync(key, files, cancel);
        if (known.Count < files.Count) return FileKeyRefusals.KeyGone;

        var (hidden, seal) = ContentSealing.Seal(key, submitted.Proposal, submitted.Content!, opening, applicant);
        return submitted with
        {
            Content = hidden,
            Seal = seal with { DraftKey = draftKey },
            Receipt = submitted.Receipt with
            {
                Files =
                [
                    .. files.Select(file => FileSealing.Seal(
                        key, submitted.Proposal, file, known[file.Attachment], opening, applicant)),
                ],
            },
        };
    }
}

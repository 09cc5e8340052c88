using Procurement.Domain.Assessments;
using Procurement.Functions.Assessments;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>How the contract was assessed and accepted, with the statements that were signed.</summary>
public sealed class AssessmentChapter(AggregateStore store, PublishedRounds rounds, PackFiles files) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "07-acceptance";

    /// <inheritdoc/>
    public string Title => "评估与验收";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        if ((await store.LoadWholeAsync(Kinds.Assessments, about.Key, cancel)).State is not { } all) return;
        foreach (var stage in new[] { all.Midterm, all.Final })
        {
            foreach (var attachment in stage?.Material?.Attachments ?? [])
                await files.AddAsync(pack, about.Files, attachment, cancel);
        }

        // Sheets of a try that goes on are nobody's to see: the reader is none of those who filled them.
        var reader = new AssessmentReader("", SeesAccounts: true, about.Requested.At);
        var settings = await rounds.FindOrNullAsync(about.RoundKey, cancel);
        await pack.AddAsync(
            "assessment", "评估与验收", AssessmentView.Of(about.Contract, settings, all, reader), cancel);
        foreach (var one in all.Earlier.Append(all.Acceptance).OfType<Acceptance>())
        {
            if (one.Document is { } digest)
                await files.AddDocumentAsync(pack, $"acceptance-{one.No}.pdf", $"验收书 {one.No}", digest, cancel);
        }
    }
}

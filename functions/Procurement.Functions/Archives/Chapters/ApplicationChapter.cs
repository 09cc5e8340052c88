using Procurement.Functions.Proposals;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>What was applied for: the proposal with its receipt and its files, and its versions.</summary>
public sealed class ApplicationChapter(PackFiles files, ProposalVersions versions) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "02-application";

    /// <inheritdoc/>
    public string Title => "申报材料";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        if (about.Proposal is not { } proposal)
        {
            pack.Miss(Title, "没有申报项目的记录");
            return;
        }

        foreach (var file in proposal.Receipt?.Files ?? [])
            await files.AddAsync(pack, about.Files, file.Attachment, cancel);
        await pack.AddAsync("proposal", "申报书", ProposalView.Of(about.Proposals, proposal), cancel);
        await pack.AddManyAsync(
            "versions",
            "申报书的历次改动",
            () => versions.OfAsync(about.Proposals, proposal.Id, cancel).Select(ProposalVersionView.Of),
            cancel);
    }
}

using Procurement.Domain.Contracts;
using Procurement.Functions.Contracts;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>
/// The contract as it stands: agreement and supplements as they were drawn and signed, gates, notices.
/// </summary>
public sealed class ContractChapter(PackFiles files) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "05-contract";

    /// <inheritdoc/>
    public string Title => "合同、签名与变更";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        var contract = about.Contract;
        await pack.AddAsync("contract", "合同", ContractView.Of(contract), cancel);
        await pack.AddAsync("changes", "补充协议、中止、终止与分包", ChangesView.Of(contract, about.Requested.At), cancel);
        await pack.AddAsync("documents", "合同文件、签约前审核与公告备案", ContractDocumentsView.Of(contract), cancel);
        foreach (var document in contract.Documents) await AddAsync(document, pack, cancel);
    }

    private async Task AddAsync(ContractDocument one, PackWriter pack, CancellationToken cancel)
    {
        var what = one.No is 0 ? "合同文本" : $"补充协议 {one.No}";
        (string Name, string Title, string? Digest)[] all =
        [
            ("data.json", $"{what}所依据的数据", one.Data),
            ("drawn.pdf", $"{what}（未签署）", one.File),
            ("signed-by-supplier.pdf", $"{what}（承接单位已签）", one.Supplier?.File),
            ("signed-by-both.pdf", $"{what}（双方已签）", one.Purchaser?.File),
        ];
        foreach (var (name, title, digest) in all)
        {
            if (digest is not null)
                await files.AddDocumentAsync(pack, $"document-{one.No}-{name}", title, digest, cancel);
        }
    }
}

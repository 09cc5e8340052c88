using System.Text;
using System.Text.Json;
using Procurement.Domain.Archives;
using Procurement.Functions.Http;

namespace Procurement.Functions.Archives;

/// <summary>A file as the index names it.</summary>
public sealed record IndexedFile(
    string Path, string Title, string Chapter, long Bytes, string Sha256, string? Attachment, string? Problem);

/// <summary>What a pack is, and all that is in it: <c>index.json</c>.</summary>
public sealed record PackIndexView(
    string Round,
    string Proposal,
    string Reference,
    string Title,
    string Organization,
    int No,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    IReadOnlyList<RetentionView> Retention,
    DateOnly? KeepThrough,
    IReadOnlyList<HoldView> Holds,
    IReadOnlyList<MissingEntry> Missing,
    IReadOnlyList<IndexedFile> Files);

/// <summary>Writes the three files at the top of a pack: the index twice, and the digests.</summary>
internal static class PackIndex
{
    /// <summary>What programs of any system check a pack with.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>Writes them; what they come to is what the pack can be told by.</summary>
    public static async Task<PackContent> WriteAsync(
        PackCase about, IReadOnlyList<Retention> kept, PackWriter pack, CancellationToken cancel)
    {
        var view = Of(about, kept, pack);
        await pack.AddAtTopAsync(
            "index.json",
            "目录（数据）",
            into => JsonSerializer.SerializeAsync(into, view, WireJson.Options, cancel),
            cancel);
        await pack.AddAtTopAsync("index.html", "目录", into => ShowAsync(into, view, cancel), cancel);
        var sums = new StringBuilder();
        foreach (var one in pack.Entries) sums.Append($"{one.Sha256}  {one.Path}\n");
        var bytes = Encoding.UTF8.GetBytes($"{sums}");
        await pack.AddAtTopAsync(Sums, "校验值", into => into.WriteAsync(bytes, cancel).AsTask(), cancel);
        return new(
            pack.Entries[^1].Sha256,
            pack.Entries.Count,
            pack.Entries.Sum(one => one.Bytes),
            pack.Missing.Count + pack.Entries.Count(one => one.Problem is not null));
    }

    private static PackIndexView Of(PackCase about, IReadOnlyList<Retention> kept, PackWriter pack) => new(
        about.Key.Round,
        about.Key.Proposal,
        about.Contract.Terms.Reference,
        about.Contract.Terms.Title,
        about.Contract.Terms.Organization,
        about.No,
        about.Requested.Account,
        about.Requested.At,
        [.. kept.Select(RetentionView.Of)],
        Retaining.Through(kept),
        [.. about.Archive.Holds.Select(HoldView.Of)],
        pack.Missing,
        [
            .. pack.Entries.Select(one => new IndexedFile(
                one.Path, one.Title, one.Chapter, one.Bytes, one.Sha256, one.Attachment, one.Problem)),
        ]);

    private static async Task ShowAsync(Stream into, PackIndexView view, CancellationToken cancel)
    {
        await using var page = await PackPages.BeginAsync(into, $"档案包目录：{view.Title}", null, cancel);
        await page.WriteAsync(AboutOf(view).AsMemory(), cancel);
        foreach (var chapter in view.Files.GroupBy(one => one.Chapter))
        {
            await page.WriteAsync($"<h2>{PackPages.Text(chapter.Key)}</h2><table>{Head}".AsMemory(), cancel);
            foreach (var one in chapter) await page.WriteAsync(RowOf(one).AsMemory(), cancel);
            await page.WriteAsync("</table>\n".AsMemory(), cancel);
        }

        await page.WriteAsync(HowToCheck.AsMemory(), cancel);
        await PackPages.EndAsync(page, cancel);
    }

    private const string Head = "<tr><th>文件</th><th>字节</th><th>SHA-256</th></tr>\n";

    private static string RowOf(IndexedFile one)
    {
        var problem = one.Problem is { } why ? $"<br><strong class=\"bad\">{PackPages.Text(why)}</strong>" : "";
        return $"<tr><td><a href=\"{PackPages.Text(one.Path)}\">{PackPages.Text(one.Title)}</a>{problem}</td>"
            + $"<td>{one.Bytes}</td><td><code>{one.Sha256}</code></td></tr>\n";
    }

    private static string AboutOf(PackIndexView view)
    {
        var text = new StringBuilder("<dl>");
        void Field(string name, string? value) => text.Append($"<dt>{name}</dt><dd>{PackPages.Text(value)}</dd>");
        Field("合同", $"{view.Title}（{view.Reference}）");
        Field("承接单位", view.Organization);
        Field("批次、项目", $"{view.Round}、{view.Proposal}");
        Field("第几份", $"{view.No}");
        Field("制作", $"{view.RequestedBy}，{WireTime.ToText(view.RequestedAt)}");
        foreach (var one in view.Retention) Field(RetentionWords.Of(one.Kind), RetentionWords.Of(one));
        Field("全部保管至", view.KeepThrough is { } last ? $"{last:yyyy-MM-dd}（取最长的）" : "尚无期限");
        text.Append("</dl>");
        foreach (var one in view.Holds.Where(one => one.Standing))
            text.Append($"<p class=\"bad\">保全中：{PackPages.Text(one.Reason)}（{PackPages.Text(one.SetBy)}）</p>");
        if (view.Missing.Count > 0) text.Append("<h2 class=\"bad\">没有收入的内容</h2><ul>");
        foreach (var one in view.Missing)
            text.Append($"<li>{PackPages.Text($"{one.Chapter}：{one.Title}：{one.Reason}")}</li>");
        if (view.Missing.Count > 0) text.Append("</ul>");
        return $"{text}\n";
    }

    private const string HowToCheck = """
        <h2>怎样核对</h2>
        <ol>
        <li>解压到一个文件夹。不需要本平台，也不需要联网；网页没有脚本。</li>
        <li>在该文件夹里运行 <code>sha256sum -c SHA256SUMS</code>
        （macOS 用 <code>shasum -a 256 -c SHA256SUMS</code>），每一行都应是 OK。</li>
        <li>计算 SHA256SUMS 自己的 SHA-256，与平台记录的这一份档案包的校验值比较（合同的“档案”页，或 archive.packFinished 事件）：相同，就是平台给出的那一份。</li>
        <li>审计轨迹的哈希链怎样重算，见“审计轨迹”一章的第一页。</li>
        </ol>
        <p>扩展名为 .json、.jsonl 的文件与同名网页内容相同，供程序读取；.jsonl 每行一条。</p>

        """;
}

/// <summary>Kinds of records in words.</summary>
internal static class RetentionWords
{
    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.ProcurementFile => "采购文件",
        RecordKind.Accounting => "会计凭证、账簿",
    };

    public static string Of(RetentionView one) => one switch
    {
        { Years: null } => "规则库里没有年限，不得销毁",
        { From: null } => $"{one.Years} 年（{one.Source}）；合同尚未结束，还不起算",
        _ => $"自 {one.From:yyyy-MM-dd} 起 {one.Years} 年，至 {one.Through:yyyy-MM-dd}（{one.Source}）",
    };
}

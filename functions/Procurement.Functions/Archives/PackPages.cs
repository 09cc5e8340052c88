using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Procurement.Functions.Archives;

/// <summary>
/// Pages of a pack: plain HTML that any browser shows without a network, a script or this service.
/// </summary>
internal static class PackPages
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style =
        "body{font-family:sans-serif;line-height:1.6;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
        + "table{border-collapse:collapse;width:100%;margin:.5rem 0}"
        + "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}"
        + "dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.25rem 0}dd{margin:0}"
        + "dt{color:#555}code{font-size:.8em;word-break:break-all}.bad{color:#a00}"
        + "@media print{body{max-width:none;margin:0}}";

    /// <summary>A text as it stands in a page.</summary>
    public static string Text(string? text) => Html.Encode(text ?? "—");

    /// <summary>The page of one value.</summary>
    public static async Task WriteAsync(
        Stream into, string title, JsonElement value, PackWriter pack, CancellationToken cancel)
    {
        await using var page = await BeginAsync(into, title, "../index.html", cancel);
        var text = new StringBuilder();
        Show(text, "", value, pack);
        await page.WriteAsync(text, cancel);
        await EndAsync(page, cancel);
    }

    /// <summary>The page of many values of one form, a row each.</summary>
    public static async Task WriteManyAsync(
        Stream into, string title, IAsyncEnumerable<JsonElement> values, PackWriter pack, CancellationToken cancel)
    {
        await using var page = await BeginAsync(into, title, "../index.html", cancel);
        var text = new StringBuilder("<table>");
        string[]? columns = null;
        await foreach (var one in values.WithCancellation(cancel))
        {
            if (columns is null) Head(text, columns = ColumnsOf([one]));
            Row(text, columns, one, pack);
            await page.WriteAsync(text, cancel);
            text.Clear();
        }

        await page.WriteAsync("</table>".AsMemory(), cancel);
        await EndAsync(page, cancel);
    }

    /// <summary>The beginning of a page; what is written to it goes on in the body.</summary>
    public static async Task<StreamWriter> BeginAsync(
        Stream into, string title, string? back, CancellationToken cancel)
    {
        var page = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var head = $"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>{Text(title)}</title>
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>{Style}</style></head><body>
            {(back is null ? "" : $"<p><a href=\"{back}\">返回目录</a></p>")}<h1>{Text(title)}</h1>

            """;
        await page.WriteAsync(head.AsMemory(), cancel);
        return page;
    }

    /// <summary>The end of a page.</summary>
    public static async Task EndAsync(StreamWriter page, CancellationToken cancel)
    {
        await page.WriteAsync("\n</body></html>\n".AsMemory(), cancel);
        await page.FlushAsync(cancel);
    }

    private static void Show(StringBuilder text, string name, JsonElement value, PackWriter pack)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append("<dl>");
                foreach (var member in value.EnumerateObject())
                {
                    text.Append($"<dt>{Text(PackLabels.Of(member.Name))}</dt><dd>");
                    Show(text, member.Name, member.Value, pack);
                    text.Append("</dd>");
                }

                text.Append("</dl>");
                break;
            case JsonValueKind.Array:
                ShowMany(text, name, [.. value.EnumerateArray()], pack);
                break;
            default:
                text.Append(Said(name, value, pack));
                break;
        }
    }

    private static void ShowMany(StringBuilder text, string name, JsonElement[] all, PackWriter pack)
    {
        if (all.Length is 0) text.Append('—');
        if (!all.All(one => one.ValueKind is JsonValueKind.Object))
        {
            foreach (var (index, one) in all.Index())
            {
                if (index > 0) text.Append('、');
                Show(text, name, one, pack);
            }

            return;
        }

        if (all.Length is 0) return;
        var columns = ColumnsOf(all);
        Head(text.Append("<table>"), columns);
        foreach (var one in all) Row(text, columns, one, pack);
        text.Append("</table>");
    }

    private static string[] ColumnsOf(IReadOnlyList<JsonElement> all) =>
    [
        .. all.SelectMany(one => one.EnumerateObject().Select(member => member.Name)).Distinct(StringComparer.Ordinal),
    ];

    private static void Head(StringBuilder text, string[] columns)
    {
        text.Append("<tr>");
        foreach (var name in columns) text.Append($"<th>{Text(PackLabels.Of(name))}</th>");
        text.AppendLine("</tr>");
    }

    private static void Row(StringBuilder text, string[] columns, JsonElement row, PackWriter pack)
    {
        text.Append("<tr>");
        foreach (var name in columns)
        {
            text.Append("<td>");
            if (row.TryGetProperty(name, out var value)) Show(text, name, value, pack);
            text.Append("</td>");
        }

        text.AppendLine("</tr>");
    }

    private static string Said(string name, JsonElement value, PackWriter pack)
    {
        var said = Text(PackLabels.Said(name, value));
        // A file that is in the pack is found from wherever it is named.
        return value.ValueKind is JsonValueKind.String && pack.PathOf(value.GetString()!) is { } path
            ? $"<a href=\"../{Text(path)}\">{said}</a>"
            : said;
    }
}

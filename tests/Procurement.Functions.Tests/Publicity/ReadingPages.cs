using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;
using Procurement.Functions.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Tests.Service;
using Procurement.Publishing;
using Procurement.Publishing.Rounds;
using Procurement.Publishing.Site;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>Pages are light, whole, without a script, and nobody's name can change that.</summary>
public sealed partial class ReadingPages(RunningService service) : IClassFixture<RunningService>
{
    private const string Hostile = "<script>alert(1)</script>\"'&<img src=x>";
    private const int LimitMs = 5000;

    [Fact]
    public async Task Encodes_whatever_people_wrote()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["title"] = $"一轮{Hostile}";
        story.Settings["lots"]![0]!["title"] = $"标包{Hostile}";
        story.Settings["contact"] = new JsonObject
        {
            ["office"] = Hostile, ["phone"] = "1", ["address"] = "שלום",
        };
        await story.GoOnToAsync(Stage.InForce);

        var pages = await service.PagesAsync();

        Assert.Contains("&lt;script&gt;", pages[$"public/{District}/{story.Path}/notice.html"], StringComparison.Ordinal);
        Assert.All(Html(pages), page =>
        {
            Assert.DoesNotContain("<script", page.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", page.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(" on[a-z]+=", page.Value);
        });
    }

    [Fact]
    public async Task Closes_every_element_and_leads_to_nowhere_that_is_not_there()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.PayAsync(story);
        await (await UntilAsync(service, Stage.Noticed)).PostAsync(
            Approver, "cancellation", new JsonObject { ["reason"] = "资金被收回" });
        var pages = await service.PagesAsync();

        Assert.All(Html(pages), page =>
        {
            Assert.Equal("", Unclosed(page.Value));
            Assert.All(LinksOf(page.Key, page.Value), link => Assert.True(
                pages.ContainsKey(link) || link is "" or "icon.svg" || link.StartsWith("api/", StringComparison.Ordinal),
                $"{page.Key} leads to {link}"));
            Assert.Single(Heading.Matches(page.Value));
            Assert.Contains("<html lang=\"zh-CN\">", page.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Is_kept_by_browsers_for_a_while_and_known_by_its_tag()
    {
        var story = await UntilAsync(service, Stage.Published);
        await service.SettleAsync();

        var found = await service.Container().GetBlobClient($"public/{District}/{story.Path}/index.html")
            .GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("text/html; charset=utf-8", found.Value.ContentType);
        Assert.Equal("public, max-age=300", found.Value.CacheControl);
    }

    [Fact]
    public async Task Weighs_at_most_eighty_kilobytes_with_a_thousand_awards()
    {
        using var writer = new PageWriter();
        var body = JsonNode.Parse($"{Bodies.RoundFrom(RunningService.Start, "F1")}")!;
        var settings = System.Text.Json.JsonSerializer
            .Deserialize<RoundBody>(body, WireJson.Options)!.ToSettings();
        var day = new DateOnly(2026, 3, 2);
        var round = new Round(settings, RoundPhase.Notice, [])
        {
            Notice = new AwardNotice(day, new Deadline("x", day, day, []), 1000, 1000, Money.Zero),
        };
        var awards = Enumerable.Range(1, 1000).Select(rank => new AwardRow(
            $"52420106MJJH4BXKFP-{rank}",
            $"武昌区{rank * 7919 % 997}社会工作服务中心",
            $"第{rank * 104729 % 9973}号社区困境儿童课后陪伴与家庭支持项目",
            new Money(rank * 7_919_131L % 20_000_000),
            90,
            rank,
            Outcome.Awarded));

        var page = await writer.WriteAsync<NoticePage>(
            ("Site", new DistrictSite(District, "武昌区", "", "", "", "/api", "")),
            ("Key", new RoundKey(District, "R1")),
            ("Round", round),
            ("Lots", (IReadOnlyList<LotResultRow>)[new LotResultRow("L1", 1000, [.. awards])]));

        var pages = await StyleAsync();
        Assert.InRange(Compressed(page) + Compressed(pages), 10_000, 80_000);
    }

    private async Task<string> StyleAsync()
    {
        await UntilAsync(service, Stage.Published);
        return (await service.PagesAsync())[PublicAddress.Style];
    }

    private static IEnumerable<KeyValuePair<string, string>> Html(IReadOnlyDictionary<string, string> pages) =>
        pages.Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal));

    private static long Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.Length;
    }

    private static IEnumerable<string> LinksOf(string page, string html) => Link.Matches(html)
        .Select(one => one.Groups["to"].Value)
        .Where(to => !to.StartsWith('#'))
        .Select(to => new Uri(new Uri($"https://here/{page}"), to).AbsolutePath[1..]);

    // What stays open or is closed without having been opened.
    private static string Unclosed(string html)
    {
        Stack<string> open = [];
        foreach (Match tag in Tag.Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (name is "meta" or "link" or "input" or "br" or "wbr" || tag.Value.EndsWith("/>", StringComparison.Ordinal))
                continue;
            if (tag.Groups["close"].Length == 0) open.Push(name);
            else if (open.Count == 0 || open.Pop() != name) return $"</{name}>";
        }

        return string.Join(' ', open);
    }

    [GeneratedRegex("""<(?<close>/?)(?<name>[a-z0-9]+)(\s[^<>]*)?>""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""(href|src|action)="(?<to>[^"]*)["]""", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Link { get; }

    [GeneratedRegex("<h1>", RegexOptions.ExplicitCapture, LimitMs)]
    private static partial Regex Heading { get; }
}

using System.Text;
using Procurement.Functions.Http;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Documentation;

/// <summary>The page of problems is written from the program's own texts.</summary>
public sealed class DescribingTheProblems
{
    private const string Page = "docs/problems.md";
    private const string Renew = "RENEW_PAGES";

    [Fact]
    public void Says_what_the_service_says()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable(Renew) is "1")
            File.WriteAllText(RepositoryPaths.Of(Page.Split('/')), written);

        Assert.True(
            Pages.Read(Page) == written,
            $"{Page} is stale. Run this test once with {Renew}=1 in the environment, and commit the page.");
    }

    private static string Write()
    {
        var page = new StringBuilder("""
            # 问题代码

            服务拒绝一个请求时，答复是 RFC 9457 问题文档（`application/problem+json`）：`code` 是下面的代码，`type` 是 `/problems/{code}`，
            `title`、`detail` 是下面的文字，`errors` 列出每个有错的字段，`codes` 列出全部适用的代码。代码一经发布不再改变。

            本页由程序里的文字生成（测试 `DescribingTheProblems`），不要手改。

            | 代码 | 状态 | 意思 | 怎么办 |
            |---|---|---|---|

            """);
        foreach (var (code, text) in ProblemTexts.All.OrderBy(one => one.Key, StringComparer.Ordinal))
            page.Append($"| `{code}` | {text.Status} | {Cell(text.Title)} | {Cell(text.Advice)} |\n");
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

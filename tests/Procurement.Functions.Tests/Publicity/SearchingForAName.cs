using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>Residents look for an organization by any part of its name, without a script.</summary>
public sealed class SearchingForAName(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("测试机构")]
    [InlineData("机构XKFP")]
    [InlineData("xkfp")]
    [InlineData("ＸＫＦＰ")]
    [InlineData("（测试）机构")]
    public async Task Finds_who_was_given_money_by_any_part(string name)
    {
        await UntilAsync(service, Stage.Final);
        await service.SettleAsync();

        var page = await SearchAsync(name);

        Assert.Contains($"/public/{District}/organizations/{A}.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain(C, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有这样的名字", "没有名称含")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    [InlineData("。，！", "没有名称含")]
    [InlineData("龘𠮷龘𠮷", "没有名称含")]
    [InlineData("", "单位名称")]
    public async Task Answers_whatever_is_typed(string name, string says)
    {
        await UntilAsync(service, Stage.Published);

        var page = await SearchAsync(name);

        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cuts_what_is_too_long_and_knows_no_district_that_cannot_be()
    {
        await UntilAsync(service, Stage.Published);
        Assert.Contains("没有名称含", await SearchAsync(new string('长', 300)), StringComparison.Ordinal);
        (await service.GetAsync(null, "public/nowhere/search?name=x")).MustRefuse(404, "organization.notFound");
        (await service.GetAsync(null, "public/a%20b/search?name=x")).MustRefuse(404, "organization.notFound");
    }

    private async Task<string> SearchAsync(string name)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var answer = await http.GetAsync(
            new Uri($"api/public/{District}/search?name={Uri.EscapeDataString(name)}", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

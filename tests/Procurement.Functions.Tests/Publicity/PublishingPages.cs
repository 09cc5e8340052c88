using System.Globalization;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Publicity;

/// <summary>What residents read lies there as files, from the announcement of a round to its last payment.</summary>
public sealed class PublishingPages(RunningService service) : IClassFixture<RunningService>
{
    private static readonly JsonObject Office = new()
    {
        ["office"] = "公共服务办公室", ["phone"] = "027-8800 8102", ["address"] = "临江路 6 号 204 室",
    };

    [Fact]
    public async Task Announces_what_is_bought_from_whom_and_until_when()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["contact"] = Office.DeepClone();
        await story.GoOnToAsync(Stage.Drafted);
        Assert.DoesNotContain($"public/{District}/{story.Path}/index.html", await service.PagesAsync());
        await story.GoOnToAsync(Stage.Open);

        var page = await service.PageAsync($"{story.Path}/index");

        Assert.All(
            (string[])["正在受理", "为老服务", "300,000.00", "200,000.00", "需求", "结果公示 3 个工作日", "027-8800 8102"],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains($"rounds/{story.Round}/index.html", await service.PageAsync("index"), StringComparison.Ordinal);
        Assert.Contains($"rounds/{story.Round}/", await service.PageAsync("notices-2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_who_was_awarded_for_what_how_much_by_whom_and_until_when_one_may_object()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["contact"] = Office.DeepClone();
        await story.GoOnToAsync(Stage.Noticed);

        var page = await service.PageAsync($"{story.Path}/notice");

        var last = (await story.AfterNoticeAsync()).AddDays(-1);
        Assert.All(
            (string[])
            [
                "项目XKFP", "测试机构XKFP", "90.00", "90,000.00", "人民币玖万元整", "项目P0MF", "80.00", "陈洋", "李敏",
                $"{last.Year}年{last.Month}月{last.Day}日", "24:00 前", "公共服务办公室", "027-8800 8102", "临江路 6 号",
            ],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("68YMD7", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_payment_wherever_its_money_is_counted()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var before = await service.PageAsync($"{story.Path}/grants");
        Assert.Contains("尚未付款", before, StringComparison.Ordinal);

        await service.PayAsync(story);

        var round = await service.PageAsync($"{story.Path}/grants");
        Assert.Contains("已付 1 期，共 2 期", round, StringComparison.Ordinal);
        Assert.Contains("54,000.00", round, StringComparison.Ordinal);
        Assert.Contains("54,000.00", await service.PageAsync($"organizations/{A}"), StringComparison.Ordinal);
        Assert.Contains("54,000.00", await service.PageAsync("funds"), StringComparison.Ordinal);
        Assert.Contains(story.Round, await service.PageAsync("grants-2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_each_lot_a_page_where_there_are_several()
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        var second = story.Settings["lots"]![0]!.DeepClone();
        (second["ref"], second["title"]) = ("L2", "为小服务");
        story.Settings["lots"]!.AsArray().Add(second);
        await story.GoOnToAsync(Stage.InForce);
        await service.PayAsync(story);

        var pages = await service.PagesAsync();

        var folder = $"public/{District}/{story.Path}";
        Assert.Contains("54,000.00", pages[$"{folder}/grants-1.html"], StringComparison.Ordinal);
        Assert.Contains("grants-1.html", pages[$"{folder}/grants.html"], StringComparison.Ordinal);
        Assert.Contains("为小服务", pages[$"{folder}/grants.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("grants-2.html", pages[$"{folder}/grants.html"], StringComparison.Ordinal);
        Assert.Contains("为老服务", pages[$"{folder}/notice.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loses_neither_of_two_payments_at_once()
    {
        List<string> instalments = [];
        var stories = new[] { await UntilAsync(service, Stage.InForce), await UntilAsync(service, Stage.InForce) };
        foreach (var story in stories) instalments.Add(await service.PreparedAsync(story));
        var before = await TotalPaidAsync();

        await Task.WhenAll(instalments.Select(one => service.PostAsync(FinanceApprover, $"{one}/payment")));
        var sent = new List<byte[]>();
        foreach (var one in instalments)
        {
            var (order, payer) = await service.SendToBankAsync(one);
            sent.Add(BankStory.Booked(payer, order, service.Now));
        }

        await Task.WhenAll(sent.Select(service.TellAsync));

        Assert.Equal(before + 108_000m, await TotalPaidAsync());
        var page = await service.PageAsync($"organizations/{A}");
        Assert.All(stories, story => Assert.Contains(story.Round, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_why_a_round_was_cancelled_and_shows_nothing_of_a_draft_that_was_withdrawn()
    {
        var noticed = await UntilAsync(service, Stage.Noticed);
        (await noticed.PostAsync(Approver, "cancellation", new JsonObject { ["reason"] = "资金被收回" })).Must(200);
        var withdrawn = await UntilAsync(service, Stage.Published);
        (await withdrawn.PostAsync(Approver, "withdrawal", new JsonObject { ["reason"] = "预算有误" })).Must(200);

        Assert.All(
            new[] { await service.PageAsync($"{noticed.Path}/notice"), await service.PageAsync($"{noticed.Path}/index") },
            page => Assert.Contains("资金被收回", page, StringComparison.Ordinal));
        var page = await service.PageAsync($"{withdrawn.Path}/index");
        Assert.Contains("预算有误", page, StringComparison.Ordinal);
        Assert.DoesNotContain("300,000.00", page, StringComparison.Ordinal);
        Assert.Contains("已撤回", await service.PageAsync("index"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_nobody_but_the_committee_and_no_account_or_certificate()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.PayAsync(story);

        Assert.All(await service.PagesAsync(), page => Assert.All(
            (string[])["周静", "SW4073570452", "4291907483378876232", "测试银行", "applicant-", Chen.Account, Li.Account],
            text => Assert.DoesNotContain(text, page.Value, StringComparison.Ordinal)));
    }

    // The year's page ends with the sums: projects, approved, paid, recovered.
    private async Task<decimal> TotalPaidAsync()
    {
        var page = (await service.PagesAsync()).GetValueOrDefault($"public/{District}/grants-2026.html", "");
        var foot = page[page.IndexOf("<tfoot>", StringComparison.Ordinal)..];
        var paid = foot.Split("data-label=\"已付（元）\">")[1].Split('<')[0];
        return decimal.Parse(paid, CultureInfo.InvariantCulture);
    }
}

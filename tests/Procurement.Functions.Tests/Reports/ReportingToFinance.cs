using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Reports;

/// <summary>One contract of 90 000.00 whose first instalment was accepted; due 30 days later.</summary>
public sealed class ReportingToFinance(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Follows_a_contract_from_its_claim_to_arrears()
    {
        var story = await AcceptedAsync();

        var ledger = await OwnAsync(story, "purchase-ledger?year=2026");
        Assert.Equal("购买服务台账", ledger.Name);
        var row = Assert.Single(ledger.Rows);
        Assert.Equal(
            ("公益创投", "福彩公益金", 90000d, 0d, 90000d, "履行中"),
            (row["购买方式"], row["资金来源"], row["合同金额（元）"], row["已付金额（元）"], row["未付金额（元）"], row["合同状态"]));
        Assert.Equal(A, row["统一社会信用代码"]);
        Assert.Empty((await OwnAsync(story, "purchase-ledger?year=2025")).Rows);
        Assert.Empty((await OwnAsync(story, "arrears")).Rows);

        await service.MoveToAsync(service.Now.AddDays(60));

        var late = Assert.Single((await OwnAsync(story, "arrears")).Rows);
        var view = (await service.GetAsync(Finance, "arrears?limit=200")).Must(200).Items
            .Single(one => (string?)one!["round"] == story.Round)!;
        Assert.Equal(54000d, late["金额（元）"]);
        var days = Convert.ToInt32(late["逾期天数"], CultureInfo.InvariantCulture);
        Assert.True(days > 0);
        // 0.05 % a day.
        Assert.Equal(27d * days, late["应计利息（元）"]);
        Assert.Equal((days, $"{27 * days}.00"), ((int)view["daysLate"]!, (string)view["interest"]!));
        Assert.Equal("0.00050000", late["日利率"]);
    }

    [Fact]
    public async Task Says_the_same_in_lines_as_in_a_workbook()
    {
        var story = await AcceptedAsync();

        var (answer, bytes) = await service.DownloadAsync(Finance, $"finance-reports/purchase-ledger?format=csv&fund={story.Round}");
        using var _ = answer;

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("购买服务台账", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("序号,预算年度,资金,", lines[0], StringComparison.Ordinal);
        Assert.Contains($",{A},90000.00,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_closed_month_as_it_was_when_the_bank_returns_money_in_the_next()
    {
        var story = await AcceptedAsync();
        var instalment = $"{story.Contract}/instalments/1";
        await service.PayAsync(instalment);
        await service.SettleAsync();
        var paid = Assert.Single((await OwnAsync(story, "payments")).Rows);
        Assert.Equal(("付款", 54000d, 1d), (paid["收支"], paid["金额（元）"], paid["期次"]));
        var first = Assert.Single((await OwnAsync(story, "payments-by-month")).Rows);

        await service.MoveToAsync(service.Now.AddMonths(1));
        (await service.PostAsync(SecondFinance, $"{instalment}/bounce")).Must(200);
        await service.SettleAsync();

        var rows = (await OwnAsync(story, "payments")).Rows;
        Assert.Equal(["付款", "退汇"], rows.Select(row => row["收支"]));
        Assert.Equal([54000d, -54000d], rows.Select(row => row["金额（元）"]));
        Assert.Single(rows.Select(row => row["付款指令"]).Distinct());
        var months = (await OwnAsync(story, "payments-by-month")).Rows;
        Assert.Equal(first, months[0]);
        Assert.Equal(
            (0d, 0d, 1d, 54000d, -54000d),
            (months[1]["付款笔数"], months[1]["付款金额（元）"], months[1]["退汇笔数"], months[1]["退汇金额（元）"], months[1]["净额（元）"]));
        Assert.Equal(0d, (await OwnAsync(story, "purchase-ledger")).Rows.Single()["已付金额（元）"]);
    }

    [Fact]
    public async Task Tells_what_each_fund_has_committed()
    {
        var story = await UntilAsync(service, Stage.InForce);

        var row = Assert.Single((await OwnAsync(story, "commitments")).Rows);

        Assert.Equal(
            (2026d, story.Round, 500000d, 90000d, 90000d, 410000d),
            (row["预算年度"], row["资金编号"], row["预算安排（元）"], row["已承诺（元）"], row["承诺未付（元）"], row["可用（元）"]));
    }

    [Theory]
    [InlineData("purchase-ledger?format=pdf", "format")]
    [InlineData("purchase-ledger?year=26", "year")]
    [InlineData("payments?year=02026", "year")]
    [InlineData("payments-by-month?year=", "year")]
    [InlineData("commitments?fund=..", "fund")]
    public async Task Refuses_a_question_that_it_cannot_read(string report, string field)
    {
        var answer = (await service.GetAsync(Finance, $"finance-reports/{report}")).MustRefuse(400, "filter.unknown");

        Assert.Equal(field, (string?)answer.Body["errors"]![0]!["field"]);
    }

    [Theory]
    [InlineData("purchase-ledger")]
    [InlineData("payments")]
    [InlineData("payments-by-month")]
    [InlineData("arrears")]
    [InlineData("commitments")]
    public async Task Shows_nobody_else_anything(string report)
    {
        (await service.GetAsync(For(A), $"finance-reports/{report}")).Must(403);
        (await service.GetAsync(Chen, $"finance-reports/{report}")).Must(403);
        (await service.GetAsync(null, $"finance-reports/{report}")).Must(401);
        var (answer, bytes) = await service.DownloadAsync(
            Finance with { Tenant = "elsewhere" }, $"finance-reports/{report}");
        using var _ = answer;
        Assert.Empty(ReportBook.Read(bytes).Rows);
    }

    private async Task<RoundStory> AcceptedAsync()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var claim = new JsonObject { ["invoice"] = $"No{story.Round}" };
        (await service.PostAsync(For(A), $"{story.Contract}/instalments/1/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/1/acceptance")).Must(200);
        await service.SettleAsync();
        return story;
    }

    // Other stories of this service have rows of their own; the fund is called as the round.
    private async Task<ReportBook> OwnAsync(RoundStory story, string report)
    {
        var fund = report is "arrears" ? "" : $"{(report.Contains('?', StringComparison.Ordinal) ? "&" : "?")}fund={story.Round}";
        var (answer, bytes) = await service.DownloadAsync(Finance, $"finance-reports/{report}{fund}");
        using var _ = answer;
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        var book = ReportBook.Read(bytes);
        return report is "arrears"
            ? book with { Rows = [.. book.Rows.Where(row => (string?)row["发票号码"] == $"No{story.Round}")] }
            : book;
    }
}

using System.Runtime.CompilerServices;
using Procurement.Domain.Arrears;
using Procurement.Publishing.Site;

namespace Procurement.Functions.Reports;

/// <summary>What is late today and not paid (逾期未付款项), with the interest that has accrued through today.</summary>
public sealed class ArrearsReport(PurchaseReading purchases, LateRates rates)
{
    private const int RateDecimals = 8;

    private static readonly string[] Columns =
    [
        "应付日期", "逾期天数", "金额（元）", "应计利息（元）", "日利率", "资金来源", "预算年度", "资金", "批次", "合同编号",
        "项目名称", "承接主体", "统一社会信用代码", "期次", "发票号码",
    ];

    /// <summary>The arrears of a district as a day sees them.</summary>
    public ReportTable Of(string tenant, DateOnly today, CancellationToken cancel) =>
        new("逾期未付款项", Columns, RowsAsync(tenant, today, cancel));

    private async IAsyncEnumerable<ReportCell[]> RowsAsync(
        string tenant, DateOnly today, [EnumeratorCancellation] CancellationToken cancel)
    {
        var known = rates.On(tenant, today);
        await foreach (var named in purchases.UnpaidAsync(tenant, cancel))
        {
            var rate = await known.OfAsync(named.Purchase, cancel);
            foreach (var one in Arrear.On(today, named.Purchase, rate)) yield return RowOf(named, one);
        }
    }

    private static ReportCell[] RowOf(NamedPurchase named, Arrear late)
    {
        var (one, fund) = (named.Purchase, named.FundRow);
        return
        [
            late.DueBy,
            late.DaysLate,
            late.Amount,
            late.Interest,
            late.DailyRate.ToString(RateDecimals),
            Words.Of(fund.Source),
            fund.Year,
            fund.Title,
            named.Round?.Title ?? one.Round,
            one.Reference,
            one.Title,
            one.OrganizationName,
            one.Organization,
            late.No,
            one.Instalments.First(part => part.No == late.No).Invoice,
        ];
    }
}

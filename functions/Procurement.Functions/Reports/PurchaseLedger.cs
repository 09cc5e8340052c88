using System.Runtime.CompilerServices;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Reports;
using Procurement.Publishing.Site;

namespace Procurement.Functions.Reports;

/// <summary>The purchase ledger (政府购买服务台账): a row for each contract from its offer on.</summary>
public sealed class PurchaseLedger(PurchaseReading purchases)
{
    private static readonly string[] Columns =
    [
        "序号", "预算年度", "资金", "资金来源", "批次", "购买方式", "合同编号", "项目名称", "承接主体", "统一社会信用代码",
        "合同金额（元）", "授予日期", "生效日期", "履行期限至", "期数", "已付期数", "已付金额（元）", "未付金额（元）",
        "认定支出（元）", "追回金额（元）", "绩效等级", "合同状态",
    ];

    /// <summary>The ledger of a budget year, a fund, or all.</summary>
    public ReportTable Of(string tenant, PurchaseSelection selection, CancellationToken cancel) =>
        new("购买服务台账", Columns, RowsAsync(tenant, selection, cancel));

    private async IAsyncEnumerable<ReportCell[]> RowsAsync(
        string tenant, PurchaseSelection selection, [EnumeratorCancellation] CancellationToken cancel)
    {
        var no = 0;
        await foreach (var one in purchases.EachAsync(tenant, selection, cancel)) yield return RowOf(++no, one);
    }

    private static ReportCell[] RowOf(int no, NamedPurchase named)
    {
        var (one, fund) = (named.Purchase, named.FundRow);
        return
        [
            no,
            fund.Year,
            fund.Title,
            Words.Of(fund.Source),
            named.Round?.Title ?? one.Round,
            named.Round is { } round ? Words.Of(round.Kind) : null,
            one.Reference,
            one.Title,
            one.OrganizationName,
            one.Organization,
            one.Amount,
            one.OfferedOn,
            one.InForceSince,
            one.Through,
            one.Instalments.Count,
            one.Instalments.Count(part => part.Status is InstalmentStatus.Paid),
            one.Paid,
            ToBePaid(one),
            one.Spent,
            one.Recovered,
            one.FinalGrade is { } grade ? Words.Of(grade) : null,
            NameOf(one.Status),
        ];
    }

    // What an ended contract did not pay is nobody's any more, but for what the bank returned and is paid again.
    private static Money ToBePaid(Purchase one) => Money.Sum(
        from part in one.Instalments
        where part.Status is not (InstalmentStatus.Paid or InstalmentStatus.Cancelled) && !one.CameToNothing
        select part.Status is InstalmentStatus.Accepted ? part.Payable : part.Amount);

    private static string NameOf(ContractStatus status) => status switch
    {
        ContractStatus.AwaitingSignatures => "待签署",
        ContractStatus.InForce => "履行中",
        ContractStatus.Declined => "已放弃",
        ContractStatus.Expired => "已失效",
        ContractStatus.Terminated => "已终止",
        ContractStatus.Closed => "已结项",
    };
}

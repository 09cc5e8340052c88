using System.Runtime.CompilerServices;
using Procurement.Publishing.Site;

namespace Procurement.Functions.Reports;

/// <summary>What each budget year has committed, paid and still to pay, fund by fund (年度承诺).</summary>
public sealed class CommitmentReport(PurchaseReading purchases)
{
    private static readonly string[] Columns =
    [
        "预算年度", "资金来源", "资金", "资金编号", "预算安排（元）", "已承诺（元）", "已预留（元）", "已支付（元）", "追回（元）",
        "承诺未付（元）", "可用（元）",
    ];

    /// <summary>The commitments of a budget year, a fund, or all.</summary>
    public ReportTable Of(string tenant, PurchaseSelection selection, CancellationToken cancel) =>
        new("年度承诺", Columns, RowsAsync(tenant, selection, cancel));

    private async IAsyncEnumerable<ReportCell[]> RowsAsync(
        string tenant, PurchaseSelection selection, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (id, fund) in await purchases.FundsAsync(tenant, selection, cancel))
        {
            yield return
            [
                fund.Year,
                Words.Of(fund.Source),
                fund.Title,
                id,
                fund.Appropriation,
                fund.Committed,
                fund.Reserved,
                fund.Paid,
                fund.Recovered,
                // An ended contract holds what it cost; of a live one the rest is to be paid.
                fund.Committed - (fund.Paid - fund.Recovered),
                fund.Available,
            ];
        }
    }
}

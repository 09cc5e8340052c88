using System.Globalization;
using System.Runtime.CompilerServices;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Domain.Reports;
using Procurement.Publishing.Site;

namespace Procurement.Functions.Reports;

/// <summary>
/// What was paid in a calendar year and what the bank returned, one by one or by month and source: what comes back is
/// a row of its own on its own day, so that a closed month never changes.
/// </summary>
public sealed class PaymentReports(PurchaseReading purchases)
{
    private static readonly string[] Columns =
    [
        "日期", "月份", "收支", "金额（元）", "逾期利息（元）", "资金来源", "预算年度", "资金", "批次", "合同编号", "项目名称",
        "承接主体", "统一社会信用代码", "期次", "发票号码", "付款指令",
    ];

    private static readonly string[] MonthColumns =
        ["月份", "资金来源", "付款笔数", "付款金额（元）", "退汇笔数", "退汇金额（元）", "净额（元）"];

    /// <summary>Payment by payment.</summary>
    public ReportTable Of(string tenant, int? year, string? fund, CancellationToken cancel) => new(
        "付款明细", Columns, RowsAsync(MovesAsync(tenant, year, fund, cancel)));

    /// <summary>By month and source.</summary>
    public ReportTable ByMonth(string tenant, int? year, string? fund, CancellationToken cancel) => new(
        "按月按来源付款", MonthColumns, SumsAsync(MovesAsync(tenant, year, fund, cancel)));

    // The budget year of a fund says nothing of when its money is paid.
    private async IAsyncEnumerable<Move> MovesAsync(
        string tenant, int? year, string? fund, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var one in purchases.EachAsync(tenant, new(null, fund), cancel))
        {
            foreach (var made in one.Purchase.Payments)
            {
                if (year is null || made.PaidOn.Year == year) yield return new(one, made, made.PaidOn, made.Amount);
                if (made.ReturnedOn is { } back && (year is null || back.Year == year))
                    yield return new(one, made, back, -made.Amount);
            }
        }
    }

    private static async IAsyncEnumerable<ReportCell[]> RowsAsync(IAsyncEnumerable<Move> moves)
    {
        await foreach (var move in moves)
        {
            var (one, fund, made) = (move.Of.Purchase, move.Of.FundRow, move.Payment);
            yield return
            [
                move.Day,
                MonthOf(move.Day),
                move.IsReturn ? "退汇" : "付款",
                move.Amount,
                move.IsReturn ? Money.Zero : made.LateInterest,
                Words.Of(fund.Source),
                fund.Year,
                fund.Title,
                move.Of.Round?.Title ?? one.Round,
                one.Reference,
                one.Title,
                one.OrganizationName,
                one.Organization,
                made.No,
                made.Invoice,
                made.Order,
            ];
        }
    }

    // As many sums as there are months and sources.
    private static async IAsyncEnumerable<ReportCell[]> SumsAsync(IAsyncEnumerable<Move> moves)
    {
        SortedDictionary<(string Month, FundSource Source), Sums> all = [];
        await foreach (var move in moves)
        {
            var key = (MonthOf(move.Day), move.Of.FundRow.Source);
            all[key] = all.GetValueOrDefault(key, new()).With(move);
        }

        foreach (var ((month, source), sums) in all)
        {
            yield return
            [
                month,
                Words.Of(source),
                sums.Payments,
                sums.Paid,
                sums.Returns,
                sums.Returned,
                sums.Paid - sums.Returned,
            ];
        }
    }

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    // Money that left, or that came back.
    private sealed record Move(NamedPurchase Of, PurchasePayment Payment, DateOnly Day, Money Amount)
    {
        public bool IsReturn => Amount < Money.Zero;
    }

    private sealed record Sums
    {
        public int Payments { get; init; }

        public Money Paid { get; init; }

        public int Returns { get; init; }

        public Money Returned { get; init; }

        public Sums With(Move move) => move.IsReturn
            ? this with { Returns = Returns + 1, Returned = Returned - move.Amount }
            : this with { Payments = Payments + 1, Paid = Paid + move.Amount };
    }
}

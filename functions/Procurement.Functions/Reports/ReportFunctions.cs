using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Reports;

/// <summary>
/// The reports of finance (财务报表) as files: <c>format</c> is xlsx (as usual) or csv, <c>year</c> and <c>fund</c>
/// narrow them.
/// </summary>
public sealed class ReportFunctions(
    PurchaseLedger ledger,
    PaymentReports payments,
    ArrearsReport arrears,
    CommitmentReport commitments,
    TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>The purchase ledger of a budget year.</summary>
    [Function("GetPurchaseLedger"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("购买服务台账（报表文件）", File = true, Query = ["format", "year", "fund"])]
    public IResult GetLedger(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "finance-reports/purchase-ledger")]
        HttpRequest request,
        CancellationToken cancel)
    {
        var selection = new PurchaseSelection(YearOf(request), FundOf(request));
        return Answer(request, ledger.Of(request.Caller().Tenant, selection, cancel), selection.Year);
    }

    /// <summary>The payments of a calendar year, and what the bank returned.</summary>
    [Function("GetPaymentReport"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("付款明细（报表文件）", File = true, Query = ["format", "year", "fund"])]
    public IResult GetPayments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "finance-reports/payments")] HttpRequest request,
        CancellationToken cancel)
    {
        var (year, fund) = (YearOf(request), FundOf(request));
        return Answer(request, payments.Of(request.Caller().Tenant, year, fund, cancel), year);
    }

    /// <summary>The same by month and source.</summary>
    [Function("GetPaymentsByMonth"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("按月按来源付款（报表文件）", File = true, Query = ["format", "year", "fund"])]
    public IResult GetPaymentsByMonth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "finance-reports/payments-by-month")]
        HttpRequest request,
        CancellationToken cancel)
    {
        var (year, fund) = (YearOf(request), FundOf(request));
        return Answer(request, payments.ByMonth(request.Caller().Tenant, year, fund, cancel), year);
    }

    /// <summary>What is late today.</summary>
    [Function("GetArrearsReport"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("逾期未付款项（报表文件）", File = true, Query = ["format"])]
    public IResult GetArrears(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "finance-reports/arrears")] HttpRequest request,
        CancellationToken cancel)
    {
        var today = ChinaTime.DayOf(clock.GetUtcNow());
        return Answer(request, arrears.Of(request.Caller().Tenant, today, cancel), year: null);
    }

    /// <summary>What each budget year has committed.</summary>
    [Function("GetCommitmentReport"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("年度承诺（报表文件）", File = true, Query = ["format", "year", "fund"])]
    public IResult GetCommitments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "finance-reports/commitments")] HttpRequest request,
        CancellationToken cancel)
    {
        var selection = new PurchaseSelection(YearOf(request), FundOf(request));
        return Answer(request, commitments.Of(request.Caller().Tenant, selection, cancel), selection.Year);
    }

    private ReportAnswer Answer(HttpRequest request, ReportTable report, int? year)
    {
        var today = ChinaTime.DayOf(clock.GetUtcNow());
        var of = year is null ? "" : $"{year}年-";
        return new(report, FormatOf(request), $"{report.Name}-{of}{today:yyyyMMdd}");
    }

    private static ReportFormat FormatOf(HttpRequest request) => request.Query["format"].FirstOrDefault() switch
    {
        null or "xlsx" => ReportFormat.Xlsx,
        "csv" => ReportFormat.Csv,
        _ => throw Problems.WrongHeader("filter.unknown", "format"),
    };

    private static int? YearOf(HttpRequest request)
    {
        if (request.Query["year"].FirstOrDefault() is not { } asked) return null;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear && $"{year}" == asked
                ? year
                : throw Problems.WrongHeader("filter.unknown", "year");
    }

    private static string? FundOf(HttpRequest request)
    {
        var asked = request.Query["fund"].FirstOrDefault();
        return asked is null || WireRules.IsSlug(asked) ? asked : throw Problems.WrongHeader("filter.unknown", "fund");
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Procurement.Benchmarks.Commands;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Reports;
using Procurement.Functions.Identity;
using Procurement.Functions.Reports;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;
using Procurement.Testing;

namespace Procurement.Benchmarks.Reports;

/// <summary>What the reports of finance cost when a district has many contracts, in time and in memory.</summary>
internal static class ReportTable
{
    private const string Fund = "F2026";
    private const int Rounds = 20;
    private const int PerCall = 1_000;

    private static readonly int[] Usual = [1_000, 10_000, 50_000];

    /// <summary>Prints the time of each report over so many contracts, and how much the heap held on the way.</summary>
    public static async Task PrintAsync(IReadOnlyList<int> asked)
    {
        Console.WriteLine("| contracts | report | format | s | KB | live heap at most, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in asked.Count == 0 ? Usual : asked)
        {
            await using var azurite = await Azurite.StartAsync();
            await using var site = await TestSite.StartAsync(azurite.ConnectionString);
            await PrepareAsync(site, size);
            var functions = site.Get<ReportFunctions>();
            await PrintAsync(site, size, "purchase-ledger", request => functions.GetLedger(request, default));
            await PrintAsync(site, size, "payments", request => functions.GetPayments(request, default));
            await PrintAsync(site, size, "payments-by-month", request => functions.GetPaymentsByMonth(request, default));
        }
    }

    private static async Task PrintAsync(TestSite site, int size, string report, Func<HttpRequest, IResult> function)
    {
        foreach (var format in (string[])["xlsx", "csv"])
        {
            // What is compiled and kept in memory is so before.
            await RunAsync(site, report, format, function, new Sink(isLooking: false));
            var (timed, looked) = (new Sink(isLooking: false), new Sink(isLooking: true));
            var began = Stopwatch.GetTimestamp();
            await RunAsync(site, report, format, function, timed);
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            await RunAsync(site, report, format, function, looked);
            Console.WriteLine(
                $"| {size:N0} | {report} | {format} | {took:N2} | {timed.Written / 1024:N0} | {looked.HeapMost / 1e6:N1} |");
        }
    }

    private static Task RunAsync(
        TestSite site, string report, string format, Func<HttpRequest, IResult> function, Sink to) => site.DownloadAsync(
        function, World.Caller(Role.Finance), $"finance-reports/{report}", $"?format={format}", to);

    private static async Task PrepareAsync(TestSite site, int size)
    {
        var lists = site.Get<Lists>();
        var none = Money.Zero;
        var fund = new FundRow(
            "福彩公益金", FundSource.WelfareLottery, 2026, none, none, none, none, none, none, none, null, null, null, null);
        await lists.PutAsync(ListNames.Funds(World.Tenant).Row(Fund, 1, fund), default);
        var list = ListNames.Purchases(World.Tenant, Fund);
        foreach (var some in Enumerable.Range(0, size).Chunk(PerCall))
        {
            await lists.PutManyAsync(some.Select(no => list.Row($"R{no % Rounds:00}|P{no:00000}", 1, Row(no))), default);
        }
    }

    private static Purchase Row(int no) => new(
        $"R{no % Rounds:00}",
        $"52420106MJ{no:00000000}-1",
        $"HT-2026-{no:00000}",
        "长者居家安全改造与陪伴",
        $"52420106MJ{no:00000000}",
        "武昌区银龄社会工作服务中心",
        Fund,
        new(10_000_000),
        ContractStatus.InForce,
        new(2026, 3, 2),
        new(2026, 3, 16),
        new(2027, 3, 15),
        new(0),
        new(0),
        FinalGrade: null,
        new Fraction(5, 10_000),
        [
            new(1, new(6_000_000), new(6_000_000), InstalmentStatus.Paid, "26422000000123456789", new(2026, 4, 1), new(2026, 5, 6)),
            new(2, new(4_000_000), new(4_000_000), InstalmentStatus.Planned, null, null, null),
        ],
        [new(1, new(6_000_000), new(0), new(2026, 1 + (no % 12), 15), null, "26422000000123456789", $"PO{no:000000000000}")],
        []);

    // What is written is counted and dropped; now and then the heap is looked at, without what is garbage.
    private sealed class Sink(bool isLooking) : Stream
    {
        private const int Between = 64 * 1024;
        private long looked = -Between;

        public long Written { get; private set; }

        public long HeapMost { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            Written += count;
            if (!isLooking || Written - looked < Between) return;
            looked = Written;
            HeapMost = Math.Max(HeapMost, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}

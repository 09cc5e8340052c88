using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Procurement.Documents;
using Procurement.Documents.Tests;

namespace Procurement.Benchmarks.Documents;

/// <summary>Agreements of three pages, each other than the last: drawn, signed twice, checked.</summary>
internal static class AgreementsPerMinute
{
    /// <summary>Prints what one takes, the first and later, and how many a minute on two processors.</summary>
    public static void Print(int agreements)
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        using var purchaser = Samples.Issue(Samples.PurchaserHolder);
        var watch = Stopwatch.StartNew();
        Samples.Sign(DocumentPdf.Draw(Samples.Agreement()), Samples.Supplier, supplier);
        var first = watch.Elapsed;

        var steps = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        T Measured<T>(string step, Func<T> work)
        {
            var begun = Stopwatch.GetTimestamp();
            var result = work();
            steps.GetOrAdd(step, _ => []).Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            return result;
        }

        var bytes = 0L;
        var processor = Environment.CpuUsage.TotalTime;
        watch.Restart();
        Parallel.For(0, agreements, new ParallelOptions { MaxDegreeOfParallelism = 2 }, no =>
        {
            var reference = string.Create(CultureInfo.InvariantCulture, $"协议编号：武昌创投〔2026〕第 {no} 号");
            var drawn = Measured("draw", () => DocumentPdf.Draw(Samples.Agreement() with { Reference = reference }));
            var signed = Measured("sign twice", () => Samples.Sign(
                Samples.Sign(drawn, Samples.Supplier, supplier), Samples.Purchaser, purchaser));
            var report = Measured("check", () => Samples.Check(signed));
            if (!report.IsComplete) throw new InvalidOperationException("A signed agreement is not valid.");
            Interlocked.Add(ref bytes, signed.Length);
        });
        var took = watch.Elapsed;
        var used = Environment.CpuUsage.TotalTime - processor;

        Console.WriteLine($"first, with the font: {first.TotalMilliseconds:0} ms");
        foreach (var (step, times) in steps.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToArray();
            Console.WriteLine($"{step}: median {sorted[sorted.Length / 2]:0.0} ms, slowest {sorted[^1]:0.0} ms");
        }

        var aMinute = agreements / took.TotalMinutes;
        Console.WriteLine($"{agreements} agreements in {took.TotalSeconds:0.0} s: {aMinute:0} a minute");
        Console.WriteLine($"each: processor {used.TotalMilliseconds / agreements:0.0} ms, {bytes / agreements} bytes");
    }
}

using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Organizations;

namespace Procurement.BankFiles.Tests;

/// <summary>A released batch, and files that were written by hand.</summary>
internal static class Samples
{
    public static readonly BankAccount Payer = new("中国银行武汉水果湖支行", "560012345678", "武昌区财政局");
    public static readonly BankAccount Payee = new("招商银行武汉首义支行", "127900000010901", "武汉市武昌区甲社会工作服务中心");

    private static readonly Author Preparer = new("finance", new(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8)));
    private static readonly Author Releaser = new("approver", new(2026, 4, 20, 1, 30, 0, TimeSpan.Zero));

    public static byte[] File(string name) =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    public static BankLine Line(int no, long fen = 6_000_000) =>
        new($"PO{no:D30}", "R1", "52420106MJ00000001-1", no, new Money(fen), Payee);

    public static BankBatch Released(params IReadOnlyList<BankLine> lines)
    {
        var prepared = BankBatchHistory.Apply(null, new BankBatchPrepared("B20260420-1", "F1", Payer, lines), Preparer);
        var answers = new BankLinesAnswered([.. lines.Select(line => new BankLineAnswer(line.EndToEndId, null))]);
        return BankBatchHistory.Apply(
            BankBatchHistory.Apply(prepared, answers, Preparer), new BankBatchReleased(), Releaser);
    }
}

using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Banking;

/// <summary>A batch of two payments, a contract whose first payment is at the bank, and what a bank may say.</summary>
internal static class BankExamples
{
    public const string Batch = "B20260420-1";
    public const string Key = "PO1";
    public const string OtherKey = "PO2";
    public const string Fund = "F1";

    public static readonly DateOnly Today = Day("2026-04-20");
    public static readonly BankAccount Payer = new("中国银行武汉分行", "560012345678", "武昌区财政局");
    public static readonly Author Preparer = new("finance", Moment("2026-04-20T09:00:00+08:00"));
    public static readonly Author Releaser = new("finance-approver", Moment("2026-04-20T10:00:00+08:00"));
    public static readonly BankLine Line = LineOf(Key, "60000.00");
    public static readonly BankLine OtherLine = LineOf(OtherKey, "30000.00");

    public static BankBatch Gathering { get; } = Given(new BankBatchPrepared(Batch, Fund, Payer, [Line, OtherLine]));

    public static BankBatch Ready { get; } =
        Then(Gathering, new BankLinesAnswered([new(Key, null), new(OtherKey, null)]));

    public static BankBatch Released { get; } = BankBatchHistory.Apply(Ready, new BankBatchReleased(), Releaser);

    /// <summary>The contract whose first payment was sent in the batch.</summary>
    public static Contract AtTheBank { get; } = ContractExamples.Given(
    [
        .. ContractExamples.InForce,
        .. ContractExamples.Accepted(1),
        new PaymentPrepared(1, Yuan("60000.00"), ContractExamples.Payee, null) { EndToEndId = Key },
        new PaymentApproved(1, Key, IsLast: true),
        new PaymentBatched(1, Key, Batch),
    ]);

    public static BankLine LineOf(string key, string amount) =>
        new(key, "R1", "52420106MJ00000001-1", 1, Yuan(amount), ContractExamples.Payee);

    public static BankFact Fact(BankFactKind kind, string? entry = null, string? amount = "60000.00") => new(
        kind, Key, amount is null ? null : Yuan(amount), Today, entry, entry is null ? null : Payer.Number, null, null);

    public static BankBatch Given(BankBatchEvent happened) => BankBatchHistory.Apply(null, happened, Preparer);

    public static BankBatch Then(BankBatch batch, BankBatchEvent happened) =>
        BankBatchHistory.Apply(batch, happened, Preparer);
}

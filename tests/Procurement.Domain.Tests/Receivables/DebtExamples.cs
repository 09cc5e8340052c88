using Procurement.Domain.Contracts;
using Procurement.Domain.Receivables;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Receivables;

/// <summary>A supplier that owes 1000.00 under the contract of the contract examples, and what can become of it.</summary>
internal static class DebtExamples
{
    public const string Chief = "chief";
    public const string Organization = "52420106MJ00000001";

    public static readonly OwedContract Owed = new("R1", "52420106MJ00000001-1");
    public static readonly SetOffTarget Target = new("R1", "52420106MJ00000001-1", 2);

    /// <summary>Paid 60000.00, of which 1000.00 was disallowed; the second instalment of 30000.00 is accepted.</summary>
    public static readonly ContractEvent[] UnderIt =
    [
        .. ContractExamples.InForce, .. ContractExamples.Paid(1, "60000.00"), ContractExamples.MidtermPass,
        new MoneyDisallowed(1, Yuan("1000.00"), "超范围支出", OfSpent: false), .. ContractExamples.Accepted(2),
    ];

    public static Author By { get; } = ContractExamples.Somebody;

    public static Contract Agreement { get; } = ContractExamples.Given(UnderIt);

    /// <summary>The account after what the contract says was followed: one receivable of 1000.00, "r1".</summary>
    public static DebtorAccount Owing { get; } = Then(null, Follow(null, Agreement));

    public static SetOffFacts Facts { get; } = new(Agreement, Agreement, Agreed: true, Organization);

    public static Author As(string account) => By with { Account = account };

    public static Decision<ReceivableEvent> Follow(DebtorAccount? account, Contract contract, int? days = 30) =>
        FollowingContracts.Decide(
            account,
            new FollowContract(Owed, DebtFacts.Of(contract), ReceivableCause.Disallowed, "超范围支出", By),
            days,
            ContractExamples.WorkingDays);

    public static Decision<ReceivableEvent> Receive(
        DebtorAccount? account, string amount, string reference = "B-1", string receivable = "r1") =>
        Receiving.Decide(
            account,
            new ReceiveMoney(receivable, reference, Yuan(amount), Day("2026-04-10"), As(ContractExamples.Finance)),
            Agreement,
            isTaken: false);

    public static Decision<ReceivableEvent> SetOff(DebtorAccount? account, string amount, SetOffFacts? facts = null) =>
        Offsetting.Decide(
            account, new ProposeSetOff("r1", Target, Yuan(amount), As(ContractExamples.Finance)), facts ?? Facts);

    public static Decision<ReceivableEvent> Approve(
        DebtorAccount? account, string by = ContractExamples.FinanceApprover, SetOffFacts? facts = null) =>
        Offsetting.Decide(account, new DecideSetOff("r1", "s1", true, null, As(by)), facts ?? Facts);

    public static Decision<ReceivableEvent> ProposeWriteOff(
        DebtorAccount? account, string by = ContractExamples.Officer) =>
        WritingOff.Decide(account, new ProposeWriteOff("r1", "已注销，无财产可供执行", As(by)), Agreement);

    public static Decision<ReceivableEvent> ApproveWriteOff(DebtorAccount? account, string by = Chief) =>
        WritingOff.Decide(account, new ApproveWriteOff("r1", As(by)), Agreement);

    public static Decision<ReceivableEvent> ConfirmWriteOff(
        DebtorAccount? account, string by = ContractExamples.FinanceApprover) =>
        WritingOff.Decide(account, new ConfirmWriteOff("r1", As(by)), Agreement);

    /// <summary>The account after a decision, done by whoever gave the command.</summary>
    public static DebtorAccount Then(DebtorAccount? before, Decision<ReceivableEvent> decision, string? by = null) =>
        Deciding.Happened(decision).Aggregate(
            before, (account, happened) => DebtorHistory.Apply(account, happened, by is null ? By : As(by)))!;
}

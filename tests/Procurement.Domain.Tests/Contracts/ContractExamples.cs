using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Payments;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>One contract of 100000.00 in three instalments, and what can have happened to it.</summary>
internal static class ContractExamples
{
    public const string Supplier = "supplier";
    public const string Clerk = "clerk";
    public const string Bouncer = "bouncer";
    public const string Approver = "approver";
    public const string Officer = "officer";
    public const string Finance = "finance";
    public const string FinanceApprover = "finance-approver";
    public const string Bank = "bank";
    public const string Batch = "B1";

    // 2026-04-01 and 30 days is Labour Day; the holidays end on 5 May.
    public static readonly DateOnly AwardDay = Day("2026-04-01");
    public static readonly DateOnly SignBy = Day("2026-05-06");
    public static readonly Deadline SigningTime = new(
        Signing.Rule,
        AwardDay,
        SignBy,
        [Day("2026-05-01"), Day("2026-05-02"), Day("2026-05-03"), Day("2026-05-04"), Day("2026-05-05")],
        Day("2026-05-01"));
    public static readonly DateOnly DueBy = Day("2026-06-08");

    public static readonly Deadlines WorkingDays = new(WorkingCalendar.StateCouncil);

    public static readonly BankAccount Payee = new("农业银行", "12345678", "甲中心");
    public static readonly BankAccount OtherPayee = new("建设银行", "87654321", "甲中心");
    public static readonly ContractLaw Law = new(new Fraction(5, 10_000), new(90, 80, 60), RollsWeekends: true);

    public static readonly ContractTerms Terms = new(
        "R1",
        "52420106MJ00000001-1",
        "P01",
        "52420106MJ00000001",
        "F1",
        "长者居家安全改造与陪伴",
        Yuan("100000.00"),
        [
            new(1, Yuan("60000.00"), InstalmentCondition.Signed),
            new(2, Yuan("30000.00"), InstalmentCondition.MidtermPassed),
            new(3, Yuan("10000.00"), InstalmentCondition.FinalPassed),
        ],
        new FinalPayout(Excellent: 100, Good: 95, Pass: 80, Fail: 0),
        PayWithinDays: 30,
        Law,
        Payee,
        ["drafter"]);

    public static readonly ContractEvent[] Offered = [new ContractOffered(Terms, SigningTime)];
    public static readonly ContractEvent[] HalfSigned = [.. Offered, new SupplierSigned()];
    public static readonly ContractEvent[] InForce = [.. HalfSigned, new PurchaserSigned()];
    public static readonly ContractEvent MidtermPass = new MidtermGraded(MidtermGrade.Pass);

    /// <summary>Every instalment paid in full, nothing reported as spent.</summary>
    public static readonly ContractEvent[] AllPaid =
    [
        .. InForce, .. Paid(1, "60000.00"), MidtermPass, .. Paid(2, "30000.00"), Graded("95"), .. Paid(3, "10000.00"),
    ];

    public static Author Somebody { get; } = At("2026-04-10T10:00:00+08:00");

    public static Author At(string moment, string account = "somebody") => new(account, Moment(moment));

    /// <summary>The usual moment, by this account.</summary>
    public static Author As(string account) => Somebody with { Account = account };

    public static InvoiceNumber Invoice(string text) =>
        InvoiceNumber.TryParse(text, out var number) ? number : throw new FormatException(text);

    public static ContractEvent[] Claimed(int no) => [new InstalmentClaimed(no, $"INV-{no}")];

    public static ContractEvent[] Accepted(int no) => [.. Claimed(no), new ClaimAccepted(no, CountingExtensions.Until(DueBy))];

    public static ContractEvent[] Prepared(int no, string amount) =>
        [.. Accepted(no), OrderOf(no, amount)];

    /// <summary>Prepared and approved by everybody: it waits for a batch.</summary>
    public static ContractEvent[] Ordered(int no, string amount) => [.. Prepared(no, amount), Approved(no)];

    public static ContractEvent[] AtBank(int no, string amount) => [.. Ordered(no, amount), Batched(no)];

    public static ContractEvent[] Paid(int no, string amount) =>
        [.. AtBank(no, amount), PaymentOf(no, amount)];

    public static string OrderId(int no, int ordinal = 1) =>
        EndToEndId.Of("", Terms.Round, Terms.Proposal, no, ordinal);

    public static ContractEvent PaymentOf(
        int no, string amount, string interest = "0.00", int ordinal = 1, string day = "2026-04-10") =>
        new InstalmentPaid(no, Yuan(amount), Yuan(interest), Payee, null)
        {
            EndToEndId = OrderId(no, ordinal),
            Day = Day(day),
        };

    public static ContractEvent OrderOf(int no, string amount, int ordinal = 1) =>
        new PaymentPrepared(no, Yuan(amount), Payee, null) { EndToEndId = OrderId(no, ordinal) };

    public static ContractEvent Approved(int no, int ordinal = 1, bool isLast = true) =>
        new PaymentApproved(no, OrderId(no, ordinal), isLast);

    public static ContractEvent Batched(int no, int ordinal = 1) =>
        new PaymentBatched(no, OrderId(no, ordinal), Batch);

    public static ContractEvent Rejected(int no, int ordinal = 1) =>
        new PaymentRejected(no, OrderId(no, ordinal), "账号不存在");

    public static Decision<ContractEvent> Settle(
        IEnumerable<ContractEvent> given, int no, string amount, string day = "2026-04-10", int ordinal = 1) =>
        BankFacts.Decide(
            Given(given), new SettlePayment(no, OrderId(no, ordinal), Yuan(amount), Day(day), As(Bank)));

    public static ContractEvent Bounced(int no, string amount) => new PaymentBounced(no, Yuan(amount), null);

    public static ContractEvent Graded(string score) =>
        new FinalGraded(Number(score), FinalGrading.GradeOf(Number(score), Law.Grades));

    public static ContractEvent Reported(string amount) => new ExpenditureReported(Yuan(amount));

    public static ContractEvent Spent(string amount) => new ExpenditureAccepted(Yuan(amount), Yuan(amount), null);

    public static ContractEvent Returned(string amount) => new MoneyRecovered(Yuan(amount));

    /// <summary>The contract after all of this, each done by whoever does it.</summary>
    public static Contract Given(params IEnumerable<ContractEvent> happened) =>
        happened.Aggregate((Contract?)null, Then)!;

    /// <summary>The contract after one thing more.</summary>
    public static Contract Then(Contract? before, ContractEvent happened) =>
        ContractHistory.Apply(before, happened, AuthorOf(happened));

    private static Author AuthorOf(ContractEvent happened) => Somebody with
    {
        Account = happened switch
        {
            PurchaserSigned => Approver,
            ClaimAccepted => Officer,
            PaymentPrepared => Finance,
            PaymentApproved => FinanceApprover,
            PaymentBatched or PaymentUnbatched or PaymentRejected or InstalmentPaid => Bank,
            PaymentBounced => Bouncer,
            _ => Sides.PartyOf(happened) switch
            {
                Party.Supplier => Supplier,
                Party.Purchaser => Clerk,
                null => Somebody.Account,
            },
        },
    };
}

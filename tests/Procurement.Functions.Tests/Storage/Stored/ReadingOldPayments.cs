using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V2.Contracts;
using Procurement.Storage.Stored.V3.Contracts;

namespace Procurement.Functions.Tests.Storage.Stored;

/// <summary>
/// Before orders had names: a head of version 2 reads as the contract that its events make today, whatever had happened
/// to its payments.
/// </summary>
public sealed class ReadingOldPayments
{
    private static readonly RowAddress Row = new("Contracts", "district|R1|P1", "head");
    private static readonly BankAccount Payee = new("农业银行", "12345678", "甲中心");
    private static readonly Author By = new("finance", DateTimeOffset.UnixEpoch);

    // As it was written before version 3.
    private static readonly RecordBook<Contract> Heads = new RecordBook<Contract>(ContractJson.Default)
        .Add<Contract, ContractV2>("contract", 2, ContractMapV2.Write, ContractMapV2.Read);

    private static readonly ContractTerms Terms = new(
        "R1",
        "P1",
        "P01",
        "52420106MJ00000001",
        "F1",
        "长者陪伴",
        new Money(10_000),
        [new(1, new Money(10_000), InstalmentCondition.FinalPassed)],
        new FinalPayout(Excellent: 100, Good: 95, Pass: 80, Fail: 0),
        PayWithinDays: 30,
        new(new Fraction(5, 10_000), new(90, 80, 60), RollsWeekends: true),
        Payee,
        ["drafter"]);

    private static readonly ContractEvent[] Prepared =
    [
        new ContractOffered(Terms, Until(new(2026, 5, 6))), new SupplierSigned(), new PurchaserSigned(),
        new FinalGraded(80, FinalGrade.Good), new InstalmentClaimed(1, "INV-1"),
        new ClaimAccepted(1, Until(new(2026, 6, 8))), new PaymentPrepared(1, new Money(9_500), Payee, null),
    ];

    private static readonly ContractEvent Paid = new InstalmentPaid(1, new Money(9_500), Money.Zero, Payee, null);

    public static TheoryData<string> Every => ["prepared", "returned", "paid", "bounced", "ended", "graded", "again"];

    [Theory, MemberData(nameof(Every))]
    public void Comes_to_what_the_events_say(string what)
    {
        ContractEvent[] happened = what switch
        {
            "returned" => [.. Prepared, new PreparationReturned(1, "?")],
            "paid" => [.. Prepared, Paid],
            "bounced" => [.. Prepared, Paid, new PaymentBounced(1, new Money(9_500), "?")],
            "ended" => [.. Prepared, new ContractTerminated("?")],
            "graded" => [.. Prepared, new FinalGraded(60, FinalGrade.Pass)],
            "again" => [.. Prepared, Paid, new PaymentBounced(1, new Money(9_500), "?"), Prepared[^1]],
            _ => Prepared,
        };
        var folded = happened.Aggregate((Contract?)null, (before, one) => ContractHistory.Apply(before, one, By))!;
        var read = ContractRecords.Heads.Read(Heads.Write(folded), Row);
        Assert.Equal(ContractRecords.Heads.Write(folded), ContractRecords.Heads.Write(read));
        Assert.Equal(what is "prepared" or "again", read.Instalment(1)!.Order is not null);
    }

    private static Deadline Until(DateOnly due) => new("?", due, due, []);
}

using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Payments;

public sealed class ClaimingAnInstalment
{
    private static readonly ContractEvent MidtermFail = new MidtermGraded(MidtermGrade.Fail);
    private static readonly ContractEvent[] FirstPaid = [.. InForce, .. Paid(1, "60000.00")];
    private static readonly ContractEvent[] SecondPaid = [.. FirstPaid, MidtermPass, .. Paid(2, "30000.00")];

    // Each of these is refused for a reason that comes before every other that applies too.
    private static readonly (string Code, int No, ContractEvent[] Given)[] Precedence =
    [
        ("instalment.alreadyPaid", 2, [.. SecondPaid, MidtermFail, Bounced(1, "60000.00")]),
        ("instalment.alreadyClaimed", 2, [.. FirstPaid, .. Claimed(2), MidtermFail, Bounced(1, "60000.00")]),
        ("instalment.alreadyClaimed", 2, [.. FirstPaid, .. Accepted(2), MidtermFail, Bounced(1, "60000.00")]),
        ("instalment.conditionNotMet", 2, InForce),
        ("instalment.outOfOrder", 2, [.. InForce, MidtermPass, .. Accepted(1)]),
        ("invoice.duplicate", 1, InForce),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Precedence.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_refused_for_the_first_reason_that_applies(int row) => Assert.Equal(
        Precedence[row].Code,
        CodeOf(Claiming.Decide(
            Given(Precedence[row].Given),
            new ClaimInstalment(Precedence[row].No, Invoice("INV-1"), Somebody),
            invoiceTaken: true)));

    [Fact]
    public void Records_the_invoice_as_it_was_written()
    {
        var spelt = new ClaimInstalment(1, Invoice("inv-001a."), Somebody);
        Assert.Equal(
            new InstalmentClaimed(1, "inv-001a."), Only(Claiming.Decide(Given(InForce), spelt, invoiceTaken: false)));
        Assert.Equal(new InstalmentClaimed(1, "INV-1"), Only(Claim(1, InForce)));
        var claimed = Given([.. InForce, .. Claimed(1)]).Instalment(1)!;
        Assert.Equal((InstalmentStatus.Claimed, "INV-1"), (claimed.Status, claimed.Invoice));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Knows_only_the_instalments_that_were_agreed(int no) =>
        Assert.Equal("instalment.notFound", CodeOf(Claim(no, InForce)));

    [Theory]
    [InlineData("instalment.conditionNotMet")]
    [InlineData("instalment.conditionNotMet", MidtermGrade.Deferred)]
    [InlineData("instalment.conditionNotMet", MidtermGrade.Fail)]
    [InlineData("instalment.conditionNotMet", MidtermGrade.Pass, MidtermGrade.Fail)]
    [InlineData(Done, MidtermGrade.Fail, MidtermGrade.Pass)]
    [InlineData(Done, MidtermGrade.Deferred, MidtermGrade.Pass)]
    public void Waits_for_the_latest_midterm_grade_to_be_a_pass(string code, params MidtermGrade[] grades) =>
        Assert.Equal(code, CodeOf(Claim(2, [.. FirstPaid, .. grades.Select(grade => new MidtermGraded(grade))])));

    [Theory]
    [InlineData("instalment.conditionNotMet")]
    [InlineData("instalment.conditionNotMet", "59.99")]
    [InlineData(Done, "60")]
    [InlineData(Done, "100")]
    [InlineData(Done, "59.99", "60")]
    [InlineData("instalment.conditionNotMet", "100", "59.99")]
    public void Waits_for_a_final_grade_other_than_fail(string code, params string[] scores) =>
        Assert.Equal(code, CodeOf(Claim(3, [.. SecondPaid, .. scores.Select(Graded)])));

    [Fact]
    public void Waits_for_every_earlier_instalment_even_one_that_the_bank_returned() => Assert.Equal(
        "instalment.outOfOrder",
        CodeOf(Claim(3, [.. SecondPaid, Graded("95"), Bounced(1, "60000.00")])));

    private static Decision<ContractEvent> Claim(int no, params IEnumerable<ContractEvent> given) =>
        Claiming.Decide(Given(given), new ClaimInstalment(no, Invoice($"INV-{no}"), Somebody), invoiceTaken: false);
}

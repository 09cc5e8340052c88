using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Payments.InvoiceExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

/// <summary>What an invoice says is held against the contract, and never more is paid than it asks for.</summary>
public sealed class ClaimingWithAnInvoice
{
    [Fact]
    public void Needs_the_whole_invoice_where_the_agreement_is_drawn_here()
    {
        var drawn = AmendmentExamples.Documented();
        Assert.Equal("invoice.incomplete", CodeOf(Claim(drawn, null)));
        Assert.Equal(Done, CodeOf(Claim(drawn, Paper)));
        Assert.Equal(Done, CodeOf(Claim(Given(InForce), null)));
    }

    [Theory]
    [InlineData("0.00", "invoice.amountWrong")]
    [InlineData("-1.00", "invoice.amountWrong")]
    [InlineData("0.01", Done)]
    [InlineData("60000.00", Done)]
    [InlineData("60000.01", "invoice.amountWrong")]
    public void Asks_for_no_more_than_is_payable(string amount, string code) =>
        Assert.Equal(code, CodeOf(Claim(Given(InForce), Paper with { Amount = Yuan(amount) })));

    [Theory]
    [InlineData("2026-04-10", Done)]
    [InlineData("2026-04-11", "invoice.inFuture")]
    public void Is_dated_today_at_the_latest(string day, string code) =>
        Assert.Equal(code, CodeOf(Claim(Given(InForce), Paper with { Date = Day(day) })));

    [Fact]
    public void Is_paid_to_the_party_of_the_contract() => Assert.Equal(
        "invoice.payeeDiffers", CodeOf(Claim(Given(InForce), Paper with { PayeeName = "甲中心分部" })));

    [Fact]
    public void Is_handed_in_as_a_file_that_is_whole()
    {
        Assert.Equal("attachment.unknown", CodeOf(Claim(Given(InForce), Paper with { File = "file-2" })));
        Assert.Equal("attachment.unknown", CodeOf(Claim(Given(InForce), Paper, With(HandedIn with { Removed = true }))));
        Assert.Equal("attachment.notWhole", CodeOf(Claim(Given(InForce), Paper, With(HandedIn with { Content = null }))));
        Assert.Equal(
            AttachmentRefusals.Infected.Code,
            CodeOf(Claim(Given(InForce), Paper, With(HandedIn with { State = AttachmentState.Infected }))));
    }

    [Fact]
    public void Is_paid_no_more_than_it_asks_for()
    {
        ContractEvent[] accepted =
        [
            .. InForce, Only(Claim(Given(InForce), Paper with { Amount = Yuan("59000.00") })), .. Accepted(1)[1..],
        ];
        var prepared = Assert.IsType<PaymentPrepared>(
            Only(Paying.Decide(Given(accepted), new PreparePayment(1, As(Finance)), PaymentFacts.Clear)));
        Assert.Equal(Yuan("59000.00"), prepared.Amount);
        // A claim that was given back takes its invoice along.
        Assert.Equal(
            Yuan("60000.00"),
            Given([.. accepted, new ClaimReturned(1, "INV-1", "?")]) is var again ? again.Payable(again.Instalment(1)!) : default);
    }

    [Fact]
    public void Is_not_accepted_once_a_lower_grade_makes_it_too_high()
    {
        ContractEvent[] claimed =
        [
            .. AllPaid[..^Paid(3, "10000.00").Length],
            new InstalmentClaimed(3, "INV-3") { Paper = Paper with { Amount = Yuan("10000.00") } },
        ];
        Assert.Equal(Done, CodeOf(Accept(claimed)));
        Assert.Equal("invoice.amountWrong", CodeOf(Accept([.. claimed, Graded("60")])));
    }

    private static AttachmentFolder With(Attachment file) =>
        Folder with { Attachments = new Dictionary<string, Attachment> { [file.Id] = file } };

    private static Decision<ContractEvent> Accept(IEnumerable<ContractEvent> given) =>
        Claiming.Decide(Given(given), new AcceptClaim(3, As(Officer)), WorkingDays);
}

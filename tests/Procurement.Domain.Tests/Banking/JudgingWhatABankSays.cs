using Procurement.Domain.Banking;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Banking.BankExamples;

namespace Procurement.Domain.Tests.Banking;

public sealed class JudgingWhatABankSays
{
    private static readonly BankFactContext Usual = new(true, Payer.Number, false, Today);

    [Fact]
    public void Lets_a_clear_fact_of_a_sent_payment_pass() =>
        Assert.Null(JudgingFacts.CauseOf(Fact(BankFactKind.Settled, "E1"), Usual));

    [Theory]
    [InlineData(BankFactKind.Income, BankExceptionCause.Income)]
    [InlineData(BankFactKind.Unclear, BankExceptionCause.Unclear)]
    public void Gives_a_person_what_it_does_not_act_on(BankFactKind kind, BankExceptionCause cause) =>
        Assert.Equal(cause, JudgingFacts.CauseOf(Fact(kind, "E1"), Usual));

    [Fact]
    public void Gives_a_person_what_names_no_payment_that_was_sent()
    {
        var fact = Fact(BankFactKind.Settled, "E1");

        Assert.Equal(BankExceptionCause.Unmatched, JudgingFacts.CauseOf(fact with { EndToEndId = null }, Usual));
        Assert.Equal(BankExceptionCause.Unmatched, JudgingFacts.CauseOf(fact, Usual with { IsKnown = false }));
        Assert.Equal(BankExceptionCause.NotSent, JudgingFacts.CauseOf(fact, Usual with { SentFrom = null }));
        Assert.Equal(BankExceptionCause.OtherAccount, JudgingFacts.CauseOf(fact with { Account = "1" }, Usual));
        Assert.Equal(
            BankExceptionCause.DebitedTwice, JudgingFacts.CauseOf(fact, Usual with { IsDebitedOtherwise = true }));
    }

    [Fact]
    public void Gives_a_person_a_day_that_is_to_come()
    {
        Assert.Null(JudgingFacts.CauseOf(Fact(BankFactKind.Settled) with { Day = Today.AddDays(1) }, Usual));
        Assert.Equal(
            BankExceptionCause.Unclear,
            JudgingFacts.CauseOf(Fact(BankFactKind.Settled) with { Day = Today.AddDays(2) }, Usual));
    }

    [Fact]
    public void Takes_a_status_that_is_reported_again_for_no_contradiction()
    {
        Assert.True(JudgingFacts.IsRepetition(Fact(BankFactKind.Settled), BankFactRefusals.AlreadySettled.Code));
        Assert.True(JudgingFacts.IsRepetition(Fact(BankFactKind.Rejected), BankFactRefusals.AlreadyRejected.Code));
        Assert.False(JudgingFacts.IsRepetition(Fact(BankFactKind.Settled, "E1"), BankFactRefusals.AlreadySettled.Code));
        Assert.False(JudgingFacts.IsRepetition(Fact(BankFactKind.Rejected), BankFactRefusals.AlreadySettled.Code));
    }

    [Fact]
    public void Says_why_a_contract_did_not_book_it()
    {
        Assert.Equal(BankExceptionCause.AmountDiffers, JudgingFacts.CauseOf(BankFactRefusals.AmountDiffers.Code));
        Assert.Equal(BankExceptionCause.Unmatched, JudgingFacts.CauseOf(BankFactRefusals.OrderUnknown.Code));
        Assert.Equal(BankExceptionCause.NotSent, JudgingFacts.CauseOf(BankFactRefusals.NotSent.Code));
        Assert.Equal(BankExceptionCause.Contradiction, JudgingFacts.CauseOf(BankFactRefusals.OtherOrder.Code));
    }

    [Fact]
    public void Knows_a_fact_again_by_what_it_says_of_which_payment_or_by_its_entry_or_by_its_place()
    {
        var named = Fact(BankFactKind.Settled, "E1");
        var entry = named with { EndToEndId = null };
        var nothing = entry with { Entry = null };

        Assert.Equal(JudgingFacts.IdentityOf(named, "a", 1), JudgingFacts.IdentityOf(named, "b", 2));
        Assert.Equal(JudgingFacts.IdentityOf(entry, "a", 1), JudgingFacts.IdentityOf(entry, "b", 2));
        Assert.NotEqual(JudgingFacts.IdentityOf(nothing, "a", 1), JudgingFacts.IdentityOf(nothing, "a", 2));
        Assert.NotEqual(
            JudgingFacts.IdentityOf(named, "a", 1),
            JudgingFacts.IdentityOf(named with { Kind = BankFactKind.Returned }, "a", 1));
    }
}

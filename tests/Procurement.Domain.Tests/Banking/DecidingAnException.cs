using Procurement.Domain.Banking;
using static Procurement.Domain.Banking.BankExceptionRefusals;
using static Procurement.Domain.Tests.Banking.BankExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Banking;

public sealed class DecidingAnException
{
    private static readonly RaiseBankException Raise = new(
        "x1",
        BankExceptionCause.AmountDiffers,
        Fact(BankFactKind.Settled, "E1", "59999.00"),
        new(Fund, "R1", "P1", 1),
        "bankFact.amountDiffers",
        "digest",
        Preparer);

    private static readonly DecideBankException Settle =
        new(BankExceptionOutcome.Settle, Today, "银行书面更正", Preparer);

    private static BankException Open { get; } = Then(null, DecidingExceptions.Decide(null, Raise), Preparer);

    private static BankException Decided { get; } = Then(Open, DecidingExceptions.Decide(Open, Settle), Preparer);

    private static BankException Approved { get; } =
        Then(Decided, DecidingExceptions.Decide(Decided, new ApproveBankException(Releaser)), Releaser);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(BankExceptionRefusals), new Dictionary<Refusal, Func<Decision<BankExceptionEvent>>>
        {
            [NotFound] = () => DecidingExceptions.Decide(null, Settle),
            [NotOpen] = () => DecidingExceptions.Decide(Approved, Settle),
            [NotDecided] = () => DecidingExceptions.Decide(Open, new ApproveBankException(Releaser)),
            [SamePerson] = () => DecidingExceptions.Decide(Decided, new ApproveBankException(Preparer)),
            [NoPayment] = () => DecidingExceptions.Decide(Open with { Payment = null }, Settle),
            [DayToCome] = () => DecidingExceptions.Decide(Open, Settle with { Day = Today.AddDays(1) }),
            // Payment and answer are asked for where the payment is looked up; nothing else refuses so.
            [PaymentUnknown] = () => PaymentUnknown,
            [NotAtBank] = () => NotAtBank,
        });

    [Fact]
    public void Takes_two_people_and_comes_to_its_end_when_it_is_booked()
    {
        var closed = Then(Approved, DecidingExceptions.Decide(Approved, new BookBankException(null, Releaser)), Releaser);

        Assert.Equal(
            [BankExceptionStatus.Open, BankExceptionStatus.Decided, BankExceptionStatus.Approved, BankExceptionStatus.Closed],
            [Open.Status, Decided.Status, Approved.Status, closed.Status]);
        Assert.Equal((Preparer.Account, Releaser.Account), (closed.Decision!.By.Account, closed.Approved!.Account));
        Assert.Empty(Happened(DecidingExceptions.Decide(closed, new BookBankException(null, Releaser))));
    }

    [Fact]
    public void Is_open_again_when_the_second_person_does_not_agree()
    {
        var turnDown = new TurnDownBankException("请先问银行", Releaser);
        var open = Then(Decided, DecidingExceptions.Decide(Decided, turnDown), Releaser);

        Assert.Equal((BankExceptionStatus.Open, "请先问银行"), (open.Status, open.TurnedDown));
        Assert.Equal(SamePerson.Code, CodeOf(DecidingExceptions.Decide(Decided, turnDown with { By = Preparer })));
        Assert.Equal(NotDecided.Code, CodeOf(DecidingExceptions.Decide(open, turnDown)));
        Assert.IsType<BankExceptionDecided>(Only(DecidingExceptions.Decide(open, Settle)));
    }

    [Fact]
    public void Is_open_again_when_its_contract_refuses_it()
    {
        var refused = new BookBankException("bankFact.otherOrder", Releaser);
        var open = Then(Approved, DecidingExceptions.Decide(Approved, refused), Releaser);

        Assert.Equal((BankExceptionStatus.Open, "bankFact.otherOrder"), (open.Status, open.TurnedDown));
        Assert.Null(open.Approved);
    }

    [Fact]
    public void Is_raised_once() => Assert.Empty(Happened(DecidingExceptions.Decide(Decided, Raise)));

    [Fact]
    public void Needs_no_payment_where_nothing_is_booked() => Assert.IsType<BankExceptionDecided>(Only(
        DecidingExceptions.Decide(Open with { Payment = null }, Settle with { Outcome = BankExceptionOutcome.Nothing })));

    [Fact]
    public void Knows_nobody_before_it_is_raised()
    {
        Assert.Equal(NotFound.Code, CodeOf(DecidingExceptions.Decide(null, new ApproveBankException(Releaser))));
        Assert.Equal(NotFound.Code, CodeOf(DecidingExceptions.Decide(null, new BookBankException(null, Releaser))));
        Assert.Equal(NotFound.Code, CodeOf(DecidingExceptions.Decide(null, new TurnDownBankException("", Releaser))));
        Assert.Equal(Yuan("59999.00"), Open.Fact.Amount);
    }

    private static BankException Then(BankException? before, Decision<BankExceptionEvent> decision, Author by) =>
        BankExceptionHistory.Apply(before, Only(decision), by);
}

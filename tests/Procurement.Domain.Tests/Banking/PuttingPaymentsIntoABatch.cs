using Procurement.Domain.Banking;
using static Procurement.Domain.Banking.BankBatchRefusals;
using static Procurement.Domain.Tests.Banking.BankExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Banking;

public sealed class PuttingPaymentsIntoABatch
{
    private static readonly PrepareBatch Usual = new(Batch, Fund, Payer, [Line, OtherLine], null, Preparer);
    private static readonly WithdrawBatch GiveUp = new("账户有误", Preparer);

    private static BankBatch Withdrawn { get; } = Then(Ready, new BankBatchWithdrawn("账户有误"));

    private static BankBatch Empty { get; } =
        Then(Gathering, new BankLinesAnswered([new(Key, "payment.notOrdered"), new(OtherKey, "payment.notOrdered")]));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(BankBatchRefusals), new Dictionary<Refusal, Func<Decision<BankBatchEvent>>>
        {
            [NotFound] = () => Batching.Decide(null, new ReleaseBatch(Releaser)),
            [NoAccount] = () => Batching.Decide(null, Usual with { Payer = null }),
            [NothingWaits] = () => Batching.Decide(null, Usual with { Waiting = [] }),
            [OrderNotWaiting] = () => Batching.Decide(null, Usual with { Named = ["PO9"] }),
            [TooMany] = () => Batching.Decide(null, Many(Batching.LinesMax + 1, isNamed: true)),
            [CannotBeWritten] = () => Batching.Decide(null, Usual with { Waiting = [LineOf(Key, "0.00")] }),
            [NotReady] = () => Batching.Decide(Gathering, new ReleaseBatch(Releaser)),
            [SamePerson] = () => Batching.Decide(Ready, new ReleaseBatch(Preparer)),
            [AlreadyReleased] = () => Batching.Decide(Released, GiveUp),
            [Over] = () => Batching.Decide(Withdrawn, new ReleaseBatch(Releaser)),
            // The file is asked for where it is read; nothing else refuses so.
            [NotReleased] = () => NotReleased,
        });

    [Fact]
    public void Takes_all_that_wait_or_those_that_are_named()
    {
        var all = Assert.IsType<BankBatchPrepared>(Only(Batching.Decide(null, Usual)));
        var named = Assert.IsType<BankBatchPrepared>(Only(Batching.Decide(null, Usual with { Named = [OtherKey] })));

        Assert.Equal([Key, OtherKey], all.Lines.Select(line => line.EndToEndId));
        Assert.Equal([OtherKey], named.Lines.Select(line => line.EndToEndId));
    }

    [Fact]
    public void Takes_a_payment_once_however_often_it_waits()
    {
        var twice = Usual with { Waiting = [Line, Line] };

        Assert.Equal([Line], Assert.IsType<BankBatchPrepared>(Only(Batching.Decide(null, twice))).Lines);
    }

    [Fact]
    public void Takes_as_many_as_a_batch_may_have_and_leaves_the_others_waiting()
    {
        var prepared = Assert.IsType<BankBatchPrepared>(
            Only(Batching.Decide(null, Many(Batching.LinesMax + 1, isNamed: false))));

        Assert.Equal(Batching.LinesMax, prepared.Lines.Count);
    }

    [Fact]
    public void Is_prepared_once() => Assert.Empty(Happened(Batching.Decide(Ready, Usual)));

    [Fact]
    public void Is_ready_when_every_contract_has_answered()
    {
        var half = Then(Gathering, new BankLinesAnswered([new(OtherKey, "payment.notOrdered")]));
        var whole = Then(half, new BankLinesAnswered([new(Key, null)]));

        Assert.Equal(BankBatchStatus.Gathering, half.Status);
        Assert.Equal(BankBatchStatus.Ready, whole.Status);
        Assert.Equal(Yuan("60000.00"), whole.Total);
        Assert.Equal("payment.notOrdered", whole.LineOrNull(OtherKey)!.Reason);
        Assert.Equal(BankBatchStatus.Empty, Empty.Status);
    }

    [Fact]
    public void Notes_each_answer_once()
    {
        var answers = new AnswerLines([new(Key, "payment.notOrdered")], Preparer);

        Assert.Empty(Happened(Batching.Decide(Ready, answers)));
        Assert.Equal(NotFound.Code, CodeOf(Batching.Decide(null, answers)));
    }

    [Fact]
    public void Is_released_by_a_second_person_and_then_neither_given_up_nor_released_again()
    {
        Assert.IsType<BankBatchReleased>(Only(Batching.Decide(Ready, new ReleaseBatch(Releaser))));
        Assert.Equal(AlreadyReleased.Code, CodeOf(Batching.Decide(Released, new ReleaseBatch(Releaser))));
        Assert.Equal(Over.Code, CodeOf(Batching.Decide(Empty, GiveUp)));
        Assert.IsType<BankBatchWithdrawn>(Only(Batching.Decide(Ready, GiveUp)));
    }

    [Theory]
    [InlineData("PO 1")]
    [InlineData("PO1\n")]
    [InlineData("")]
    [InlineData("P12345678901234567890123456789012345")]
    public void Takes_no_key_that_a_bank_could_not_bring_back(string key) => Assert.Equal(
        CannotBeWritten.Code, CodeOf(Batching.Decide(null, Usual with { Waiting = [LineOf(key, "1.00")] })));

    [Fact]
    public void Takes_no_account_that_no_file_can_hold()
    {
        var longNumber = Line with { Payee = Line.Payee with { Number = new string('1', 35) } };

        Assert.Equal(CannotBeWritten.Code, CodeOf(Batching.Decide(null, Usual with { Waiting = [longNumber] })));
        Assert.Equal(NoAccount.Code, CodeOf(Batching.Decide(null, Usual with { Payer = Payer with { Holder = "" } })));
    }

    private static PrepareBatch Many(int count, bool isNamed)
    {
        List<BankLine> lines = [.. Enumerable.Range(1, count).Select(one => LineOf($"PO{one}", "1.00"))];
        return Usual with { Waiting = lines, Named = isNamed ? [.. lines.Select(line => line.EndToEndId)] : null };
    }
}

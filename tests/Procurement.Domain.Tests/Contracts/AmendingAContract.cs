using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class AmendingAContract
{
    // 政府采购法 art. 49: 10 % of 800000.00, all supplements together.
    [Theory]
    [InlineData(Done, "80000.00")]
    [InlineData("amendment.aboveTenth", "80000.01")]
    [InlineData(Done, "50000.00", "30000.00")]
    [InlineData("amendment.aboveTenth", "50000.00", "30000.01")]
    [InlineData("amendment.aboveTenth", "50000.00", "30000.00", "0.01")]
    // A reduction opens no new room.
    [InlineData(Done, "50000.00", "-40000.00", "30000.00")]
    [InlineData("amendment.aboveTenth", "50000.00", "-40000.00", "30000.01")]
    [InlineData("amendment.aboveTenth", "-40000.00", "80000.01")]
    public void Adds_up_to_a_tenth_of_the_original_amount(string code, params string[] supplements)
    {
        var contract = supplements[..^1].Aggregate(
            Documented(), (before, one) => AmendmentExamples.After(before, Adding(before, Yuan(one))));
        Assert.Equal(code, CodeOf(Propose(contract, Adding(contract, Yuan(supplements[^1])))));
    }

    [Fact]
    public void Changes_nothing_before_both_have_signed()
    {
        var before = Documented();
        var open = Then(before, Only(Propose(before, Adding(before, Yuan("0.01")))));
        Assert.Equal(before.Terms, open.Terms);
        Assert.Equal(1, open.OpenAmendment!.No);
        Assert.Equal(Day("2026-05-10"), open.OpenAmendment.SignBy);

        var after = Then(open, Amending.InForce(open));
        Assert.Equal((Yuan("800000.01"), Yuan("80000.01")), (after.Terms.Amount, after.Instalments[^1].Amount));
        Assert.Null(after.OpenAmendment);
    }

    [Theory]
    [InlineData("amendment.instalmentsSum", "480000.00", "240000.00", "79999.99")]
    [InlineData("amendment.instalmentNotPositive", "480000.00", "320000.00", "0.00")]
    [InlineData("amendment.instalmentsOrder", "480000.00", "320000.00")]
    [InlineData("amendment.instalmentSettled", "470000.00", "250000.00", "80000.00")]
    [InlineData(Done, "480000.00", "250000.00", "70000.00")]
    public void Plans_anew_what_nobody_has_claimed(string code, params string[] amounts)
    {
        var contract = Documented(Claimed(1));
        Assert.Equal(code, CodeOf(Propose(contract, Nothing with { Instalments = Plan(amounts) })));
    }

    [Fact]
    public void Cannot_be_signed_any_more_when_an_instalment_that_it_changes_was_claimed_since()
    {
        var contract = Documented();
        var change = Nothing with { Instalments = Plan("470000.00", "250000.00", "80000.00") };
        var open = Then(contract, Only(Propose(contract, change)));
        var sign = new SignContract(Party.Purchaser, Somebody);
        Assert.Null(Amending.RefusalOfSigning(open, 1, sign));
        Assert.Equal(
            AmendmentRefusals.InstalmentSettled, Amending.RefusalOfSigning(Then(open, Claimed(1)[0]), 1, sign));
        Assert.Equal(AmendmentRefusals.NotOpen, Amending.RefusalOfSigning(open, 2, sign));
        Assert.Equal(
            AmendmentRefusals.Lapsed,
            Amending.RefusalOfSigning(open, 1, sign with { By = At("2026-05-11T00:00:00+08:00") }));
    }

    // In force since 2026-04-10: 12 months end with 2027-04-09, 36 with 2029-04-09.
    [Theory]
    [InlineData(12, "2027-04-10", "amendment.termTooLong")]
    [InlineData(12, "2026-12-31", Done)]
    [InlineData(12, "2026-04-09", "amendment.termPast")]
    [InlineData(24, "2029-04-09", Done)]
    [InlineData(24, "2029-04-10", "amendment.termTooLong")]
    public void Runs_a_year_or_three_where_the_round_had_its_grounds(int months, string through, string code)
    {
        var contract = Documented() with { Agreed = Agreed with { TermMonths = months } };
        Assert.Equal(code, CodeOf(Propose(contract, Nothing with { Through = Day(through) })));
    }

    [Fact]
    public void Is_refused_by_the_other_party_and_withdrawn_by_its_own()
    {
        var contract = Documented();
        var open = Then(contract, Only(Propose(contract, Adding(contract, Yuan("1.00")))));
        Assert.Equal("amendment.ownProposal", CodeOf(
            Amending.Decide(open, new RefuseAmendment(Party.Purchaser, 1, "?", Somebody))));
        Assert.Equal("amendment.notYours", CodeOf(
            Amending.Decide(open, new WithdrawAmendment(Party.Supplier, 1, "?", Somebody))));

        var refused = Then(open, Only(Amending.Decide(open, new RefuseAmendment(Party.Supplier, 1, "?", Somebody))));
        var next = Only(Propose(refused, Adding(refused, Yuan("1.00"))));
        Assert.Equal(2, Assert.IsType<AmendmentProposed>(next).No);
    }

    [Fact]
    public void Lapses_when_its_days_are_over_and_not_before()
    {
        var contract = Documented();
        var open = Then(contract, Only(Propose(contract, Adding(contract, Yuan("1.00")))));
        Assert.Equal("amendment.notLapsed", CodeOf(
            Amending.Decide(open, new LapseAmendment(1, At("2026-05-10T23:59:59+08:00")))));
        Assert.Equal(
            new AmendmentLapsed(1),
            Only(Amending.Decide(open, new LapseAmendment(1, At("2026-05-11T00:00:00+08:00")))));
    }

    [Fact]
    public void Tells_old_and_new_of_every_line_that_it_changes()
    {
        var contract = Documented();
        var amendment = Adding(contract, Yuan("1000.00")) with
        {
            Kpis = [Satisfaction with { Threshold = Number("97.5") }],
            Sites = [Site, new("S2", "西区服务站", "西区二路2号")],
            Through = Day("2027-03-31"),
        };
        var proposed = Assert.IsType<AmendmentProposed>(Only(Propose(contract, amendment)));
        Assert.Equal(
        [
            new(TermSubject.Amount, "", "800000.00", "801000.00"),
            new(TermSubject.Instalment, "3", "80000.00", "81000.00"),
            new(TermSubject.Term, "", "2027-04-09", "2027-03-31"),
            new(TermSubject.Kpi, "K1", "满意度 ≥ 95 %", "满意度 ≥ 97.5 %"),
            new(TermSubject.Kpi, "K2@东区", "探访（东区） ≥ 1200 次", null),
            new(TermSubject.Site, "S2", null, "西区服务站（西区二路2号）"),
        ],
            proposed.Amendment.Changes);
    }

    [Fact]
    public void Reads_as_one_text_with_its_changes_at_any_moment()
    {
        var (first, second) = (Moment("2026-06-01T10:00:00+08:00"), Moment("2026-08-01T10:00:00+08:00"));
        var one = SignedAt(Documented(), Nothing with { Kpis = [Satisfaction] }, first);
        var both = SignedAt(one, Adding(one, Yuan("-1000.00")) with { Kpis = [Satisfaction, Visits] }, second);

        Assert.Equal("800000.00", LineOf(both, TermSubject.Amount, "", first).Text);
        Assert.Null(LineOf(both, TermSubject.Kpi, "K2@东区", first).Text);
        Assert.Equal("探访（东区） ≥ 1200 次", LineOf(both, TermSubject.Kpi, "K2@东区", first.AddTicks(-1)).Text);
        Assert.Empty(LineOf(both, TermSubject.Kpi, "K2@东区", first.AddTicks(-1)).Marks);

        var now = LineOf(both, TermSubject.Kpi, "K2@东区", second);
        Assert.Equal("探访（东区） ≥ 1200 次", now.Text);
        Assert.Equal(
        [
            new LineMark(1, first, now.Text, null),
            new LineMark(2, second, null, now.Text),
        ],
            now.Marks);
        Assert.Equal(("799000.00", 2), (
            LineOf(both, TermSubject.Amount, "", second).Text,
            LineOf(both, TermSubject.Amount, "", second).Marks.Single().Document));
    }

    private static AgreementLine LineOf(Contract contract, TermSubject subject, string reference, DateTimeOffset at) =>
        AgreementText.At(contract, at).Single(one => one.Subject == subject && one.Ref == reference);

    private static Contract SignedAt(Contract contract, Amendment amendment, DateTimeOffset at)
    {
        var open = Then(contract, Only(Propose(contract, amendment)));
        return ContractHistory.Apply(open, Amending.InForce(open), new Author(Approver, at));
    }
}

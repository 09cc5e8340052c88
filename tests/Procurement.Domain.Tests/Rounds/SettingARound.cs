using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Rounds.SettingsRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.AgreementExamples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>What the settings of a round must agree on before they are written.</summary>
public sealed class SettingARound
{
    private static readonly InstalmentTerm[] OnTheGrade =
        [new(60, InstalmentCondition.Signed), new(40, InstalmentCondition.FinalPassed)];

    private static readonly FinalPayout PaidForFailing = new(100, 100, 80, Number("0.01"));

    private static readonly Author Early = At(Moment("2026-02-25T10:00:00+08:00"));

    private static readonly LawOfDay Law2026 =
        Statutes.Shipped.On(new Jurisdiction("420106", LawLevel.County), Day("2026-02-25"));

    private static readonly RoundSettings Tender =
        Grant with { Kind = RoundKind.OpenTender, Evaluation = PricedRules };

    private static readonly RoundSettings FromTemplate = Grant with
    {
        Template = new("ventureGrant", Day("2013-11-08")),
        Lots = [OneLot with { Unit = OutputUnit.Person }],
        Agreement = AgreementExamples.Agreement,
    };

    private static readonly RoundSettings TenderFromTemplate = FromTemplate with
    {
        Kind = RoundKind.OpenTender,
        Template = new("openTender", Day("2017-10-01")),
        Evaluation = Priced("20", "80") with { Committee = new(5, 4) },
        Sealing = new(["a", "b"], 2, "c"),
    };

    private static readonly FundingRules Mix = new(
        [
            new(MoneySource.Government, Number("0.60")),
            new(MoneySource.Donation, Number("0.11")),
            new(MoneySource.ServiceFee, Number("0.29")),
        ],
        Evidence: true);

    private static readonly Dictionary<Refusal, RoundSettings> Bad = new()
    {
        [ClosesTooLate] = Grant with { ClosesAt = Grant.OpensAt.AddYears(100) },
        [ClosesBeforeOpening] = Grant with { ClosesAt = Grant.OpensAt },
        [RefDuplicate] = Grant with { Lots = [OneLot, OneLot] },
        [TrimAbovePanel] = Trimming(1, 1, from: 61),
        [TiesUnknown] = Grant with { Evaluation = Rules with { Ties = [new(TieKind.Criterion, "price")] } },
        [AmountTooLarge] = Grant with { Lots = [OneLot with { Budget = new(Money.Largest.Fen + 1) }] },
        [CeilingAboveBudget] = Grant with { Lots = [OneLot with { Ceiling = Yuan("100000.01") }] },
        [TooManyPlaces] = Grant with { Lots = [OneLot with { MaximumAwards = 501 }] },
        [FinalPayoutUnordered] = Grant with { Instalments = OnTheGrade, FinalPayout = new(100, 80, 90, 0) },
        [DeviationUnknown] = Grant with { Deviations = [new("lowPrice.ofCeiling", "?")] },
        [DocumentPeriodTooShort] = Tender with { ClosesAt = Moment("2026-03-16T17:00:00+08:00") },
        [NoticeTooShort] = Tender with { Publicity = new(0) },
        [SigningTooLate] = Tender with { Contract = new(31) },
        [PaymentTooLate] = Grant with { PayWithinDays = 61 },
        [TooFewBidders] = Tender with { Evaluation = PricedRules with { MinimumBidders = 2 } },
        [PurchaserCodeInvalid] = Grant with { Purchaser = new Purchaser("114201060000000000", "测试街道办事处") },
        [TrimLeavesNone] = Trimming(1, 1, from: 2),
        [PassMarkAboveTotal] = Passing("100.01"),
        [FinalPayoutFailPaid] = Grant with { Instalments = OnTheGrade, FinalPayout = PaidForFailing },
        [InstalmentsSum] = Grant with { Instalments = [new(Number("99.99"), InstalmentCondition.Signed)] },
        [PriceWeightTooLow] = Tender with { Evaluation = Priced("9.99", "90.01") },
        [PriceWeightTooHigh] = Consultation(Priced("30.01", "69.99")),
        [TemplateUnknown] = FromTemplate with { Template = new("ventureGrant", Day("2013-11-09")) },
        [TemplateKindDiffers] = FromTemplate with { Template = new("openTender", Day("2017-10-01")) },
        [PointsNotHundred] = FromTemplate with { Evaluation = PricedRules },
        [CommitteeMissing] = TenderFromTemplate with { Evaluation = Priced("20", "80") },
        [SealingMissing] = TenderFromTemplate with { Sealing = null },
        [CommitteeTooSmall] = Planning(3, 2),
        [CommitteeEven] = Planning(6, 4),
        [CommitteeExpertsTooFew] = Planning(5, 3),
        [CommitteeExpertsTooMany] = Planning(5, 6),
        [UnitMissing] = FromTemplate with { Lots = [OneLot] },
        [AdvanceForbidden] = FromTemplate with { Template = new("rewardForResult", Day("2009-01-01")) },
        [MixSum] = Grant with { Funding = Mix with { Mix = [.. Mix.Mix.Take(2)] } },
        [MixSources] = Grant with { Funding = Mix with { Mix = [.. Mix.Mix.Skip(1), new(MoneySource.Donation, Number("0.60"))] } },
        [HoldersInvalid] = Grant with { Sealing = new(["a", "b"], 2, "b") },
        [ThresholdInvalid] = Grant with { Sealing = new(["a", "b"], 3, "c") },
        [AgreementMissing] = FromTemplate with { Agreement = null },
        [FieldUnknown] = Saying("由{nobody}负责。"),
        [FieldEmpty] = Saying("联系电话：{contactPhone}"),
        [ClauseMissing] = Agreeing(Agreement with { Clauses = [.. Agreement.Clauses.Skip(1)] }),
        [KpisMissing] = Agreeing(Agreement with { Kpis = [] }),
        [KpiTwice] = Agreeing(Agreement with { Kpis = [Satisfaction, Satisfaction with { Threshold = 80 }] }),
        [DutiesMissing] = Agreeing(Agreement with { PurchaserDuties = [] }),
        [TermTooLong] = Agreeing(Agreement with { TermMonths = 37, LongTerm = new("a", "b", "c", "d") }),
        [LongTermUngrounded] = Agreeing(Agreement with { TermMonths = 13 }),
        [ReportTwice] = Watching(Performance with { Reports = [.. Performance.Reports, .. Performance.Reports] }),
        [WeightsSum] = Watching(Performance with { Midterm = Term("0.70", "0.29") }),
        [AssessorTwice] = Watching(Performance with
        {
            Final = new([new(Assessor.Purchaser, Number("0.50")), new(Assessor.Purchaser, Number("0.50"))], 60, 1, 1, 0, false),
        }),
        [ClassShareTwice] = Grant with
        {
            CostRules = Grant.CostRules with
            {
                ClassShares = [new(CostClass.Capital, Number("0.90")), new(CostClass.Capital, Number("0.50"))],
            },
        },
    };

    public static TheoryData<string> Codes => [.. Bad.Keys.Select(refusal => refusal.Code)];

    [Fact]
    public void Takes_what_agrees_to_the_last_point()
    {
        Assert.Equal(new RoundDrafted(Grant), Only(Draft(Grant)));
        Assert.Equal(Done, CodeOf(Draft(Passing("100"))));
        Assert.Equal(Done, CodeOf(Draft(Grant with { Evaluation = Rules with { Trim = null } })));
        Assert.Equal(Done, CodeOf(Draft(Trimming(1, 1, from: 3))));
        Assert.Equal(Done, CodeOf(Draft(Grant with { Instalments = OnTheGrade })));
        Assert.Equal(
            Done,
            CodeOf(Draft(Grant with
            {
                Instalments =
                [
                    new(Number("33.33"), InstalmentCondition.Signed),
                    new(Number("33.33"), InstalmentCondition.MidtermPassed),
                    new(Number("33.34"), InstalmentCondition.Signed),
                ],
            })));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Refuses_with_the_one_code_that_applies(string code) =>
        Assert.Equal(code, CodeOf(Draft(Bad[new(code)])));

    [Fact]
    public void Every_refusal_has_an_example()
    {
        CoversAll(
            typeof(SettingsRefusals),
            Bad.ToDictionary(one => one.Key, one => (Func<Decision<RoundEvent>>)(() => Draft(one.Value))));
        Assert.Equal(Bad.Keys.ToHashSet(), All.ToHashSet());
    }

    [Fact]
    public void Names_every_code_that_applies_in_alphabetical_order()
    {
        var settings = Trimming(2, 3, from: 4) with
        {
            Purchaser = new Purchaser("11420106MB00000014", "测试街道办事处"),
            Instalments = [.. OnTheGrade, OnTheGrade[1]],
            FinalPayout = PaidForFailing,
        };
        settings = settings with { Evaluation = settings.Evaluation with { PassMark = 101 } };

        const string codes =
            "finalPayout.failPaid instalments.sum passMark.aboveTotal purchaser.codeInvalid trim.leavesNone";
        Assert.Equal(codes, CodeOf(Draft(settings)));
        Assert.Equal(codes.Split(' '), SettingsRules.Refusals(settings, Law2026).Select(refusal => refusal.Code));
    }

    [Fact]
    public void Refuses_a_round_that_pays_nothing_out() =>
        Assert.Equal("instalments.sum", CodeOf(Draft(Grant with { Instalments = [] })));

    [Fact]
    public void Counts_the_points_for_price_among_those_that_can_be_had()
    {
        Assert.Equal(Done, CodeOf(Draft(Grant with { Evaluation = PricedRules with { PassMark = 120 } })));
        Assert.Equal(
            "passMark.aboveTotal",
            CodeOf(Draft(Grant with { Evaluation = PricedRules with { PassMark = Number("120.01") } })));
    }

    // An earlier instalment pays its planned amount whatever the grade.
    [Fact]
    public void Looks_at_the_last_instalment_only_for_what_failing_pays() => Assert.Equal(
        Done,
        CodeOf(Draft(Grant with { Instalments = [OnTheGrade[1], OnTheGrade[0]], FinalPayout = PaidForFailing })));

    [Fact]
    public void Asks_first_whether_anything_can_still_be_written() => Assert.Equal(
        "round.alreadyPublished",
        CodeOf(Announcing.Decide(Given(Published), new DraftRound(Bad[InstalmentsSum], InNotice), Statutes.Shipped)));

    [Fact]
    public void Takes_what_keeps_the_committee_rule_and_the_price_range_exactly()
    {
        Assert.Equal(Done, CodeOf(Draft(Planning(5, 4))));
        Assert.Equal(Done, CodeOf(Draft(Tender with { Evaluation = Priced("10", "90") })));
        Assert.Equal(Done, CodeOf(Draft(Consultation(Priced("30", "70")))));
        Assert.Equal(Done, CodeOf(Draft(FromTemplate)));
        Assert.Equal(Done, CodeOf(Draft(TenderFromTemplate)));
        Assert.Equal(Done, CodeOf(Draft(Grant with { Funding = Mix })));
    }

    [Fact]
    public void Asks_more_members_of_a_big_tender()
    {
        var big = Planning(5, 4) with { Lots = [OneLot with { Budget = Yuan("10000000.00") }] };
        var refused = Assert.Single(SettingsRules.Refusals(big, Law2026));
        Assert.Equal("committee.tooSmall", refused.Code);
        Assert.Contains("财政部令第87号第四十七条", refused.Value, StringComparison.Ordinal);
        Assert.Equal(Done, CodeOf(Draft(big with { Lots = [OneLot with { Budget = Yuan("9999999.99") }] })));
    }

    [Fact]
    public void Departs_from_the_price_range_only_with_a_reason()
    {
        var fixedPrice = Tender with { Evaluation = Rules };
        Assert.Equal("statute.priceWeightTooLow", CodeOf(Draft(fixedPrice)));
        Assert.Equal(
            Done, CodeOf(Draft(fixedPrice with { Deviations = [new("price.minimum.openTender", "固定价格采购")] })));
    }

    private static RoundSettings Planning(int members, int experts) =>
        Tender with { Evaluation = PricedRules with { Committee = new(members, experts) } };

    private static RoundSettings Consultation(EvaluationSettings evaluation) =>
        Grant with { Kind = RoundKind.CompetitiveConsultation, Evaluation = evaluation };

    private static EvaluationSettings Priced(string price, string judged) => Rules with
    {
        Criteria =
        [
            new("need", "需求", Number(judged), ScoringMethod.Judged),
            new("price", "报价", Number(price), ScoringMethod.LowestPrice),
        ],
    };

    private static RoundSettings Passing(string mark) =>
        Grant with { Evaluation = Rules with { PassMark = Number(mark) } };

    private static RoundSettings Trimming(int highest, int lowest, int from) =>
        Grant with { Evaluation = Rules with { Trim = new Trim(highest, lowest, from) } };

    private static Decision<RoundEvent> Draft(RoundSettings settings) =>
        Announcing.Decide(null, new DraftRound(settings, Early), Statutes.Shipped);

    private static RoundSettings Agreeing(AgreementSettings agreement) => Grant with { Agreement = agreement };

    private static RoundSettings Watching(PerformanceSettings performance) => Grant with { Performance = performance };

    private static RoundSettings Saying(string text) => Agreeing(Agreement with
    {
        Clauses = [.. Agreement.Clauses, new(ClauseSubject.Other, "其他", text)],
    });
}

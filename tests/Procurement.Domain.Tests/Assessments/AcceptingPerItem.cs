using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Assessments.AcceptanceRefusals;
using static Procurement.Domain.Tests.Assessments.AssessmentExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Assessments;

public sealed class AcceptingPerItem
{
    private static readonly AgreementSettings Agreement = new(
        [],
        [
            new("visits", "入户次数", "次", KpiDirection.AtLeast, 95, null),
            new("complaints", "投诉", "件", KpiDirection.AtMost, 3, "东片"),
        ],
        ["建立服务台账"],
        ["按时付款"],
        12,
        null,
        SigningBasis.Agreed,
        BansFees: true,
        AllowsSubcontracting: false);

    private static readonly Author By = At("2026-11-02T10:00:00+08:00");

    private static readonly DraftedItem[] Items =
    [
        new("kpi-1", null, "入户 96 次", 96, Met: false, null),
        new("kpi-2", null, "投诉 3 件", 3, Met: false, null),
        new("duty-1", null, "台账齐全", null, Met: true, null),
    ];

    private static readonly InvitedParty[] Invited =
    [
        new("residents", InvitedKind.Beneficiary, "居民代表3人", false, null),
        new("expert", InvitedKind.ThirdParty, "养老服务专家", false, null),
    ];

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AcceptanceRefusals), new Dictionary<Refusal, Func<Decision<AssessmentEvent>>>
        {
            [NotFound] = () => Decide(null, new SignAcceptance(null, By)),
            [AlreadyPassed] = () => Decide(Concluded(), Draft()),
            [SignedAlready] = () => Decide(Heard(), Draft()),
            [ItemsDiffer] = () => Decide(null, Draft() with { Items = Items[..2] }),
            [MeasureMissing] = () => Decide(null, Measured(null)),
            [OpinionMissing] = () => Decide(null, Measured(94)),
            [TwoAccepters] = () => Decide(null, Draft() with { Accepters = ["a1", "a1"] }),
            [AccepterNotFree] = () => Decide(null, Draft() with { Accepters = ["a1", ContractExamples.Approver] }),
            [NobodyInvited] = () => Decide(null, Draft() with { Invited = Invited[1..] }),
            [NotDrafted] = () => Decide(Concluded(), new SignAcceptance(null, By)),
            [InvitedNotFound] = () => Decide(Drafted(), new ArchiveOpinion("nobody", null, By)),
            [HeardAlready] = () => Decide(Heard(), new ArchiveOpinion("expert", null, By)),
            [NotAccepter] = () => Decide(Heard(), new SignAcceptance(null, By)),
            [SignedByYou] = () => Decide(Then(Heard(), Sign("a1")), Sign("a1")),
            [OpinionsAwaited] = () => Decide(Drafted(), Sign("a1")),
            [SignaturesAwaited] = () => Decide(Then(Heard(), Sign("a1")), new ConcludeAcceptance("d", By)),
        });

    [Theory]
    [InlineData("drafter")]
    [InlineData(Officer)]
    [InlineData(ContractExamples.Supplier)]
    public void Is_not_signed_by_who_drafted_it_or_acted_for_the_supplier(string account) => Assert.Equal(
        AccepterNotFree.Code, CodeOf(Decide(null, Draft() with { Accepters = ["a1", account] })));

    [Fact]
    public void Measures_figures_by_the_agreement_and_believes_no_word_against_them()
    {
        var drafted = Drafted().Acceptance!;

        Assert.Equal([true, true, true], drafted.Items.Select(item => item.Met));
        Assert.Equal("入户次数 ≥ 95次", drafted.Items[0].Standard);
        Assert.Equal("投诉（东片） ≤ 3件", drafted.Items[1].Standard);
        Assert.Equal("建立服务台账", drafted.Items[2].Standard);
    }

    [Fact]
    public void Is_held_against_the_figures_as_they_are_agreed_now()
    {
        var amended = InForce with
        {
            Agreed = new(
                Yuan("100000.00"),
                12,
                null,
                [Agreement.Kpis[0] with { Threshold = 97 }],
                [],
                SigningBasis.Agreed,
                BansFees: true,
                AllowsSubcontracting: false),
        };
        var draft = Draft() with { Items = [Items[0] with { Opinion = "少1次" }, Items[2]] };

        var drafted = Assert.IsType<AcceptanceDrafted>(Only(Accepting.Decide(null, draft, amended, Agreement)));

        Assert.False(drafted.Items[0].Met);
        Assert.Equal("入户次数 ≥ 97次", drafted.Items[0].Standard);
    }

    [Fact]
    public void Passes_only_where_every_item_is_met_and_can_be_drafted_again_else()
    {
        Assert.Equal(AcceptanceStatus.Passed, Concluded().Acceptance!.Status);

        var failed = Draft() with { Items = [.. Items[..2], Items[2] with { Met = false, Opinion = "缺三个月" }] };
        var all = Then(Then(Concluded(failed), Draft()), new WithdrawAcceptance("重拟", By));
        Assert.Equal((2, AcceptanceStatus.Withdrawn), (all.Acceptance!.No, all.Acceptance.Status));
        Assert.Equal((1, "d"), (all.LatestConcluded()!.No, all.AcceptanceNo(1)!.Document));
        Assert.Equal(AcceptanceStatus.NotPassed, Concluded(failed).Acceptance!.Status);
    }

    [Fact]
    public void Names_its_own_standards_where_the_round_has_no_agreement()
    {
        var draft = Draft() with { Items = [new("books", "账目清楚", "已审计", null, true, null)] };

        var drafted = Only(Accepting.Decide(null, draft, InForce, agreement: null));

        Assert.Equal(ItemSource.Other, Assert.Single(Assert.IsType<AcceptanceDrafted>(drafted).Items).Source);
        Assert.Equal(ItemsDiffer.Code, CodeOf(Accepting.Decide(
            null, draft with { Items = [draft.Items[0] with { Standard = null }] }, InForce, agreement: null)));
    }

    private static DraftAcceptance Draft() => new(Items, ["a1", "a2"], Invited, By);

    private static DraftAcceptance Measured(Fraction? visits) =>
        Draft() with { Items = [Items[0] with { Measured = visits }, .. Items[1..]] };

    private static SignAcceptance Sign(string account) => new(null, By with { Account = account });

    private static Assessment Drafted(DraftAcceptance? draft = null) => Then(null, draft ?? Draft());

    private static Assessment Heard(DraftAcceptance? draft = null) => Then(
        Then(Drafted(draft), new ArchiveOpinion("residents", "满意", By)), new ArchiveOpinion("expert", null, By));

    private static Assessment Concluded(DraftAcceptance? draft = null) =>
        Then(Then(Then(Heard(draft), Sign("a1")), Sign("a2")), new ConcludeAcceptance("d", By));

    private static Assessment Then(Assessment? all, AssessmentCommand command) =>
        Happened(Decide(all, command)).Aggregate(
            all, (before, happened) => AssessmentHistory.Apply(before, happened, command.By))!;

    private static Decision<AssessmentEvent> Decide(Assessment? all, AssessmentCommand command) => command switch
    {
        DraftAcceptance one => Accepting.Decide(all, one, InForce, Agreement),
        ArchiveOpinion one => Accepting.Decide(all, one, InForce),
        SignAcceptance one => Accepting.Decide(all, one, InForce),
        WithdrawAcceptance one => Accepting.Decide(all, one, InForce),
        ConcludeAcceptance one => Accepting.Decide(all, one, InForce),
        _ => throw new InvalidOperationException(),
    };
}

using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Storage.Stored;

namespace Procurement.Simulation.Harness;

/// <summary>A small district: one fund, three organizations, a round with two awards and a reserve.</summary>
internal static class World
{
    public const string Tenant = "wuchang";
    public const string Fund = "fund";
    public const string Round = "round";

    /// <summary>The organizations in their order of rank.</summary>
    public static readonly IReadOnlyList<string> Organizations =
        ["51420106MJ8MGMB4CD", "52420106MJT62GMTAU", "52420106MJNW1H5GTP"];

    /// <summary>Where every organization is paid.</summary>
    public static readonly BankAccount Account = new("测试银行", "42574793809", "测试机构");

    /// <summary>From where a fund that has an account pays.</summary>
    public static readonly BankAccount FundAccount = new("测试银行", "62220001", "测试街道办事处");

    /// <summary>The name of the order of the first instalment.</summary>
    public const string OrderAtBank = "PO1";

    public static readonly IReadOnlyList<string> Evaluators = ["evaluator-1", "evaluator-2"];

    /// <summary>What each proposal asks for.</summary>
    public static readonly Money Requested = new(30_000_00);

    public static readonly DateTimeOffset WhileOpen = At(3, 10);
    public static readonly DateTimeOffset BeforeEvaluating = At(3, 24);
    public static readonly DateTimeOffset WhileEvaluating = At(3, 25);
    public static readonly DateTimeOffset InNotice = At(4, 8);
    public static readonly DateTimeOffset AfterNotice = At(4, 20);
    public static readonly DateTimeOffset WhileSigning = At(4, 22);
    public static readonly DateTimeOffset AfterSigning = At(6, 1);
    public static readonly DateTimeOffset AfterTheYear = new(2027, 1, 11, 1, 0, 0, TimeSpan.Zero);

    /// <summary>The proposal of the organization with this rank, from 0.</summary>
    public static string Proposal(int rank) => $"{Organizations[rank]}-1";

    public static RoundSettings Settings { get; } = new(
        "测试批次",
        RoundKind.VentureGrant,
        new Purchaser("11420106MB00000013", "测试街道办事处"),
        Fund,
        ["elderly"],
        At(3, 2),
        At(3, 23),
        new Eligibility([OrganizationKind.ServiceInstitution], null, false, 1),
        [new Lot("L1", "公益创投", new Money(70_000_00), null, 2)],
        new CostRules(null, null, null),
        new EvaluationSettings(
            [new Criterion("need", "需求", 100, ScoringMethod.Judged)], null, 60, [], 1, BudgetPolicy.Skip, 1),
        new PublicitySettings(5),
        new ContractSettings(30),
        [
            new InstalmentTerm(50, InstalmentCondition.Signed),
            new InstalmentTerm(50, InstalmentCondition.FinalPassed),
        ],
        new FinalPayout(100, 100, 80, 0),
        30);

    /// <summary>The key of every applicant's own copy, as its browser made it.</summary>
    public static readonly DataKey CopyKey = DataKey.From(new byte[32].Select((_, at) => (byte)(at + 1)).ToArray());

    /// <summary>The private half of the key of a sealed round, which only this test has whole.</summary>
    public static readonly OpeningSecret Opening = OpeningSecret.FromOrNull([.. Enumerable.Repeat((byte)7, 32)])!;

    /// <summary>Two officers open a sealed round together.</summary>
    public static readonly SealingSettings Sealing = new(["Officer", "Approver"], 2, "Supervisor");

    /// <summary>The shares of the holders, in their order; made once, since chance is in them.</summary>
    public static readonly IReadOnlyList<Share> Shares = Share.Split(Opening, 2, 3);

    /// <summary>The seal of a round as it is published; each share is wrapped to the same holder's key.</summary>
    public static readonly RoundSeal Seal = new(
        Opening.Key.Id,
        Convert.ToBase64String([.. Opening.Key.Point]),
        Sealing.Threshold,
        [
            .. Sealing.Holders.Zip(Shares, (account, share) => new SealShare(
                share.No,
                account,
                account == Sealing.Recovery,
                Opening.Key.Id,
                Convert.ToBase64String(Opening.Key.Seal([.. share.Bytes], "a share")),
                share.Commitment)),
        ]);

    /// <summary>What the agreements of a round say.</summary>
    public static readonly AgreementSettings Agreement = new(
        [new(ClauseSubject.Content, "服务内容", "乙方{supplier}实施“{project}”，金额{amount}元。")],
        [new("satisfaction", "满意度", "%", KpiDirection.AtLeast, 95, null)],
        ["如实记录"],
        ["按期付款"],
        12,
        null,
        SigningBasis.FourConditions,
        BansFees: false,
        AllowsSubcontracting: false);

    /// <summary>The law that every round keeps.</summary>
    public static RoundLaw Law { get; } = new(
        new(2026, 2, 27),
        "420106",
        LawLevel.County,
        new(new(1, 2), new(1, 2), new(45, 100)),
        new(new Fraction(5, 10_000), new(90, 80, 60), RollsWeekends: true));

    public static IReadOnlyList<PanelMember> Panel { get; } = [.. Evaluators.Select(one => new PanelMember(one, one))];

    public static IReadOnlyList<Contender> Contenders { get; } =
    [
        .. Enumerable.Range(0, 3).Select(rank => new Contender(
            Proposal(rank), "L1", Organizations[rank], $"机构{rank}", $"P{rank}", "长者陪伴", Requested, 0, WhileOpen)),
    ];

    /// <summary>The ranking with so many awards; whoever is not awarded is in the reserve.</summary>
    public static RankingList Ranking(string round, int awards) => new(round, "L1",
    [
        .. Contenders.Select((one, rank) => new RankedEntry(
            one.Proposal,
            one.Reference,
            one.Organization,
            one.OrganizationName,
            one.Title,
            one.Requested,
            90 - rank,
            rank + 1,
            SelectedAs(rank < awards ? Outcome.Awarded : Outcome.Reserve),
            2,
            [])),
    ]);

    /// <summary>A selection that came to an outcome, without the money of its lot.</summary>
    public static Selected SelectedAs(Outcome outcome) => new(
        outcome,
        outcome is Outcome.Awarded ? SelectionReason.Covered : SelectionReason.PlacesTaken,
        Money.Zero,
        Money.Zero);

    /// <summary>What happened to a proposal that was drafted and submitted.</summary>
    public static IReadOnlyList<ProposalEvent> Submitted(
        string organization, int number, string lot = "L1", string round = Round)
    {
        var id = $"{organization}-{number}";
        var content = new ProposalContent(
            $"P{number}", lot, "长者陪伴", "elderly", new ProposalLead("罗伟", null), Requested, Money.Zero,
            [new BudgetLine(CostClass.Activity, Requested)]);
        var receipt = new Receipt(WhileOpen, "测试机构", OrganizationKind.ServiceInstitution, null, 0);
        return [new ProposalDrafted(round, organization, id, $"draft {id}", content), new ProposalSubmitted(id, receipt)];
    }

    /// <summary>A last day of which only the day matters.</summary>
    public static Deadline Until(DateOnly due) => new("?", due, due, []);

    /// <summary>The first instalment has its order to the bank, with every approval.</summary>
    public static ContractEvent[] Ordered { get; } =
    [
        new InstalmentClaimed(1, "INV1"),
        new ClaimAccepted(1, Until(new(2026, 5, 22))),
        new PaymentPrepared(1, new(15_000_00), Account, null) { EndToEndId = OrderAtBank },
        new PaymentApproved(1, OrderAtBank, IsLast: true),
    ];

    // In UTC, as the service's clock is.
    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 1, 0, 0, TimeSpan.Zero);
}

using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Identity;

namespace Procurement.Benchmarks.Commands;

/// <summary>
/// What the commands are measured on: a round of ordinary size, and one aggregate for each time they run.
/// </summary>
internal static class World
{
    public const string Tenant = "wuchang";
    public const string Round = "round";

    public static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.FromHours(8));

    public static readonly RoundSettings Settings = new(
        "公益创投大赛",
        RoundKind.VentureGrant,
        new Purchaser("11420106MB00000013", "测试街道办事处"),
        "fund",
        ["elderly"],
        Now.AddDays(-8),
        Now.AddDays(8),
        new Eligibility([OrganizationKind.ServiceInstitution], null, true, 1),
        [new Lot("L1", "公益创投", new Money(62_000_000), new Money(5_000_000), 15)],
        new CostRules(new Fraction(1, 10), new Fraction(1, 2), new Fraction(1, 10)),
        new EvaluationSettings(Criteria, new Trim(1, 1, 5), 60, [], 3, BudgetPolicy.Skip, 1),
        new PublicitySettings(5),
        new ContractSettings(30),
        [new InstalmentTerm(50, InstalmentCondition.Signed), new InstalmentTerm(50, InstalmentCondition.FinalPassed)],
        new FinalPayout(100, 100, 80, 0),
        30);

    private static IReadOnlyList<Criterion> Criteria =>
        [Judged("need"), Judged("design"), Judged("team"), Judged("budget")];

    public static readonly BankAccount Account = new("测试银行武昌支行", "4257479380927525309", "测试社会工作服务中心");

    public static string Organization(int number) => $"52420106MJ{number:D8}";

    public static string Proposal(int number) => $"{Organization(number)}-1";

    public static Caller Caller(Role role, string? organization = null) =>
        new($"{role}", $"{role}", Tenant, new HashSet<Role> { role }, organization);

    public static OrganizationRegistered Registered(int number) => new(new Organization(
        Organization(number),
        $"测试社会工作服务中心{number}",
        OrganizationKind.ServiceInstitution,
        OrganizationGrade.A3,
        Account,
        Fraction.Zero));

    public static ProposalDrafted Drafted(int number) => new(
        Round,
        Organization(number),
        Proposal(number),
        "seed",
        new ProposalContent(
            $"P{number}",
            "L1",
            "长者居家安全改造与陪伴",
            "elderly",
            new ProposalLead("郭建国", "SW6895037046"),
            new Money(4_510_537),
            new Money(795_752),
            [
                new BudgetLine(CostClass.Personnel, new Money(2_493_955)),
                new BudgetLine(CostClass.Activity, new Money(2_812_334)),
            ]));

    public static ProposalSubmitted Submitted(int number) => new(
        Proposal(number),
        new Receipt(Now, "测试社工中心", OrganizationKind.ServiceInstitution, OrganizationGrade.A3, Fraction.Zero));

    /// <summary>The committee of 60 scores 10 proposals.</summary>
    public static IReadOnlyList<PanelMember> Panel { get; } =
        [.. Enumerable.Range(0, 60).Select(one => new PanelMember(Evaluator(one), "陈洋"))];

    public static string Evaluator(int number) => $"evaluator-{number % 60}";

    public static BookOpened Book(string evaluator) => new(Round, "L1", evaluator, "陈洋");

    public static ContractOffered Offered(int number) => new(
        new ContractTerms(
            Round,
            Proposal(number),
            $"P{number}",
            Organization(number),
            "fund",
            "长者居家安全改造与陪伴",
            new Money(4_510_537),
            [
                new InstalmentAmount(1, new Money(2_255_268), InstalmentCondition.Signed),
                new InstalmentAmount(2, new Money(2_255_269), InstalmentCondition.FinalPassed),
            ],
            Settings.FinalPayout,
            30,
            Law.Contract,
            Account,
            ["applicant"]),
        Until(new(2026, 4, 30)));

    /// <summary>The law that the round keeps.</summary>
    public static RoundLaw Law { get; } = new(
        new(2026, 2, 27),
        "420106",
        LawLevel.County,
        new(new(1, 2), new(1, 2), new(45, 100)),
        new(new Fraction(5, 10_000), new(90, 80, 60), RollsWeekends: true));

    /// <summary>A last day of which only the day matters.</summary>
    public static Deadline Until(DateOnly due) => new("?", due, due, []);

    private static Criterion Judged(string name) => new(name, name, 25, ScoringMethod.Judged);
}

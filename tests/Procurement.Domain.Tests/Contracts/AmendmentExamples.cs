using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>A contract of 800000.00 that has documents, in force since 2026-04-10, and supplements to it.</summary>
internal static class AmendmentExamples
{
    public static readonly Kpi Satisfaction = new("K1", "满意度", "%", KpiDirection.AtLeast, 95, null);
    public static readonly Kpi Visits = new("K2", "探访", "次", KpiDirection.AtLeast, 1200, "东区");
    public static readonly AgreedSite Site = new("S1", "东区服务站", "东区一路1号");

    public static readonly AgreedTerms Agreed = new(
        Yuan("800000.00"),
        12,
        Day("2027-04-09"),
        [Satisfaction, Visits],
        [Site],
        SigningBasis.Agreed,
        BansFees: false,
        AllowsSubcontracting: true);

    /// <summary>The contract after more happened to it.</summary>
    public static Contract Documented(params IEnumerable<ContractEvent> happened)
    {
        var terms = Terms with
        {
            Amount = Yuan("800000.00"),
            Instalments = Plan("480000.00", "240000.00", "80000.00"),
        };
        var contract = Given([new ContractOffered(terms, SigningTime), .. InForce[1..]]) with { Agreed = Agreed };
        return happened.Aggregate(contract, (before, one) => Then(before, one));
    }

    public static IReadOnlyList<InstalmentAmount> Plan(params string[] amounts) =>
    [
        .. amounts.Zip(Terms.Instalments, (amount, one) => one with { Amount = Yuan(amount) }),
    ];

    /// <summary>More or less money, put on the last instalment.</summary>
    public static Amendment Adding(Contract contract, Money supplement)
    {
        var plan = contract.Terms.Instalments;
        return Nothing with
        {
            Supplement = supplement,
            Instalments = [.. plan.SkipLast(1), plan[^1] with { Amount = plan[^1].Amount + supplement }],
        };
    }

    public static Amendment Nothing { get; } = new(Money.Zero, null, null, null, null, "街道新增服务点");

    public static Decision<ContractEvent> Propose(
        Contract contract, Amendment amendment, Party party = Party.Purchaser, Author? by = null) =>
        Amending.Decide(contract, new ProposeAmendment(party, amendment, null, by ?? Somebody));

    /// <summary>The contract after a supplement that was proposed and signed by both.</summary>
    public static Contract After(Contract contract, Amendment amendment)
    {
        var open = Then(contract, Deciding.Only(Propose(contract, amendment)));
        return Then(open, Amending.InForce(open));
    }

    public static Organization Other(params Sanction[] sanctions) => new(
        "52420106MJ00000002", "乙中心", OrganizationKind.ServiceInstitution, null, OtherPayee, Fraction.Zero)
    {
        Sanctions = sanctions,
    };
}

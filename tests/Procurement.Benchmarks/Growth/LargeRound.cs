using Procurement.Benchmarks.Commands;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Benchmarks.Growth;

/// <summary>Names and contents of the round that grows.</summary>
internal sealed class LargeRound(Scale scale)
{
    public const string Fund = "fund";

    public static readonly DateTimeOffset WhileOpen = World.Now;
    public static readonly DateTimeOffset WhileEvaluating = On(3, 25);
    public static readonly DateTimeOffset InNotice = On(3, 27);
    public static readonly DateTimeOffset AfterNotice = On(4, 20);
    public static readonly DateTimeOffset WhileSigning = On(4, 22);

    public static readonly RoundKey Key = new(World.Tenant, World.Round);
    public static readonly FundKey FundKey = new(World.Tenant, Fund);

    /// <summary>What each proposal asks for.</summary>
    public static readonly Money Requested = World.Drafted(0).Content.Requested;

    public Scale Scale => scale;

    public Money Appropriation => new(2 * scale.Awards * Requested.Fen);

    public FundOpened FundOpened => new("年度资金", FundSource.Fiscal, 2026, Appropriation)
    {
        InBudget = "预算1号",
    };

    public RoundSettings Settings => World.Settings with
    {
        Eligibility = World.Settings.Eligibility with { ProposalsPerOrganization = Scale.OfOrganization },
        Lots = [.. scale.LotNames.Select(lot => new Lot(
            lot, $"标包{lot}", new(scale.AwardsOfLot * 5_000_000L), new Money(5_000_000), scale.AwardsOfLot))],
    };

    public string Organization(int proposal) => World.Organization(scale.OrganizationOf(proposal));

    public string Proposal(int proposal) => $"{Organization(proposal)}-{scale.NumberOf(proposal)}";

    public string LotOf(int proposal) => Scale.LotName(proposal % scale.Lots);

    public ProposalContent Content(int proposal) => World.Drafted(proposal).Content with { Lot = LotOf(proposal) };

    /// <summary>What happened to a proposal that was drafted and submitted.</summary>
    public IEnumerable<ProposalEvent> Submitted(int proposal)
    {
        var (id, drafted) = (Proposal(proposal), World.Drafted(proposal));
        yield return drafted with
        {
            Organization = Organization(proposal), Proposal = id, Command = $"seed-{id}", Content = Content(proposal),
        };
        yield return World.Submitted(proposal) with { Proposal = id };
    }

    /// <summary>Points that rank proposals apart, all above the mark.</summary>
    public static IReadOnlyDictionary<string, Fraction> Points(int proposal) =>
        World.Settings.Evaluation.Judged.ToDictionary(
            one => one.Ref, _ => new Fraction(72 + (proposal * 7 % 28), 4), StringComparer.Ordinal);

    private static DateTimeOffset On(int month, int day) => new(2026, month, day, 10, 0, 0, TimeSpan.FromHours(8));
}

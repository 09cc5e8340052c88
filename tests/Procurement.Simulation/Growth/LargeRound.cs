using Procurement.Domain;
using Procurement.Domain.Lots;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Simulation.Growth;

/// <summary>
/// A round in its notice with as many proposals as a test needs, written by the same storage that the service writes
/// with; twenty proposals of each organization, dealt out to the lots in turn.
/// </summary>
internal sealed class LargeRound(int lots, int proposals, int awardsOfLot)
{
    private const int OfOrganization = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What all awards ask for together.</summary>
    public Money Total => new(World.Requested.Fen * Awards);

    public int Awards => lots * Math.Min(awardsOfLot, proposals / lots);

    private IReadOnlyList<string> Lots => [.. Enumerable.Range(0, lots).Select(lot => $"L{lot:D3}")];

    private RoundSettings Settings => World.Settings with
    {
        Lots = [.. Lots.Select(lot => new Lot(lot, lot, new(World.Requested.Fen * 600), null, awardsOfLot))],
        Evaluation = World.Settings.Evaluation with { Reserve = RoundLimits.ReserveMax },
    };

    /// <summary>The proposal with this number, from 0.</summary>
    public static string Proposal(int number) =>
        $"{OrganizationOf(number)}-{(number % OfOrganization) + 1}";

    public async Task PrepareAsync(Service service)
    {
        var seed = new Seed(service);
        await seed.FundAsync(Total);
        for (var first = 0; first < proposals; first += OfOrganization)
        {
            var submitted = Enumerable.Range(first, Math.Min(OfOrganization, proposals - first)).SelectMany(
                number => World.Submitted(OrganizationOf(number), (number % OfOrganization) + 1, LotOf(number)));
            var key = new ProposalsKey(World.Tenant, World.Round, OrganizationOf(first));
            await seed.OrganizationAsync(OrganizationOf(first));
            await seed.HappenAsync(Kinds.Proposals, key, [.. submitted]);
        }

        for (var index = 0; index < lots; index++) await RankAsync(service, seed, index);
        await seed.HappenAsync(Kinds.Rounds, new RoundKey(World.Tenant, World.Round), [.. ToNotice()]);
    }

    private static string OrganizationOf(int number) => $"52{number / OfOrganization:D16}";

    private string LotOf(int number) => Lots[number % lots];

    private IEnumerable<RoundEvent> ToNotice() =>
    [
        new RoundDrafted(Settings),
        new RoundPublished(World.Law),
        new RoundOpened(),
        new RoundClosed(),
        new PanelAppointed(World.Panel),
        new EvaluationOpened([.. Lots.Select(lot => new LotEntries(lot, proposals / lots))], []),
        new EvaluationClosed(new(2026, 4, 2), null),
        new AwardNoticePublished(new(2026, 4, 2), World.Until(new(2026, 4, 10)), proposals, Awards, Total),
    ];

    private async Task RankAsync(Service service, Seed seed, int index)
    {
        var key = new LotKey(World.Tenant, World.Round, Lots[index]);
        var ranking = new RankingList(World.Round, key.Lot, [.. Entries(index)]);
        var digest = await service.Get<DocumentStore>().PutAsync(
            RankingDocument.Write(ranking), "application/json", Cancel);
        var standings = ranking.Entries.Where(one => one.Selected.Outcome is Outcome.Awarded or Outcome.Reserve)
            .Select(one => new LotStanding(one.Proposal, one.Rank, one.Requested, one.Selected.Outcome));
        await seed.HappenAsync(
            Kinds.Lots,
            key,
            new ContendersFixed(World.Round, key.Lot, digest, ranking.Entries.Count),
            new LotRanked(digest, [.. standings]));
        var lot = await service.Store.LoadAsync(Kinds.Lots, key, Cancel);
        await service.Get<Lists>().PutManyAsync(Listings.Of(key, index, lot.State!, ranking, lot.Version), Cancel);
    }

    private IEnumerable<RankedEntry> Entries(int index)
    {
        var ofLot = Enumerable.Range(0, proposals).Where(number => number % lots == index);
        return ofLot.Select((number, place) => new RankedEntry(
            Proposal(number),
            $"P{number}",
            OrganizationOf(number),
            "测试机构",
            "长者陪伴",
            World.Requested,
            90,
            place + 1,
            World.SelectedAs(place < awardsOfLot ? Outcome.Awarded
                : place < awardsOfLot + RoundLimits.ReserveMax ? Outcome.Reserve
                : Outcome.Rejected),
            2,
            []));
    }
}

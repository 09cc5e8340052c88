using Procurement.Benchmarks.Commands;
using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Benchmarks.Growth;

/// <summary>
/// What else the tables hold: rounds of ten proposals and two awards, in a hundred other districts and over fifteen
/// years in the one that is measured, up to their contracts.
/// </summary>
internal sealed class Surroundings(TestSite site, Messages messages)
{
    private const int Districts = 100;
    private const int Years = 15;
    private const int RoundsOfYear = 10;
    private const int Proposals = 10;
    private const int Awards = 2;
    private const int AtOnce = 16;
    private const string Lot = "L1";
    private const string Fund = "earlier";

    private static readonly LargeRound Round = new(new Scale(Proposals, 1, 5, Awards));

    public async Task PrepareAsync()
    {
        var others = Enumerable.Range(0, Districts).Select(one => (Tenant: $"district-{one:D3}", Round: World.Round));
        var earlier = Enumerable.Range(0, Years * RoundsOfYear)
            .Select(one => (World.Tenant, Round: $"{2011 + (one / RoundsOfYear)}-{one % RoundsOfYear:D2}"));
        var districts = others.Select(one => one.Tenant).Append(World.Tenant).ToList();
        await Parallel.ForEachAsync(districts, Options, async (tenant, _) => await DistrictAsync(tenant));
        (string Tenant, string Round)[] rounds = [.. others, .. earlier];
        await Parallel.ForEachAsync(rounds, Options, async (one, _) => await RoundAsync(one.Tenant, one.Round));
        await messages.SettleAsync(AtOnce);
    }

    private static ParallelOptions Options => new() { MaxDegreeOfParallelism = AtOnce };

    private static string Organization => World.Organization(90_000_000);

    private async Task DistrictAsync(string tenant)
    {
        await site.HappenAsync(
            Kinds.Funds,
            new FundKey(tenant, Fund),
            new FundOpened("以前年度资金", FundSource.Fiscal, 2025, new Money(Years * RoundsOfYear * 10_000_000L))
            {
                InBudget = "预算1号",
            });
        await site.HappenAsync(
            Kinds.Organizations, new OrganizationKey(tenant, Organization), World.Registered(90_000_000));
    }

    private async Task RoundAsync(string tenant, string round)
    {
        var proposals = Enumerable.Range(0, Proposals).SelectMany(number =>
        {
            var id = $"{Organization}-{number + 1}";
            var drafted = World.Drafted(number) with { Round = round, Organization = Organization, Proposal = id };
            return new Domain.Proposals.ProposalEvent[]
            {
                drafted with { Command = $"seed-{id}" },
                World.Submitted(number) with { Proposal = id },
            };
        });
        await site.Get<Lists>().NoteAsync(ListNames.Applicants(new RoundKey(tenant, round)), Organization, default);
        await site.HappenAsync(Kinds.Proposals, new ProposalsKey(tenant, round, Organization), [.. proposals]);
        await RankAsync(new LotKey(tenant, round, Lot));
        await site.HappenAsync(Kinds.Rounds, new RoundKey(tenant, round), [.. ToFinalAward()]);
    }

    private static IEnumerable<RoundEvent> ToFinalAward() =>
    [
        new RoundDrafted(World.Settings with { Fund = Fund }),
        new RoundPublished(World.Law),
        new RoundOpened(),
        new RoundClosed(),
        new PanelAppointed([.. World.Panel.Take(5)]),
        new EvaluationOpened([new LotEntries(Lot, Proposals)], []),
        new EvaluationClosed(new(2026, 3, 25), null),
        new AwardNoticePublished(
            new(2026, 3, 25), World.Until(new(2026, 4, 1)), Proposals, Awards, new(Awards * LargeRound.Requested.Fen)),
        new NoticeEnded(),
        new FinalAwardDecided(new(2026, 4, 20)),
    ];

    private async Task RankAsync(LotKey key)
    {
        var ranking = new RankingList(key.Round, key.Lot, [.. Enumerable.Range(0, Proposals).Select(Entry)]);
        var digest = await site.Get<DocumentStore>().PutAsync(
            RankingDocument.Write(ranking), "application/json", default);
        var standings = ranking.Entries.Where(one => one.Selected.Outcome is not Outcome.Rejected)
            .Select(one => new LotStanding(one.Proposal, one.Rank, one.Requested, one.Selected.Outcome));
        await site.HappenAsync(
            Kinds.Lots,
            key,
            new ContendersFixed(key.Round, key.Lot, digest, Proposals),
            new LotRanked(digest, [.. standings]));
        var lot = await site.Get<AggregateStore>().LoadAsync(Kinds.Lots, key, default);
        await site.Get<Lists>().PutManyAsync(Listings.Of(key, 0, lot.State!, ranking, lot.Version), default);
    }

    private static Selected SelectionOf(int number) =>
        number < Awards
            ? new(Outcome.Awarded, SelectionReason.Covered, Money.Zero, Money.Zero)
            : new(
                number < Awards + 3 ? Outcome.Reserve : Outcome.Rejected,
                SelectionReason.PlacesTaken,
                Money.Zero,
                Money.Zero);

    private static RankedEntry Entry(int number)
    {
        var content = Round.Content(number);
        return new(
            $"{Organization}-{number + 1}",
            content.Reference,
            Organization,
            "测试社会工作服务中心",
            content.Title,
            content.Requested,
            90 - number,
            number + 1,
            SelectionOf(number),
            5,
            []);
    }
}

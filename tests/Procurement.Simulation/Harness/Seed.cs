using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Harness;

/// <summary>Brings a site to where a test begins: writes what happened so far, then lets the follow-ups do their work.</summary>
internal sealed class Seed(Service service)
{
    private readonly Platform _platform = new(service.Site);
    private int _commands;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task FundAsync(Money? appropriation = null) => HappenAsync(
        Kinds.Funds,
        new FundKey(World.Tenant, World.Fund),
        new FundOpened("年度资金", FundSource.Fiscal, 2026, appropriation ?? new Money(100_000_00)));

    public Task OrganizationAsync(string uscc) => HappenAsync(
        Kinds.Organizations,
        new OrganizationKey(World.Tenant, uscc),
        new OrganizationRegistered(new Organization(
            uscc, "测试机构", OrganizationKind.ServiceInstitution, null, new BankAccount("测试银行", "42574793809"), 0)));

    /// <summary>A round that takes proposals.</summary>
    public Task OpenRoundAsync() => RoundAsync();

    /// <summary>A round whose evaluators have their books.</summary>
    public Task EvaluatedRoundAsync() =>
        RoundAsync(new RoundClosed(), new EvaluationOpened(World.Panel, World.Contenders));

    /// <summary>A round whose notice period is over.</summary>
    public Task NoticedRoundAsync(string round = World.Round) => RoundAsync(round, [.. ToNotice()]);

    /// <summary>A round with contracts for the first of the ranking, offered on 20 April 2026.</summary>
    public Task AwardedRoundAsync(int awards = 2)
    {
        var awarded = World.Contenders.Take(awards).Select(one => new AwardedAmount(one.Proposal, one.Requested)).ToList();
        return RoundAsync(
        [
            .. ToNotice(awards),
            new FinalAwardDecided(new(2026, 4, 20), awarded),
            new FinalAwardMade(new(2026, 4, 20), awarded),
        ]);
    }

    /// <summary>All sheets, so that the proposals rank in the order of their organizations.</summary>
    public async Task SheetsAsync()
    {
        foreach (var evaluator in World.Evaluators)
        {
            var sheets = Enumerable.Range(0, 3).Select(rank => new SheetSubmitted(
                World.Proposal(rank), new Dictionary<string, Fraction> { ["need"] = 90 - rank }));
            await HappenAsync(
                Kinds.ScoreBooks, new ScoreBookKey(World.Tenant, World.Round, evaluator), [.. sheets]);
        }
    }

    /// <summary>What happened to the contract of the proposal with this rank.</summary>
    public Task ContractAsync(int rank, params ContractEvent[] happened) => HappenAsync(
        Kinds.Contracts, new ContractKey(World.Tenant, World.Round, World.Proposal(rank)), happened);

    private static IEnumerable<RoundEvent> ToNotice(int awards = 2) =>
    [
        new RoundClosed(),
        new EvaluationOpened(World.Panel, World.Contenders),
        new EvaluationClosed(new(2026, 4, 2), null),
        new AwardNoticePublished(World.Notice(awards)),
        new NoticeEnded(),
    ];

    private Task RoundAsync(params RoundEvent[] happened) => RoundAsync(World.Round, happened);

    private Task RoundAsync(string round, RoundEvent[] happened) => HappenAsync(
        Kinds.Rounds,
        new RoundKey(World.Tenant, round),
        [new RoundDrafted(World.Settings), new RoundPublished(World.Law), new RoundOpened(), .. happened]);

    private async Task HappenAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, params TEvent[] happened)
        where TState : class
        where TEvent : notnull
    {
        var stamp = Stamp.FollowUp($"seed {key} {++_commands}", World.WhileOpen);
        var before = await service.Store.LoadAsync(kind, key, Cancel);
        await service.Store.SaveAsync(before, Decision<TEvent>.Accept(happened), stamp, Cancel);
        await _platform.DrainAsync(service);
    }
}

using Procurement.Benchmarks.Commands;
using Procurement.Functions.Audit;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Identity;
using Procurement.Functions.Proposals;
using Procurement.Functions.Publicity;
using Procurement.Functions.Rounds;
using Procurement.Functions.Work;

namespace Procurement.Benchmarks.Growth;

/// <summary>What people read of the round: the first page of everything.</summary>
internal sealed class Reads(TestSite site)
{
    private const string Name = World.Round;

    public Task RoundAsync() => site.GetAsync(
        request => site.Get<RoundFunctions>().GetAsync(request, Name, default), World.Caller(Role.Officer), "round");

    public Task RoundsAsync() => site.GetAsync(
        request => site.Get<RoundFunctions>().ListAsync(request, default), World.Caller(Role.Officer), "rounds");

    public Task ProposalsAsync() => site.GetAsync(
        request => site.Get<ProposalReading>().ListAsync(request, Name, default),
        World.Caller(Role.Officer),
        "proposals");

    public Task SheetsAsync() => site.GetAsync(
        request => site.Get<ScoreBookReading>().ListSheetsAsync(request, Name, default),
        World.Caller(Role.Evaluator) with { Account = World.Evaluator(0) },
        "sheets");

    public Task RankingAsync() => site.GetAsync(
        request => site.Get<NoticeFunctions>().GetRankingAsync(request, Name, default),
        World.Caller(Role.Officer),
        "ranking");

    public Task PublicNoticeAsync() => site.GetAsync(
        request => site.Get<PublicFunctions>().GetNoticeAsync(request, World.Tenant, Name, default),
        World.Caller(Role.Officer),
        "notice");

    public Task ToResolveAsync() => site.GetAsync(
        request => site.Get<WorkFunctions>().ListToResolveAsync(request, default),
        World.Caller(Role.Approver),
        "to-resolve");

    public Task ToSignAsync() => site.GetAsync(
        request => site.Get<WorkFunctions>().ListToSignAsync(request, default),
        World.Caller(Role.Officer),
        "to-sign");

    public Task RoundTrailAsync() => site.GetAsync(
        request => site.Get<TrailFunctions>().GetRoundAsync(request, Name, default),
        World.Caller(Role.Officer),
        "round-trail");

    public Task FundTrailAsync() => site.GetAsync(
        request => site.Get<TrailFunctions>().GetFundAsync(request, LargeRound.Fund, default),
        World.Caller(Role.Officer),
        "fund-trail");
}

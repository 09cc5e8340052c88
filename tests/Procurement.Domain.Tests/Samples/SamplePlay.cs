using System.Text.Json.Nodes;
using Procurement.Domain.Awards;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Payments;
using Procurement.Domain.Publicity;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Samples;

/// <summary>A sample round played through the rules from its draft to the last step of its execution.</summary>
internal sealed partial class SamplePlay
{
    private static readonly Author Clock = new("timer", DateTimeOffset.MinValue);

    private readonly SampleRound _sample;
    private readonly HashSet<InvoiceNumber> _invoices = [];
    private readonly Dictionary<string, LotProceedings> _lots = [];
    private readonly List<RankedOutcome> _ranking = [];
    private Round? _round;
    private Fund? _fund;

    public SamplePlay(SampleRound sample)
    {
        _sample = sample;
        var fund = sample.File["funds"]![0]!;
        Step(Funding.Decide(_fund, new OpenFund(
            $"{fund["title"]}",
            Enum.Parse<FundSource>($"{fund["source"]}", ignoreCase: true),
            (int)fund["year"]!,
            Yuan($"{fund["appropriation"]}"),
            Clock)
        {
            InBudget = "轮次文件",
        }));
        Announce();
        Judge();
        Object();
        MakeFinalAward();
        Execute();
    }

    public Round Round => _round!;

    /// <summary>The ranking of all lots, each proposal with the outcome that it has in the end.</summary>
    public IEnumerable<(RankedOutcome Ranked, Outcome Outcome)> Ranking =>
        _ranking.Select(one => (one, _lots[one.Proposal.Lot].Find(one.Proposal.Id)?.Outcome ?? one.Outcome));

    public Fund Fund => _fund!;

    public SortedDictionary<string, Contract> Contracts { get; } = new(StringComparer.Ordinal);

    /// <summary>Each refused step with its code, in the order played.</summary>
    public List<string> Refusals { get; } = [];

    private void Announce()
    {
        var settings = _sample.Settings;
        Step(Announcing.Decide(_round, new DraftRound(settings, By(Officer, settings.OpensAt)), Statutes.Shipped));
        var publish = new PublishRound(By(Approver, settings.OpensAt));
        Step(Announcing.Decide(_round, publish, fundAvailable: Money.Largest, Statutes.Shipped));
        var over = settings.ClosesAt.AddTicks(1);
        Step(Announcing.Decide(_round, new OpenOrCloseRound(Clock with { At = over })));
        PanelMember[] panel =
            [.. _sample.File["evaluators"]!.AsArray().Select(one => new PanelMember($"{one!["ref"]}", $"{one["name"]}"))];
        Step(Convening.Decide(_round, new OpenEvaluation(panel, By(Officer, over))));
        var entries = _sample.Settings.Lots.Select(
            lot => new LotEntries(lot.Ref, _sample.Contenders().Count(one => one.Lot == lot.Ref)));
        Step(Convening.Decide(_round, new CompleteOpening([.. entries], [], By(Officer, over))));
    }

    private void Judge()
    {
        var published = By(Officer, Moment($"{_sample.File["publishedAt"]}"));
        Step(Noticing.Decide(_round, new CloseEvaluation(null, published), sheetsMissing: false, WorkingDays));
        foreach (var lot in _sample.Settings.Lots)
        {
            var examined = _sample.Examined().Where(one => one.Lot == lot.Ref).ToList();
            var ranking = Awarding.OfLot(_sample.Settings, lot, examined, _sample.Sheets(), _round!.Law!.LowPrice);
            _ranking.AddRange(ranking);
            LotStanding[] standings =
            [
                .. ranking.Where(one => one.Outcome is Outcome.Awarded or Outcome.Reserve).Select(one =>
                    new LotStanding(one.Proposal.Id, one.Ranked.Rank, one.Proposal.Requested, one.Outcome)),
            ];
            Step(lot.Ref, LotOpening.Decide(null, new FixContenders("R", lot.Ref, "?", examined.Count, Clock)));
            Step(lot.Ref, LotSteps.Decide(_lots[lot.Ref], new RankLot("?", standings, Clock)));
        }

        var awarded = _lots.Values.SelectMany(lot => lot.Awarded).ToList();
        var publish = new PublishAwardNotice(
            _ranking.Count, awarded.Count, Money.Sum(awarded.Select(one => one.Requested)), Clock);
        Step(Noticing.Decide(_round, publish, WorkingDays));
    }

    private void Object()
    {
        ObjectorFile? file = null;
        foreach (var one in _sample.File["objections"]!.AsArray().Select(one => one!))
        {
            var id = $"objection:{one["proposal"]}";
            var by = By("neighbour", Moment($"{one["at"]}"));
            var raise = new RaiseObjection(id, null, $"{one["proposal"]}", "?", by);
            var raised = Objecting.Decide(file, raise, _round, IsSubmitted(raise.Proposal));
            if (raised is Decision<ObjectionEvent>.Refused refused)
            {
                Refusals.Add($"{id} {Assert.Single(refused.Why).Code}");
                continue;
            }

            file = ObjectionHistory.Apply(file, Deciding.Only(raised), by);
            var answerer = By(Officer, Moment($"{one["resolvedAt"]}"));
            var resolve = new ResolveObjection(id, (bool)one["upheld"]!, "?", null, answerer);
            file = ObjectionHistory.Apply(file, Deciding.Only(Objecting.Decide(file, resolve, _round)), answerer);
            if (resolve.Upheld) Disqualify(raise.Proposal, id);
        }
    }

    private bool IsSubmitted(string proposal) =>
        _sample.Rejected().Contains(proposal) || _sample.Contenders().Any(one => one.Proposal == proposal);

    private void Disqualify(string proposal, string objection)
    {
        var lot = LotOf(proposal);
        var before = _lots[lot].Awarded.ToList();
        Step(lot, LosingAnAward.Decide(
            _lots[lot], new DisqualifyProposal(proposal, objection, Clock), _round!.Lot(lot)!));
        var after = _lots[lot].Awarded.ToList();
        var change = Money.Sum(after.Select(one => one.Requested)) - Money.Sum(before.Select(one => one.Requested));
        Step(Noticing.Decide(_round, new ReviseNotice(lot, after.Count - before.Count, change, Clock)));
    }

    private void MakeFinalAward()
    {
        var by = By(Approver, Moment($"{_sample.File["finalizedAt"]}"));
        var awards = _lots.Values.SelectMany(lot => lot.Awarded).ToList();
        var total = Money.Sum(awards.Select(one => one.Requested));
        Assert.Equal((awards.Count, total), (_round!.Notice!.Awards, _round.Notice.Total));
        Step(Finalizing.Decide(_round, new MakeFinalAward(by), isObjectionOpen: false, _fund!.Available, WorkingDays));
        Step(Reserving.Decide(_fund, new ReserveMoney("award", total, Clock)));
        Step(Finalizing.Decide(_round, new SettleFinalAward(null, "award", Clock)));
        foreach (var lot in _lots.Keys.ToList())
        {
            Step(lot, LotSteps.Decide(_lots[lot], new AwardLot(_round.FinalDay!.Value, Clock)));
        }

        foreach (var award in awards)
        {
            Step(Reserving.Decide(_fund, new CommitReserved("award", award.Proposal, award.Requested, Clock)));
            Offer(award.Proposal, _round.FinalDay!.Value);
        }

        Assert.Equal(Money.Zero, _fund!.Reserved);
    }

    private string LotOf(string proposal) =>
        _sample.Contenders().FirstOrDefault(one => one.Proposal == proposal)?.Lot ?? _lots.Keys.First();

    private static Author By(string account, DateTimeOffset at) => new(account, at);

    private void Step(string lot, Decision<LotEvent> decision)
    {
        foreach (var happened in Deciding.Happened(decision))
        {
            _lots[lot] = LotHistory.Apply(_lots.GetValueOrDefault(lot), happened);
        }
    }

    private void Step(Decision<RoundEvent> decision)
    {
        foreach (var happened in Deciding.Happened(decision)) _round = RoundHistory.Apply(_round, happened, Clock);
    }

    private void Step(Decision<FundEvent> decision)
    {
        foreach (var happened in Deciding.Happened(decision)) _fund = FundHistory.Apply(_fund, happened);
    }
}

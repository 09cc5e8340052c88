using System.Text.Json.Nodes;
using Procurement.Domain.Awards;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
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
            Clock)));
        Announce();
        Judge();
        Object();
        MakeFinalAward();
        Execute();
    }

    public Round Round => _round!;

    public Fund Fund => _fund!;

    public SortedDictionary<string, Contract> Contracts { get; } = new(StringComparer.Ordinal);

    /// <summary>Each refused step with its code, in the order played.</summary>
    public List<string> Refusals { get; } = [];

    private void Announce()
    {
        var settings = _sample.Settings;
        Step(Announcing.Decide(_round, new DraftRound(settings, By(Officer, settings.OpensAt)), Statutes.Shipped));
        Step(Announcing.Decide(_round, new PublishRound(By(Approver, settings.OpensAt)), fundExists: true, Statutes.Shipped));
        var over = settings.ClosesAt.AddTicks(1);
        Step(Announcing.Decide(_round, new OpenOrCloseRound(Clock with { At = over })));
        foreach (var one in _sample.File["examination"]!.AsArray())
        {
            var reject = new RejectProposal($"{one!["proposal"]}", $"{one["reason"]}", By(Officer, over));
            Step(Examining.Decide(_round, reject, isSubmitted: true));
        }

        PanelMember[] panel =
            [.. _sample.File["evaluators"]!.AsArray().Select(one => new PanelMember($"{one!["ref"]}", $"{one["name"]}"))];
        Step(Examining.Decide(_round, new OpenEvaluation(panel, By(Officer, over)), [.. _sample.Submitted()]));
    }

    private void Judge()
    {
        var published = By(Officer, Moment($"{_sample.File["publishedAt"]}"));
        Step(Noticing.Decide(_round, new CloseEvaluation(null, published), missingSheets: 0, WorkingDays));
        NoticeEntry[] ranking =
        [
            .. Awarding.Of(
                _sample.Settings, _sample.Examined(), _sample.Sheets(), _round!.Law!.LowPrice).Select(one => new NoticeEntry(
                one.Proposal.Lot,
                one.Proposal.Id,
                one.Ranked.Scored.Score.ToString(2),
                one.Ranked.Rank,
                one.Outcome,
                one.Ranked.Scored.Sheets,
                one.Flags,
                one.Proposal.Requested)),
        ];
        Step(Noticing.Decide(_round, new PublishAwardNotice(ranking, Clock), WorkingDays));
    }

    private void Object()
    {
        foreach (var one in _sample.File["objections"]!.AsArray().Select(one => one!))
        {
            var id = $"objection:{one["proposal"]}";
            var raise = new RaiseObjection(id, $"{one["proposal"]}", "?", By("neighbour", Moment($"{one["at"]}")));
            if (!TryStep(id, Objecting.Decide(_round, raise))) continue;

            var at = By(Officer, Moment($"{one["resolvedAt"]}"));
            Step(Objecting.Decide(_round, new ResolveObjection(id, (bool)one["upheld"]!, "?", at)));
        }
    }

    private void MakeFinalAward()
    {
        var by = By(Approver, Moment($"{_sample.File["finalizedAt"]}"));
        var amounts = _round!.Awarded.ToDictionary(one => one.Proposal, one => one.Requested);
        Step(Finalizing.Decide(_round, new MakeFinalAward(by), _fund!.Available, WorkingDays));
        Step(Funding.Decide(_fund, new CommitMoney("award", amounts, Clock)));
        Step(Finalizing.Decide(_round, new SettleFinalAward(null, Clock)));
        foreach (var proposal in amounts.Keys) Offer(proposal, _round.FinalDay!.Value);
    }

    private static Author By(string account, DateTimeOffset at) => new(account, at);

    private bool TryStep(string step, Decision<RoundEvent> decision)
    {
        if (decision is Decision<RoundEvent>.Refused refused)
        {
            Refusals.Add($"{step} {Assert.Single(refused.Why).Code}");
            return false;
        }

        Step(decision);
        return true;
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

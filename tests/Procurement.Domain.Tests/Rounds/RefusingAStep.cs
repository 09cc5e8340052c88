using Procurement.Domain.Publicity;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Rounds.RoundRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

public sealed class RefusingAStep
{
    private static readonly Author InTime = At(Grant.OpensAt, Publisher);
    private static readonly Author AfterClosing = At(Grant.ClosesAt.AddTicks(1));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(RoundRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [NotFound] = () => Announcing.Decide(null, new OpenOrCloseRound(InTime)),
            [AlreadyPublished] = () => Announcing.Decide(Given(Published), new DraftRound(Grant, InNotice), Statutes.Shipped),
            [DrafterCannotPublish] = () =>
                Announcing.Decide(Given(Drafted), new PublishRound(At(Grant.OpensAt, Drafter)), fundExists: true, Statutes.Shipped),
            [OpensInThePast] = () =>
                Announcing.Decide(Given(Drafted), new PublishRound(AfterClosing), fundExists: true, Statutes.Shipped),
            [WrongPhase] = () => Noticing.Decide(Given(Closed), new CloseEvaluation(null, InTime), 0, WorkingDays),
            [FundUnknown] = () => Announcing.Decide(Given(Drafted), new PublishRound(InTime), fundExists: false, Statutes.Shipped),
            [TooEarly] = () => Examining.Decide(Given(Open), new OpenEvaluation(Panel, InTime), []),
            [ProposalUnknown] = () =>
                Examining.Decide(Given(Closed), new RejectProposal("A", "?", AfterClosing), isSubmitted: false),
            [AlreadyRejected] = () =>
                Examining.Decide(
                    Given([.. Closed, new ProposalRejected("A", "?")]),
                    new RejectProposal("A", "?", AfterClosing),
                    isSubmitted: true),
            [PanelInvalid] = () => Examining.Decide(Given(Closed), new OpenEvaluation([], AfterClosing), []),
            [SheetsMissing] = () =>
                Noticing.Decide(Given(Evaluating), new CloseEvaluation(null, AfterClosing), 1, WorkingDays),
        });
}

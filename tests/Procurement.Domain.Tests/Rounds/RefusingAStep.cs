using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Rounds.RoundRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

public sealed class RefusingAStep
{
    private static readonly By InTime = At(Grant.OpensAt, Publisher);
    private static readonly By AfterClosing = At(Grant.ClosesAt.AddTicks(1));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(RoundRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [NotFound] = () => Announcing.Tick(null, InTime),
            [AlreadyPublished] = () => Announcing.Draft(Given(Published), Grant),
            [DrafterCannotPublish] = () =>
                Announcing.Publish(Given(Drafted), fundExists: true, At(Grant.OpensAt, Drafter)),
            [OpensInThePast] = () => Announcing.Publish(Given(Drafted), fundExists: true, AfterClosing),
            [WrongPhase] = () => Noticing.CloseEvaluation(Given(Closed), 0, null, InTime),
            [FundUnknown] = () => Announcing.Publish(Given(Drafted), fundExists: false, InTime),
            [TooEarly] = () => Examining.OpenEvaluation(Given(Open), Panel, [], InTime),
            [ProposalUnknown] = () => Examining.Reject(Given(Closed), "A", "?", isSubmitted: false, AfterClosing),
            [AlreadyRejected] = () => Examining.Reject(
                Given([.. Closed, new ProposalRejected("A", "?")]), "A", "?", isSubmitted: true, AfterClosing),
            [PanelInvalid] = () => Examining.OpenEvaluation(Given(Closed), [], [], AfterClosing),
            [SheetsMissing] = () => Noticing.CloseEvaluation(Given(Evaluating), 1, null, AfterClosing),
        });
}

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
            [AlreadyPublished] = () =>
                Announcing.Decide(Given(Published), new DraftRound(Grant, InNotice), Statutes.Shipped),
            [DrafterCannotPublish] = () =>
                Publish(At(Grant.OpensAt, Drafter), fundExists: true),
            [OpensInThePast] = () =>
                Publish(AfterClosing, fundExists: true),
            [WrongPhase] = () => Noticing.Decide(Given(Closed), new CloseEvaluation(null, InTime), false, WorkingDays),
            [FundUnknown] = () => Publish(InTime, fundExists: false),
            [TooEarly] = () => Convening.Decide(Given(Open), new OpenEvaluation(Panel, InTime)),
            [RoundRefusals.Cancelled] = () => RoundEnding.Decide(Given(RoundExamples.Cancelled), new CancelRound("?", InTime)),
            [NotYoursToEnd] = () => RoundEnding.Decide(
                Given(Published), new CancelRound("?", InTime with { Account = Drafter })),
            [AlreadyOpened] = () => RoundEnding.Decide(Given(Open), new WithdrawRound("?", InTime)),
            [SheetsMissing] = () =>
                Noticing.Decide(Given(Evaluating), new CloseEvaluation(null, AfterClosing), true, WorkingDays),
        });

    private static Decision<RoundEvent> Publish(Author by, bool fundExists) =>
        Announcing.Decide(Given(Drafted), new PublishRound(by), fundExists, Statutes.Shipped);
}

using Procurement.Domain.Publicity;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Rounds.RoundRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

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
                Publish(At(Grant.OpensAt, Drafter), fundAvailable: Money.Largest),
            [OpensInThePast] = () =>
                Publish(AfterClosing, fundAvailable: Money.Largest),
            [WrongPhase] = () => Noticing.Decide(Given(Closed), new CloseEvaluation(null, InTime), false, WorkingDays),
            [FundUnknown] = () => Publish(InTime, fundAvailable: null),
            [FundTooSmall] = () => Publish(
                InTime, Yuan("99999.99"), [new RoundDrafted(Grant with { Template = new("ventureGrant", Day("2013-11-08")) })]),
            [TooEarly] = () => Convening.Decide(Given(Open), new OpenEvaluation(Panel, InTime)),
            [RoundRefusals.Cancelled] = () => RoundEnding.Decide(Given(RoundExamples.Cancelled), new CancelRound("?", InTime)),
            [NotYoursToEnd] = () => RoundEnding.Decide(
                Given(Published), new CancelRound("?", InTime with { Account = Drafter })),
            [HolderWithoutKey] = () => Publish(
                InTime, Money.Largest, [new RoundDrafted(Grant with { Sealing = new(["a", "b"], 2, "c") })]),
            [StillSealed] = () => Convening.Decide(
                Given([.. Drafted, new RoundPublished(RoundExamples.Law) { Seal = RoundExamples.Seal }]),
                new OpenEvaluation(Panel, AfterClosing)),
            [AlreadyOpened] = () => RoundEnding.Decide(Given(Open), new WithdrawRound("?", InTime)),
            [SheetsMissing] = () =>
                Noticing.Decide(Given(Evaluating), new CloseEvaluation(null, AfterClosing), true, WorkingDays),
        });

    private static Decision<RoundEvent> Publish(Author by, Money? fundAvailable, RoundEvent[]? given = null) =>
        Announcing.Decide(Given(given ?? Drafted), new PublishRound(by), fundAvailable, Statutes.Shipped);
}

using Procurement.Domain.Deliveries;
using Procurement.Domain.Messages;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Deliveries;

public sealed class DeliveringAMessage
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly SendingOutcome Down = new SendingOutcome.NotTaken("mail.unreachable", "", ForGood: false);

    [Fact]
    public void Is_tried_five_times_ever_more_rarely_and_then_given_up()
    {
        var (delivery, at) = (Planned(Channel.Email), Nine);
        List<double> pauses = [];
        for (var tries = 1; tries <= Delivering.TriesMax; tries++)
        {
            at = delivery.NextTry;
            delivery = After(delivery, Delivering.Decide(delivery, new BeginSending(By(at))), at);
            delivery = After(delivery, Delivering.Decide(delivery, new FinishSending(Down, By(at))), at);
            if (delivery.Status is DeliveryStatus.Waiting) pauses.Add((delivery.NextTry - at).TotalMinutes);
        }

        Assert.Equal([5, 15, 45, 135], pauses);
        Assert.Equal(DeliveryStatus.Undelivered, delivery.Status);
        MustRefuse(DeliveryRefusals.NotWaiting, Delivering.Decide(delivery, new BeginSending(By(at.AddDays(1)))));
    }

    [Fact]
    public void Is_given_up_at_once_where_trying_again_would_not_help()
    {
        var no = new SendingOutcome.NotTaken("mail.recipientRefused", "550", ForGood: true);

        Assert.IsType<DeliveryGivenUp>(Single(Delivering.Decide(Sending(Channel.Email), new FinishSending(no, By(Nine)))));
    }

    [Fact]
    public void Is_never_sent_again_by_itself_when_a_run_ended_in_the_middle()
    {
        var sending = Sending(Channel.Email);
        MustRefuse(
            DeliveryRefusals.UnderWay, Delivering.Decide(sending, new BeginSending(By(Nine.AddMinutes(9)))));

        var unclear = Single(Delivering.Decide(sending, new BeginSending(By(Nine.AddMinutes(10)))));

        Assert.IsType<DeliveryUnclear>(unclear);
        var after = DeliveryHistory.Apply(sending, unclear, By(Nine.AddMinutes(10)));
        MustRefuse(DeliveryRefusals.NotWaiting, Delivering.Decide(after, new BeginSending(By(Nine.AddDays(1)))));
        Assert.True(after.NeedsSomebody);
    }

    [Fact]
    public void Calls_a_webhook_again_that_was_broken_off() => Assert.IsType<SendingBegun>(
        Single(Delivering.Decide(Sending(Channel.Webhook), new BeginSending(By(Nine.AddMinutes(10))))));

    [Fact]
    public void Lets_nobody_decide_on_what_was_delivered()
    {
        var taken = new FinishSending(new SendingOutcome.Taken(), By(Nine));
        var delivered = After(Sending(Channel.Email), Delivering.Decide(Sending(Channel.Email), taken), Nine);

        MustRefuse(DeliveryRefusals.NotUndelivered, Delivering.Decide(delivered, new RetryDelivery(null, By(Nine))));
        MustRefuse(DeliveryRefusals.NotUndelivered, Delivering.Decide(delivered, new DismissDelivery("x", By(Nine))));
        MustRefuse(DeliveryRefusals.NotFound, Delivering.Decide(null, new RetryDelivery(null, By(Nine))));
    }

    [Fact]
    public void Every_refusal_has_an_example()
    {
        var begin = new BeginSending(By(Nine.AddMinutes(9)));
        CoversAll(typeof(DeliveryRefusals), new Dictionary<Refusal, Func<Decision<DeliveryEvent>>>
        {
            [DeliveryRefusals.NotFound] = () => Delivering.Decide(null, begin),
            [DeliveryRefusals.NotDue] = () =>
                Delivering.Decide(Planned(Channel.Email), new BeginSending(By(Nine.AddTicks(-1)))),
            [DeliveryRefusals.UnderWay] = () => Delivering.Decide(Sending(Channel.Email), begin),
            [DeliveryRefusals.NotWaiting] = () => Delivering.Decide(Unclear(Channel.Email), begin),
            [DeliveryRefusals.NotUndelivered] = () =>
                Delivering.Decide(Planned(Channel.Email), new DismissDelivery("x", By(Nine))),
            [DeliveryRefusals.AddressOfWebhook] = () =>
                Delivering.Decide(Unclear(Channel.Webhook), new RetryDelivery("https://example.cn", By(Nine))),
        });
    }

    private static Delivery Planned(Channel channel)
    {
        var message = new Message("id", Mailbox.OfAccount("a"), MessageKind.AwardDue, Nine, "t", "x", "/");
        var plan = new PlanDelivery(message, channel, "a", "a@example.cn", Nine, By(Nine));
        return DeliveryHistory.Apply(null, Single(Delivering.Decide(null, plan)), By(Nine));
    }

    private static Delivery Sending(Channel channel) =>
        DeliveryHistory.Apply(Planned(channel), new SendingBegun(), By(Nine));

    private static Delivery Unclear(Channel channel) =>
        DeliveryHistory.Apply(Sending(channel), new DeliveryUnclear("mail.brokenOff", ""), By(Nine));

    private static Delivery After(Delivery before, Decision<DeliveryEvent> decision, DateTimeOffset at) =>
        DeliveryHistory.Apply(before, Single(decision), By(at));

    private static DeliveryEvent Single(Decision<DeliveryEvent> decision) =>
        Assert.Single(Assert.IsType<Decision<DeliveryEvent>.Accepted>(decision).Events);

    private static void MustRefuse(Refusal why, Decision<DeliveryEvent> decision) =>
        Assert.Equal(why, Assert.Single(Assert.IsType<Decision<DeliveryEvent>.Refused>(decision).Why));

    private static Author By(DateTimeOffset at) => new("system", at);
}

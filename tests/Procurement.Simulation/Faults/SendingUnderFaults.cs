using Azure;
using Procurement.Domain;
using Procurement.Domain.Deliveries;
using Procurement.Domain.Messages;
using Procurement.Functions.Deliveries;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// An e-mail, with one fault at each storage call of the run that sends it: it leaves once at most, and what nobody knows
/// is left to a person.
/// </summary>
public sealed class SendingUnderFaults(SharedStorage storage)
{
    private const int CallsMax = 8;

    private static readonly DeliveryKey Key = DeliveryKey.Of(World.Tenant, "message", "Email", "somebody");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Leaves_once_when_a_reply_is_lost() => AtEachAsync(
        call => new FaultyStorage().LoseReply(call),
        (sent, status) => Assert.Equal((1, DeliveryStatus.Delivered), (sent, status)));

    [Fact]
    public Task Leaves_once_at_most_when_the_process_dies() => AtEachAsync(
        call => new FaultyStorage().DieBefore(call),
        (sent, status) => Assert.True((sent, status) is
            (1, DeliveryStatus.Delivered) or (0 or 1, DeliveryStatus.Unclear), $"sent {sent} times, {status}"));

    private async Task AtEachAsync(Func<int, FaultyStorage> faultsAt, Action<int, DeliveryStatus> check)
    {
        for (var call = 1; call <= CallsMax; call++)
        {
            var (clock, sender) = (new SteppedClock(World.WhileOpen), new Counting());
            var site = storage.NewSite();
            await using var clean = new Service(site, clock);
            await using var faulty = new Service(site, clock, faultsAt(call));
            await clean.StartAsync();
            await PlanAsync(clean, clock.Now);
            await RunAsync(faulty, clock, sender);
            foreach (var minutes in (int[])[1, 10, 60])
            {
                clock.Now += TimeSpan.FromMinutes(minutes);
                await RunAsync(clean, clock, sender);
            }

            var delivery = await clean.Store.LoadAsync(Kinds.Deliveries, Key, Cancel);
            check(sender.Sent, delivery.State!.Status);
        }
    }

    private static async Task PlanAsync(Service on, DateTimeOffset now)
    {
        var message = new Message("message", Mailbox.OfAccount("somebody"), MessageKind.AwardDue, now, "标题", "正文", "/");
        var by = new Author(Stamp.System, now);
        var plan = new PlanDelivery(message, Channel.Email, "somebody", "somebody@example.cn", now, by);
        var stored = await on.Store.LoadAsync(Kinds.Deliveries, Key, Cancel);
        await on.Store.SaveAsync(stored, Delivering.Decide(stored.State, plan), Stamp.FollowUp("plan", now), Cancel);
    }

    private static async Task RunAsync(Service on, SteppedClock clock, Counting sender)
    {
        var day = DueDay.Of(DueKind.Delivery, clock.Now, $"{Key}");
        var row = new DueRow(day, "row", clock.Now, $"{Key}", "", 0, null, ETag.All);
        try
        {
            await new DeliveryTask(on.Store, [sender], clock).WorkAsync(row, clock.Now, Cancel);
        }
        catch (Exception) when (!Cancel.IsCancellationRequested)
        {
            // The timer puts the row back, and another run looks at it.
        }
    }

    private sealed class Counting : ISender
    {
        public int Sent { get; private set; }

        public Channel Channel => Channel.Email;

        public Task<SendingOutcome> SendAsync(DeliveryKey key, Delivery delivery, CancellationToken cancel)
        {
            Sent++;
            return Task.FromResult<SendingOutcome>(new SendingOutcome.Taken());
        }
    }
}

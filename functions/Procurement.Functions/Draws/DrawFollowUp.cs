using Procurement.Domain;
using Procurement.Domain.Draws;
using Procurement.Domain.Evaluators;
using Procurement.Domain.Messages;
using Procurement.Functions.Messages;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Draws;

/// <summary>
/// After each step of a draw: its line on the public page, a message to who was drawn, and a note in the pool of what
/// became of the seat.
/// </summary>
public sealed class DrawFollowUp(AggregateStore store, Lists lists, PublicSiteWork site, MessagePost post)
    : FollowUp<RoundDraws, DrawEvent>(Kinds.Draws, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore aggregates = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, RoundDraws state, EventRecord record, DrawEvent happened, CancellationToken cancel)
    {
        var round = RoundKey.Parse(key);
        foreach (var (person, outcome) in OutcomesOf(state, happened))
        {
            await lists.NoteAsync(ListNames.Appointments(round.Tenant, person), round.Round, cancel);
            await NoteAsync(round, person, state.Find(NoOf(happened))!, outcome, record, cancel);
        }

        await site.AskAsync(round, cancel);
        var found = (await aggregates.LoadAsync(Kinds.Rounds, round, cancel)).State!;
        var messages = EvaluatorMessages.Of(round.Round, found, state, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    // The lists of a draw are written with what follows it.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, RoundDraws state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    private static int NoOf(DrawEvent happened) => happened switch
    {
        DrawCompleted one => one.No,
        SeatDeclined one => one.No,
        _ => 0,
    };

    private static IEnumerable<(string Account, AppointmentOutcome Outcome)> OutcomesOf(
        RoundDraws state, DrawEvent happened) => happened switch
    {
        DrawCompleted one => one.Drawn.Select(person => (person.Account, AppointmentOutcome.Drawn)),
        SeatDeclined one =>
        [
            (state.Find(one.No)!.Seats.First(seat => seat.Ref == one.Ref).Account,
                one.Absent ? AppointmentOutcome.Missed : AppointmentOutcome.Declined),
            .. one.Supplement is { } other
                ? [(other.Account, AppointmentOutcome.Drawn)]
                : Array.Empty<(string, AppointmentOutcome)>(),
        ],
        _ => [],
    };

    private async Task NoteAsync(
        RoundKey round,
        string account,
        Draw draw,
        AppointmentOutcome outcome,
        EventRecord record,
        CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{round} draw {record.Number} {account}", record.Author.At);
        var stored = await aggregates.LoadAsync(
            Kinds.Evaluators, new EvaluatorKey(round.Tenant, account), cancel);
        var appointment = new Appointment(round.Round, draw.No, draw.Terms.ReviewOn, outcome);
        var decision = EnteringThePool.Decide(stored.State, new NoteAppointment(appointment, stamp.By));
        (await aggregates.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"Noting a seat of {account}");
    }
}

using Microsoft.Extensions.Logging;
using Procurement.Domain.Messages;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Logs and tells each notice about a contract that is late, until it was given; an alert reads the event name
/// LateNotice.
/// </summary>
public sealed class NoticeLateTask(
    AggregateStore store, MessagePost post, ILogger<NoticeLateTask> log) : IDueTask
{
    private static readonly EventId LateNotice = new(2, nameof(LateNotice));

    /// <inheritdoc/>
    public DueKind Kind => DueKind.NoticeLate;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var contract = (await store.LoadAsync(Kinds.Contracts, row.Key, cancel)).State;
        var late = contract?.Notices.FirstOrDefault(
            one => one.Done is null && row.Detail == $"{one.Document}-{one.Kind}");
        if (late is null) return DueOutcome.Done;

        log.LogWarning(
            LateNotice,
            "LateNotice: {Notice} of contract {Contract}, due by {Due}",
            row.Detail,
            row.Key,
            late.Due);
        var key = ContractKey.Parse(row.Key);
        // However often it is reported, one message.
        await post.SendAsync(
            new(key.Tenant, row.Name, row.At),
            ContractMessages.LateNotice(key.Round, key.Proposal, contract!, late),
            cancel);
        return DueOutcome.Stays;
    }
}

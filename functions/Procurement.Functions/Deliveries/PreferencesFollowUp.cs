using Procurement.Domain.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Deliveries;

/// <summary>
/// Notes under each mailbox who may want e-mail of it. Notes stay: what a person wants now is asked when it counts.
/// </summary>
public sealed class PreferencesFollowUp(AggregateStore store, Lists lists)
    : FollowUp<Preferences, PreferencesEvent>(Kinds.Preferences, store)
{
    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Preferences state, long version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(state);
        var person = PreferencesKey.Parse(key);
        if (state.Email is null) return;
        foreach (var mailbox in state.Mailboxes)
        {
            await lists.NoteAsync(ListNames.Subscribers(person.Tenant, mailbox), person.Account, cancel);
        }
    }
}

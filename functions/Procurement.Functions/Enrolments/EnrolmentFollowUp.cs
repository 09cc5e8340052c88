using Procurement.Domain;
using Procurement.Domain.Enrolments;
using Procurement.Domain.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Enrolments;

/// <summary>Enters a verified organization in the registry, and keeps the lists of enrolments.</summary>
public sealed class EnrolmentFollowUp(AggregateStore store, Lists lists, WorkLists work)
    : FollowUp<Enrolment, EnrolmentEvent>(Kinds.Enrolments, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore registry = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Enrolment state, EventRecord record, EnrolmentEvent happened, CancellationToken cancel)
    {
        if (happened is EnrolmentVerified verified)
        {
            await EnterAsync(EnrolmentKey.Parse(key), verified, record, cancel);
        }

        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Enrolment state, long version, CancellationToken cancel)
    {
        var enrolment = EnrolmentKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(enrolment, state, version), cancel);
        await work.TakeOffAsync(enrolment, state, version, cancel);
    }

    private async Task EnterAsync(
        EnrolmentKey key, EnrolmentVerified verified, EventRecord record, CancellationToken cancel)
    {
        var entry = verified.Entry;
        var stamp = Stamp.FollowUp($"{key} {record.Number}", record.Author.At) with { By = record.Author };
        var organization = new Organization(
            entry.Uscc, entry.Name, entry.Kind, null, entry.Account, Fraction.Zero) { KindReason = entry.KindReason };
        var stored = await registry.LoadAsync(
            Kinds.Organizations, new OrganizationKey(key.Tenant, entry.Uscc), cancel);
        var decision = Registration.Decide(
            stored.State, new EnterVerified(organization, entry.Host, verified.Evidence, record.Author));
        (await registry.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"Entering {key}");
    }
}

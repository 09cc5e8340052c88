using System.Globalization;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;
using Procurement.Storage.Stored.V1.Banking;

namespace Procurement.Storage.Indexes;

/// <summary>The lists of what is said with banks, and the rows that follow from each aggregate.</summary>
public static class BankLists
{
    /// <summary>Batches of a district, by their ids, which begin with their days.</summary>
    public static ListKey<BankBatchRow> Batches(string tenant) =>
        new(Keys.Join(tenant, "bank-batches"), BankingRecords.BatchRows);

    /// <summary>Batches of a district that were released, by the day of that.</summary>
    public static ListKey<BankBatchRow> Releases(string tenant) =>
        new(Keys.Join(tenant, "bank-releases"), BankingRecords.BatchRows);

    /// <summary>Files of answers of a district, latest first.</summary>
    public static ListKey<BankAnswers> Answers(string tenant) =>
        new(Keys.Join(tenant, "bank-answers"), BankingRecords.Answers);

    /// <summary>Exceptions of a district that are not closed.</summary>
    public static ListKey<BankException> OpenExceptions(string tenant) =>
        new(Keys.Join(tenant, "open-bank-exceptions"), BankingRecords.Exceptions);

    /// <summary>All exceptions of a district.</summary>
    public static ListKey<BankException> Exceptions(string tenant) =>
        new(Keys.Join(tenant, "bank-exceptions"), BankingRecords.Exceptions);

    /// <summary>Exceptions of a district that were closed with a booking, by the day for which it counts.</summary>
    public static ListKey<BankException> Decisions(string tenant) =>
        new(Keys.Join(tenant, "bank-decisions"), BankingRecords.Exceptions);

    /// <summary>What banks said of each day, by day.</summary>
    public static ListKey<BankDayRow> Days(string tenant) =>
        new(Keys.Join(tenant, "bank-days"), BankingRecords.Days);

    /// <summary>What banks said of one payment, in whichever files.</summary>
    public static ListKey<BankDayRow> Told(string tenant, string endToEndId) =>
        new(Keys.Join(tenant, endToEndId, "bank-told"), BankingRecords.Days);

    /// <summary>
    /// The entries that debit an account for a payment: written before anything is booked, so that the list can name
    /// too many but never misses one, because a second debit must be seen whichever file is worked off first.
    /// </summary>
    public static ListKey Debits(string tenant, string endToEndId) =>
        new(Keys.Join(tenant, endToEndId, "bank-debits"));

    /// <summary>How a debit is noted: by a digest of the bank's reference, which may hold any letter.</summary>
    public static string DebitId(string entry) => Stamp.FollowUp($"debit {entry}", default).Id;

    /// <summary>The notes of those facts that debit an account for a payment.</summary>
    public static IEnumerable<(ListKey List, string Id)> DebitsOf(string tenant, IEnumerable<BankFact> facts) =>
        facts.Where(one => one.IsDebit).Select(one => (Debits(tenant, one.EndToEndId!), DebitId(one.Entry!)));

    /// <summary>The row of a batch.</summary>
    public static IEnumerable<ListRow> Of(BankBatchKey key, BankBatch state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var row = new BankBatchRow(
            state.Fund, state.Status, state.Taken.Count(), state.Total, state.Prepared, state.Released);
        yield return Batches(key.Tenant).Row(key.Batch, version, row);
        if (state.Released is not { } released) yield break;
        yield return Releases(key.Tenant).Row($"{DayOf(ChinaTime.DayOf(released.At))}-{key.Batch}", version, row);
    }

    /// <summary>The row of a file, and one on its day for each of its entries that is loaded.</summary>
    public static IEnumerable<ListRow> Of(BankAnswersKey key, BankAnswers state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        var file = state with { Entries = new Dictionary<string, BankAnswerEntry>() };
        return Of(key, [.. state.Entries.Values])
            .Prepend(Answers(key.Tenant).Row(InTime(state, key), version, file));
    }

    /// <summary>The rows of entries, on their days and with their payments; an entry never changes.</summary>
    public static IEnumerable<ListRow> Of(BankAnswersKey key, IReadOnlyList<BankAnswerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var one in entries)
        {
            var (row, id) = (new BankDayRow(key.Digest, one), $"{key.Digest[..32]}-{BankAnswers.EntryId(one.No)}");
            yield return Days(key.Tenant).Row($"{DayOf(one.Fact.Day)}-{id}", 1, row);
            // The key of a payment that is there is ours; what a bank writes else may be no name of a list.
            if (one is { Payment: not null, Fact.EndToEndId: { } payment })
                yield return Told(key.Tenant, payment).Row(id, 1, row);
        }
    }

    /// <summary>The rows of an exception: one as long as it is not closed.</summary>
    public static IEnumerable<ListRow> Of(BankExceptionKey key, BankException state, long version)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        yield return Exceptions(key.Tenant).Row(key.Exception, version, state);
        if (state.Status is not BankExceptionStatus.Closed)
            yield return OpenExceptions(key.Tenant).Row(key.Exception, version, state);
        else if (state.Decision is { IsBooking: true } decision)
            yield return Decisions(key.Tenant).Row($"{DayOf(decision.Day)}-{key.Exception}", version, state);
    }

    /// <summary>How a day begins the ids of its rows.</summary>
    public static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Later files first: what is listed in order of its ids.
    private static string InTime(BankAnswers state, BankAnswersKey key) =>
        $"{DateTimeOffset.MaxValue.UtcTicks - state.Received.At.UtcTicks:D19}-{key.Digest}";
}

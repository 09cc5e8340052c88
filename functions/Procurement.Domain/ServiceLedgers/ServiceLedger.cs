using System.Collections.Immutable;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>The contract whose instalments the months of a ledger become.</summary>
public sealed record LedgerContract(string Round, string Proposal);

/// <summary>
/// What a contract by unit price says: so much for an hour, the days on which it is served, whom it serves is in the
/// parts. Where <paramref name="Verifications"/> is null any word but <c>none</c> counts as verified.
/// </summary>
public sealed record LedgerTerms(
    string Title,
    string Organization,
    Money UnitPrice,
    DateOnly From,
    DateOnly Through,
    IReadOnlyList<string>? Verifications,
    int CallPercent,
    LedgerContract? Contract);

/// <summary>A client by the supplier's own reference, and how many minutes it may be served in all.</summary>
public sealed record LedgerClient(string Ref, int CapMinutes);

/// <summary>How far the minutes of a client are used.</summary>
public sealed record ClientBook(string Ref, int CapMinutes, int Minutes)
{
    /// <summary>Whether nothing remains.</summary>
    public bool IsAtCap => Minutes >= CapMinutes;
}

/// <summary>How many rows were refused for one reason.</summary>
public sealed record RefusedCount(string Code, int Rows);

/// <summary>How much is written in the slot of some days, in bytes: a step must not write more than fits.</summary>
public sealed record SlotWeight(int Slot, int Weight);

/// <summary>An officer settled a month; what became of it on the contract, once that is known.</summary>
public sealed record MonthSettlement(Money Amount, string By, DateTimeOffset At)
{
    /// <summary>The number of the instalment that it became.</summary>
    public int? Instalment { get; init; }

    /// <summary>Why it became none: the code of the contract's refusal.</summary>
    public string? NotClaimable { get; init; }
}

/// <summary>The running totals of a month, by the day on which a record starts.</summary>
public sealed record LedgerMonth(string Month, int Records, int Minutes)
{
    /// <summary>How many clients were called of those whose records stand.</summary>
    public int Confirmed { get; init; }

    /// <summary>How many said that it was not so; their records count no more.</summary>
    public int Denied { get; init; }

    /// <summary>How many records were withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Its settlement, or null.</summary>
    public MonthSettlement? Settled { get; init; }

    /// <summary>What it comes to: minutes × the price of an hour ÷ 60, half up.</summary>
    public Money AmountAt(Money unitPrice) => unitPrice.Times(new Fraction(Minutes, 60), Rounding.HalfUp);

    /// <summary>
    /// How many clients are to be called before it is settled: so many percent of its records, rounded up.
    /// </summary>
    public int CallsNeeded(int percent) => (int)((((long)(Records + Denied) * percent) + 99) / 100);
}

/// <summary>The ids of one bucket that were seen, in the order in which they came.</summary>
public sealed record SeenIds(IReadOnlyList<SeenId> Ids);

/// <summary>An id that was seen, and the slot in which its record is; 0 for one that was refused.</summary>
public sealed record SeenId(string Id, int Slot);

/// <summary>The clients of one bucket.</summary>
public sealed record ClientBucket(IReadOnlyList<ClientBook> Clients);

/// <summary>The accepted records that start on some days, in the order in which they came.</summary>
public sealed record ServiceSlot(IReadOnlyList<ServiceRecord> Records);

/// <summary>The rows of a file that one step refused.</summary>
public sealed record RefusedRows(IReadOnlyList<RefusedRow> Rows);

/// <summary>
/// A contract by unit price and the records of what was served (服务台账). Totals run along; the parts are those that
/// were loaded, so that a step reads no more than it needs.
/// </summary>
public sealed record ServiceLedger(LedgerTerms Terms, int Clients)
{
    /// <summary>How many clients have reached their cap.</summary>
    public int ClientsAtCap { get; init; }

    /// <summary>The months in which something was accepted, in order.</summary>
    public IReadOnlyList<LedgerMonth> Months { get; init; } = [];

    /// <summary>How many rows were refused, by code.</summary>
    public IReadOnlyList<RefusedCount> Rejected { get; init; } = [];

    /// <summary>How much each slot holds, in the order of their days.</summary>
    public IReadOnlyList<SlotWeight> Slots { get; init; } = [];

    /// <summary>How much the seen ids come to, in bytes.</summary>
    public int SeenWeight { get; init; }

    /// <summary>The accounts that acted for the supplier.</summary>
    public IReadOnlyList<string> SupplierAccounts { get; init; } = [];

    /// <summary>The seen ids, by bucket.</summary>
    public IReadOnlyDictionary<string, SeenIds> Seen { get; init; } = Nothing<SeenIds>();

    /// <summary>The clients, by bucket.</summary>
    public IReadOnlyDictionary<string, ClientBucket> ClientBuckets { get; init; } = Nothing<ClientBucket>();

    /// <summary>The accepted records, by slot.</summary>
    public IReadOnlyDictionary<string, ServiceSlot> Records { get; init; } = Nothing<ServiceSlot>();

    /// <summary>The files that were sent, by name.</summary>
    public IReadOnlyDictionary<string, RecordFile> Files { get; init; } = Nothing<RecordFile>();

    /// <summary>The refused rows of files, by file and first line.</summary>
    public IReadOnlyDictionary<string, RefusedRows> Refused { get; init; } = Nothing<RefusedRows>();

    /// <summary>The totals of a month, or null.</summary>
    public LedgerMonth? Month(string month) => Months.FirstOrDefault(one => one.Month == month);

    /// <summary>Whether the contract is served on a day.</summary>
    public bool Serves(DateOnly day) => day >= Terms.From && day <= Terms.Through;

    /// <summary>What all months come to: each is rounded by itself.</summary>
    public Money Total => Money.Sum(Months.Select(one => one.AmountAt(Terms.UnitPrice)));

    private static ImmutableDictionary<string, T> Nothing<T>() => ImmutableDictionary<string, T>.Empty;
}

/// <summary>Where things of a ledger are kept.</summary>
public static class LedgerPlaces
{
    /// <summary>In how many parts the seen ids are kept.</summary>
    public const int SeenBuckets = 32;

    /// <summary>In how many parts the clients are kept.</summary>
    public const int ClientBuckets = 8;

    private const int DaysOfSlot = 8, SlotsOfMonth = 4, MonthsOfYear = 12, FirstYear = 2000;
    private const uint FnvOffset = 2166136261, FnvPrime = 16777619;

    /// <summary>The part of an id.</summary>
    public static string SeenOf(string id) => Bucket(id, SeenBuckets);

    /// <summary>The part of a client.</summary>
    public static string ClientOf(string client) => Bucket(client, ClientBuckets);

    /// <summary>The slot of a day: a month has four. From the year 2000 on they are numbered from 1.</summary>
    public static int SlotOf(DateOnly day) =>
        1 + (((((day.Year - FirstYear) * MonthsOfYear) + day.Month - 1) * SlotsOfMonth) + ((day.Day - 1) / DaysOfSlot));

    /// <summary>The slot of a moment.</summary>
    public static int SlotOf(DateTimeOffset moment) => SlotOf(ChinaTime.DayOf(moment));

    /// <summary>The name of a slot's part.</summary>
    public static string NameOf(int slot) => $"{slot:D5}";

    /// <summary>The slots of a month.</summary>
    public static IEnumerable<int> SlotsOf(DateOnly month) =>
        Enumerable.Range(SlotOf(new DateOnly(month.Year, month.Month, 1)), SlotsOfMonth);

    /// <summary>The name of a day's month.</summary>
    public static string MonthOf(DateOnly day) => $"{day:yyyy-MM}";

    /// <summary>The name of a moment's month.</summary>
    public static string MonthOf(DateTimeOffset moment) => MonthOf(ChinaTime.DayOf(moment));

    /// <summary>The name of the part with refused rows of a file.</summary>
    public static string RefusedOf(string file, int firstLine) => $"{file}~{firstLine:D9}";

    // FNV-1a: stored parts are found by it, so it must be the same for ever; .NET's own hash is another each time.
    private static string Bucket(string text, int buckets)
    {
        var hash = text.Aggregate(FnvOffset, (sum, one) => unchecked((sum ^ one) * FnvPrime));
        return $"{hash % buckets:D2}";
    }
}

using Azure;
using Azure.Data.Tables;
using Procurement.Domain.Calendar;
using Procurement.Storage.Aggregates;

namespace Procurement.Storage.Indexes;

/// <summary>What a timer has to look at when a moment has come.</summary>
public enum DueKind
{
    /// <summary>A round opens.</summary>
    Opening,

    /// <summary>A round closes.</summary>
    Closing,

    /// <summary>A notice period ends.</summary>
    NoticeEnd,

    /// <summary>The days for signing a contract are over.</summary>
    SigningEnd,

    /// <summary>A payment is late from this moment on.</summary>
    PaymentLate,

    /// <summary>The last day for the material of an assessment is over.</summary>
    AssessmentLate,

    /// <summary>The days for signing a supplement are over.</summary>
    AmendmentEnd,

    /// <summary>A notice about a contract is late from this moment on.</summary>
    NoticeLate,
    /// <summary>A report is due soon, or late from this moment on.</summary>
    ReportDue,

    /// <summary>Money that has to come back is due soon, or was.</summary>
    ReceivableDue,

    /// <summary>A payment is due soon: finance is reminded.</summary>
    PaymentSoon,

    /// <summary>The list of arrears of a year is to be published.</summary>
    ArrearsList,

    /// <summary>A message is to be sent.</summary>
    Delivery,

    /// <summary>A file waits for the scanner.</summary>
    Scan,

    /// <summary>
    /// A reply to a challenge or a decision on a complaint is due soon, or a suspension of the procurement ended.
    /// </summary>
    ChallengeDue,

    /// <summary>A bank has not answered about a batch in the days agreed.</summary>
    BankAnswerLate,
}

/// <summary>Where the rows of one kind lie that fall due on one day in one district: a partition.</summary>
public sealed record DueDay(DueKind Kind, DateOnly Day, string Tenant)
{
    /// <summary>The day of a moment, for the district that an aggregate belongs to.</summary>
    public static DueDay Of(DueKind kind, DateTimeOffset at, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(kind, ChinaTime.DayOf(at), Keys.TenantOf(key));
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join($"{Kind}", $"{Day:yyyy-MM-dd}", Tenant);
}

/// <summary>One row: from <paramref name="At"/> on, look at the aggregate with this key.</summary>
/// <param name="Day">The partition.</param>
/// <param name="Id">The row's key: the moment, the detail, the aggregate.</param>
/// <param name="At">When it falls due.</param>
/// <param name="Key">The partition key of the aggregate.</param>
/// <param name="Detail">The order among rows of one moment, or what else the kind needs.</param>
/// <param name="Tries">How often its work failed.</param>
/// <param name="NextLook">When failed work is tried again.</param>
/// <param name="ETag">The version that was read.</param>
public sealed record DueRow(
    DueDay Day, string Id, DateTimeOffset At, string Key, string Detail, int Tries, DateTimeOffset? NextLook, ETag ETag)
{
    private const int PartsOfDay = 3;

    /// <summary>The name of the row in the list of stuck work: its partition and its id.</summary>
    public string Name => Keys.Join($"{Day}", Id);

    /// <summary>The stamp of the command that the row brings about, however often it is looked at.</summary>
    public Stamp Stamp(DateTimeOffset now) => Aggregates.Stamp.FollowUp($"{Day.Kind} {Id}", now);

    /// <summary>Partition and id of the row with that name.</summary>
    public static (DueDay Day, string Id) Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('|', PartsOfDay + 1);
        return parts.Length == PartsOfDay + 1
            ? (new(Enum.Parse<DueKind>(parts[0]), DateOnly.Parse(parts[1]), parts[2]), parts[PartsOfDay])
            : throw new FormatException($"Not the name of a due row: {name}");
    }

    internal static DueRow Read(DueDay day, TableEntity row) => new(
        day,
        row.RowKey,
        row.GetDateTimeOffset("At")!.Value,
        row.GetString("Key"),
        row.GetString("Detail"),
        row.GetInt32("Tries") ?? 0,
        row.GetDateTimeOffset("NextLook"),
        row.ETag);
}

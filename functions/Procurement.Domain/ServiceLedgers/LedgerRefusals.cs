namespace Procurement.Domain.ServiceLedgers;

/// <summary>Why a step on a ledger is refused; a closed list whose codes never change.</summary>
public static class LedgerRefusals
{
    /// <summary>There is no such ledger.</summary>
    public static readonly Refusal NotFound = new("ledger.notFound");

    /// <summary>It is open already: its terms do not change.</summary>
    public static readonly Refusal AlreadyOpen = new("ledger.alreadyOpen");

    /// <summary>The last day is before the first, or the term is longer than a ledger holds.</summary>
    public static readonly Refusal TermWrong = new("ledger.termWrong");

    /// <summary>A client is named twice; the value says which.</summary>
    public static readonly Refusal ClientTwice = new("ledger.clientTwice");

    /// <summary>The organization is in no registry.</summary>
    public static readonly Refusal OrganizationUnknown = new("ledger.organizationUnknown");

    /// <summary>The contract is another organization's.</summary>
    public static readonly Refusal OrganizationDiffers = new("ledger.organizationDiffers");

    /// <summary>Whoever does it acted for the supplier here: nobody settles or checks what one recorded.</summary>
    public static readonly Refusal BothSides = new("ledger.bothSides");

    /// <summary>It holds as many records as it may.</summary>
    public static readonly Refusal Full = new("ledger.full");
}

/// <summary>Why a piece of a file is not taken.</summary>
public static class RecordFileRefusals
{
    /// <summary>Pieces before it are missing; the value says where to go on.</summary>
    public static readonly Refusal Gap = new("recordFile.gap");

    /// <summary>The last piece came before: what follows it is another file.</summary>
    public static readonly Refusal Closed = new("recordFile.closed");

    /// <summary>The first line does not name the columns.</summary>
    public static readonly Refusal HeaderWrong = new("recordFile.headerWrong");
}

/// <summary>Why a record is not accepted, in the order in which it is asked.</summary>
public static class RecordRefusals
{
    /// <summary>The row is no record: columns, quotes, characters or times are not as they must be.</summary>
    public static readonly Refusal Malformed = new("record.malformed");

    /// <summary>The id was seen before, accepted or not.</summary>
    public static readonly Refusal Duplicate = new("record.duplicate");

    /// <summary>The contract serves no such client.</summary>
    public static readonly Refusal UnknownClient = new("record.unknownClient");

    /// <summary>It does not end after it starts, or lasts longer than twelve hours.</summary>
    public static readonly Refusal BadInterval = new("record.badInterval");

    /// <summary>It starts or ends on a day that the contract does not cover.</summary>
    public static readonly Refusal OutsideContract = new("record.outsideContract");

    /// <summary>Nobody and nothing verifies it.</summary>
    public static readonly Refusal Unverified = new("record.unverified");

    /// <summary>Its month is settled: what comes later is not paid any more.</summary>
    public static readonly Refusal MonthSettled = new("record.monthSettled");

    /// <summary>It is not over yet.</summary>
    public static readonly Refusal NotOver = new("record.notOver");

    /// <summary>The worker was elsewhere at that time.</summary>
    public static readonly Refusal WorkerOverlap = new("record.workerOverlap");

    /// <summary>The client was served at that time already.</summary>
    public static readonly Refusal ClientOverlap = new("record.clientOverlap");

    /// <summary>The client has been served for all its hours.</summary>
    public static readonly Refusal OverCap = new("record.overCap");

    /// <summary>There is no such record, or it was never accepted.</summary>
    public static readonly Refusal NotFound = new("record.notFound");

    /// <summary>It was withdrawn before.</summary>
    public static readonly Refusal AlreadyWithdrawn = new("record.alreadyWithdrawn");

    /// <summary>Its client was called before.</summary>
    public static readonly Refusal AlreadyCalled = new("record.alreadyCalled");
}

/// <summary>Why a month is not settled.</summary>
public static class LedgerMonthRefusals
{
    /// <summary>Nothing was accepted in it.</summary>
    public static readonly Refusal Empty = new("ledgerMonth.empty");

    /// <summary>It is not over.</summary>
    public static readonly Refusal NotOver = new("ledgerMonth.notOver");

    /// <summary>It was settled before.</summary>
    public static readonly Refusal AlreadySettled = new("ledgerMonth.alreadySettled");

    /// <summary>More clients have to be called; the value says how many.</summary>
    public static readonly Refusal CallsMissing = new("ledgerMonth.callsMissing");

    /// <summary>It was not settled, so it becomes no instalment.</summary>
    public static readonly Refusal NotSettled = new("ledgerMonth.notSettled");
}

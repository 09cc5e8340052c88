using System.Collections.Immutable;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Performances;

/// <summary>
/// How a contract is performed (履约): what is planned, what was done, what is reported, and what the money went to. The
/// parts are those that were loaded; whatever a rule must know of all of them is counted here.
/// </summary>
public sealed record Performance(string Organization)
{
    /// <summary>How many plans were ever proposed.</summary>
    public int Proposed { get; init; }

    /// <summary>How many visits count: recorded, and neither corrected nor withdrawn since.</summary>
    public int Visits { get; init; }

    /// <summary>What they came to, in the unit of the lot.</summary>
    public int Quantity { get; init; }

    /// <summary>How many entries were ever booked.</summary>
    public int Booked { get; init; }

    /// <summary>The budget lines on which something happened.</summary>
    public IReadOnlyList<LineBook> Lines { get; init; } = [];

    /// <summary>The sources of money of which something was spent or raised.</summary>
    public IReadOnlyList<SourceBook> Sources { get; init; } = [];

    /// <summary>The accounts that acted for the supplier here.</summary>
    public IReadOnlyList<string> SupplierAccounts { get; init; } = [];

    /// <summary>The accounts that acted for the purchaser here.</summary>
    public IReadOnlyList<string> PurchaserAccounts { get; init; } = [];

    /// <summary>Service plans, by id.</summary>
    public IReadOnlyDictionary<string, ServicePlan> Plans { get; init; } = Nothing<ServicePlan>();

    /// <summary>What counts of each day, by <see cref="VisitDay.IdOf"/>.</summary>
    public IReadOnlyDictionary<string, VisitDay> Days { get; init; } = Nothing<VisitDay>();

    /// <summary>Visits, by id.</summary>
    public IReadOnlyDictionary<string, Visit> Records { get; init; } = Nothing<Visit>();

    /// <summary>Reports, by the names of their terms.</summary>
    public IReadOnlyDictionary<string, Report> Reports { get; init; } = Nothing<Report>();

    /// <summary>Vouchers of money spent and raised, by id.</summary>
    public IReadOnlyDictionary<string, BookEntry> Entries { get; init; } = Nothing<BookEntry>();

    /// <summary>Which files are named by something here, by attachment.</summary>
    public IReadOnlyDictionary<string, NamedFile> Files { get; init; } = Nothing<NamedFile>();

    /// <summary>The book of a line, which may be empty yet.</summary>
    public LineBook Line(int no) => Lines.FirstOrDefault(one => one.No == no) ?? new LineBook(no);

    /// <summary>The book of a source, which may be empty yet.</summary>
    public SourceBook Source(MoneySource source) =>
        Sources.FirstOrDefault(one => one.Source == source) ?? new SourceBook(source);

    private static ImmutableDictionary<string, T> Nothing<T>() => ImmutableDictionary<string, T>.Empty;
}

/// <summary>A file that a visit, a report or an entry names, and which did first.</summary>
public sealed record NamedFile(string Attachment, string By);

/// <summary>What can be done about the performance of a contract.</summary>
public abstract record PerformanceCommand(Author By) : Command(By);

/// <summary>What can happen to the performance of a contract.</summary>
public abstract record PerformanceEvent;

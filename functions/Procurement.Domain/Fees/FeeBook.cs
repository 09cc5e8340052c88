namespace Procurement.Domain.Fees;

/// <summary>Where an item of the price list stands.</summary>
public enum FeeStatus
{
    /// <summary>Declared; an officer has to look at it.</summary>
    Declared,

    /// <summary>It may be charged.</summary>
    Approved,

    /// <summary>It may not.</summary>
    Refused,

    /// <summary>It is charged no more.</summary>
    Ended,
}

/// <summary>
/// An own low-fee service (低偿服务) beside what government buys: at which site, what, for how much, and who may be
/// charged.
/// </summary>
public sealed record FeeItem(string Ref, string Site, string Title, string Unit, Money Price, string Payers);

/// <summary>An item of the price list and what became of it.</summary>
public sealed record FeeEntry(FeeItem Item, FeeStatus Status, Author Declared)
{
    /// <summary>Who decided last, and when; or null.</summary>
    public Author? Decided { get; init; }

    /// <summary>Why it was refused or ended, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>What was charged in a month under an item: how many times, and how much in all.</summary>
public sealed record FeeMonth(string Ref, DateOnly Month, int Times, Money Amount, Author Entered);

/// <summary>What somebody reports: money was asked for what is free, or more than the list says.</summary>
public sealed record FeeReport(string Id, string Text, string? Site, Money? Amount, string? Contact, DateTimeOffset At)
{
    /// <summary>What an officer found, or null while nobody has.</summary>
    public FeeFinding? Finding { get; init; }
}

/// <summary>Whether a report was right, and what was found.</summary>
public sealed record FeeFinding(bool Upheld, string Reason, Author Found);

/// <summary>
/// The two ledgers (两本账) of the supplier of one contract: what it charges beside the free services, and what residents
/// report. The number of reports is known; the reports and months that were loaded, by their ids.
/// </summary>
public sealed record FeeBook
{
    /// <summary>The price list.</summary>
    public IReadOnlyList<FeeEntry> Items { get; init; } = [];

    /// <summary>How many reports came.</summary>
    public int Reported { get; init; }

    /// <summary>How many of them wait for an officer.</summary>
    public int Open { get; init; }

    /// <summary>How many were right.</summary>
    public int Upheld { get; init; }

    /// <summary>What was charged in all, by the months that were entered.</summary>
    public Money Charged { get; init; }

    /// <summary>The reports that were loaded.</summary>
    public IReadOnlyDictionary<string, FeeReport> Reports { get; init; } = new Dictionary<string, FeeReport>();

    /// <summary>The months that were loaded.</summary>
    public IReadOnlyDictionary<string, FeeMonth> Months { get; init; } = new Dictionary<string, FeeMonth>();

    /// <summary>The item of this name, or null.</summary>
    public FeeEntry? ItemOrNull(string reference) => Items.FirstOrDefault(one => one.Item.Ref == reference);

    /// <summary>The id of a month under an item; months of a year sort together.</summary>
    public static string MonthId(DateOnly month, string reference) => $"{month:yyyy-MM}-{reference}";
}

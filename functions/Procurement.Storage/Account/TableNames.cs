namespace Procurement.Storage.Account;

/// <summary>
/// Every table of an installation, without its prefix; a name never changes once written (docs/tables).
/// </summary>
public static class TableNames
{
    /// <summary>Aggregates: the registry of organizations.</summary>
    public const string Organizations = nameof(Organizations);

    /// <summary>Aggregates: funds.</summary>
    public const string Funds = nameof(Funds);

    /// <summary>Aggregates: rounds.</summary>
    public const string Rounds = nameof(Rounds);

    /// <summary>Aggregates: the proposals of one organization in one round.</summary>
    public const string Proposals = nameof(Proposals);

    /// <summary>Aggregates: what became of one lot of a round.</summary>
    public const string Lots = nameof(Lots);

    /// <summary>Aggregates: the sheets of one evaluator in one lot of a round.</summary>
    public const string ScoreBooks = nameof(ScoreBooks);

    /// <summary>Aggregates: the objections of one objector in one round.</summary>
    public const string Objections = nameof(Objections);

    /// <summary>Aggregates: contracts.</summary>
    public const string Contracts = nameof(Contracts);

    /// <summary>Aggregate: the law book of the installation.</summary>
    public const string LawBook = nameof(LawBook);

    /// <summary>Aggregates: what operators did about stuck work.</summary>
    public const string Interventions = nameof(Interventions);

    /// <summary>Index: the lists that people see.</summary>
    public const string Lists = nameof(Lists);

    /// <summary>Index: the moments that timers wait for.</summary>
    public const string DueDays = nameof(DueDays);

    /// <summary>Index: work that failed or waits, for those who run the service.</summary>
    public const string StuckWork = nameof(StuckWork);

    /// <summary>Register: which claim an invoice number belongs to.</summary>
    public const string Invoices = nameof(Invoices);

    /// <summary>How far the nightly verification is in each table, and what it found.</summary>
    public const string Verifications = nameof(Verifications);

    /// <summary>Those of aggregates, each with events and heads.</summary>
    public static readonly IReadOnlyList<string> Aggregates =
        [
            Organizations, Funds, Rounds, Proposals, Lots, ScoreBooks, Objections, Contracts, Interventions, LawBook,
        ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. Aggregates, Lists, DueDays, StuckWork, Invoices, Verifications];
}

/// <summary>Every blob container of an installation, without its prefix.</summary>
public static class ContainerNames
{
    /// <summary>Documents that never change, by their digest.</summary>
    public const string Documents = "documents";

    /// <summary>Copies of every event and document, and daily checkpoints; perhaps in another account.</summary>
    public const string Copies = "copies";

    /// <summary>The pages that residents read, where no other container is named for them.</summary>
    public const string Web = "web";

    /// <summary>Those in the account of the tables.</summary>
    public static readonly IReadOnlyList<string> All = [Documents];
}

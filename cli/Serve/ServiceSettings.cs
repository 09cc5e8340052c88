using System.Globalization;
using Procurement.Storage.Sealing;

namespace Procurement.Cli.Serve;

/// <summary>How the service is started: its port (0 for any free one), storage and, for a rehearsal, clock.</summary>
internal sealed record ServiceSettings(int Port, string Connection)
{
    // On a simulated clock nothing passes by itself: every timer is due at every stop of the clock.
    private const string AtEveryStop = "* * * * * *";
    private const string Queue = "follow-ups";
    private const string EveryNight = "0 30 17 * * *";
    private const string EveryMinute = "0 * * * * *";

    private static readonly string[] Schedules =
    [
        "OpenAndCloseRoundsSchedule", "EndNoticePeriodsSchedule", "LapseContractsSchedule", "LatePaymentsSchedule",
        "CopyScoreBooksSchedule",
        "RetryStuckWorkSchedule", "DeliverMessagesSchedule",
    ];

    /// <summary>Put before every table, queue and container, so that rehearsals can share an account.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The first moment of a simulated clock; null for the real one.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>The file with the key of the service; it is made where there is none.</summary>
    public required string ServiceKey { get; init; }

    /// <summary>The socket of the scanner; null where there is none.</summary>
    public string? Scanner { get; init; }

    /// <summary>The root certificates to which signatures must lead (PEM); null where nobody signs.</summary>
    public string? SigningRoots { get; init; }

    private string ReceiptKey => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ServiceKey))!, "receipt-key.pem");

    /// <summary>The folder of the built portal; null where none is served.</summary>
    public string? Portal { get; init; }

    /// <summary>The file that lists the people who sign in; null for the local host's own list.</summary>
    public string? Accounts { get; init; }

    /// <summary>
    /// What the pages of residents say of the demonstration's district; others give theirs as the app's settings.
    /// </summary>
    public static IReadOnlyDictionary<string, string> PublicPages { get; } = new Dictionary<string, string>
    {
        [$"PublicPages__Districts__{Demonstration.Tenant}__Name"] = "武昌区",
        [$"PublicPages__Districts__{Demonstration.Tenant}__Host"] = "演示系统（单位、人员和金额均为虚构）",
    };

    /// <summary>The settings of the function app, as Azure would give them, and those of the local host.</summary>
    public IReadOnlyDictionary<string, string> ToEnvironment()
    {
        ServiceKeyFile.Make(ServiceKey);
        ReceiptKeyFile.Make(ReceiptKey);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = Connection,
            ["StoragePrefix"] = Prefix,
            ["FollowUpQueue"] = Prefix.Length == 0 ? Queue : $"{Prefix}-{Queue}",
            ["Sealing__ServiceKeyFile"] = ServiceKey,
            ["Sealing__ReceiptKeyFile"] = ReceiptKey,
            ["LocalHost__Port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["LocalHost__Issuer"] = "true",
            // Follow-up work that a killed service had in hand comes back after this; the platform takes ten minutes.
            ["LocalHost__QueueLeaseSeconds"] = "30",
        };
        if (Scanner is not null) settings["Scanner__Socket"] = Scanner;
        if (SigningRoots is not null) settings["Signing__Roots"] = SigningRoots;
        if (Portal is not null) settings["LocalHost__Portal"] = Portal;
        if (Accounts is not null) settings["LocalHost__Accounts"] = Accounts;
        foreach (var (name, value) in PublicPages) settings[name] = value;
        settings["RecordsSchedule"] = EveryNight;
        foreach (var schedule in Schedules) settings[schedule] = Clock is null ? EveryMinute : AtEveryStop;
        if (Clock is { } clock) Rehearse(settings, clock);
        return settings;
    }

    // A rehearsal waits for its follow-up work again and again, so the work must not wait for anything.
    private static void Rehearse(Dictionary<string, string> settings, DateTimeOffset clock)
    {
        settings["LocalHost__Clock"] = clock.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        settings["LocalHost__QueueLeaseSeconds"] = "3";
        settings["FollowUpDelaySeconds"] = "0";
        // Late payments are only reported, to a log that nobody reads here, and took a quarter of all storage calls.
        settings["LatePaymentsSchedule"] = "0 0 1 * * 1";
        settings["CopyScoreBooksSchedule"] = "0 0 1 * * 1";
        settings["RecordsSchedule"] = "0 0 1 1 1 *";
        settings["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.1";
        settings["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning";
        settings["Logging__LogLevel__Default"] = "Warning";
    }
}

using System.Diagnostics;
using Procurement.Testing;

namespace Procurement.Benchmarks.Services;

/// <summary>A service as real processes: that of the app, and that of its host where this is another.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private const string Announcement = "Listening on ";
    private const string Never = "0 0 0 1 1 *";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private readonly ChildProgram? _program;

    private RunningService(string name, Uri address, int app, int? host, ChildProgram? program)
    {
        (Name, Address, _program) = (name, address, program);
        App = Process.GetProcessById(app);
        Host = ProcessOrNull(host);
    }

    public string Name { get; }

    public Uri Address { get; }

    public Process App { get; }

    public Process? Host { get; }

    /// <summary>The store, where it is known.</summary>
    public Process? Store { get; private init; }

    /// <summary>One that somebody else has started, by its address and its processes.</summary>
    public static RunningService Of(Uri address, int app, int? host, int? store) =>
        new("this", address, app, host, null) { Store = ProcessOrNull(store) };

    /// <summary>Starts one on storage of its own; its clock stands still where one is given.</summary>
    public static async Task<RunningService> StartAsync(
        ServiceProgram program,
        string connection,
        DateTimeOffset? clock = null,
        int? store = null,
        IReadOnlyDictionary<string, string>? more = null)
    {
        var settings = Settings(connection, clock);
        foreach (var (name, value) in more ?? new Dictionary<string, string>()) settings[name] = value;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var child = ChildProgram.Start(program.Assembly, program.Arguments, settings, line =>
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
                listening.TrySetResult(new Uri(line[Announcement.Length..]));
        });
        try
        {
            var address = await listening.Task.WaitAsync(StartsWithin);
            var app = Processes.FindBelow(child.Guardian, program.App)
                ?? throw new InvalidOperationException($"No {program.App} runs.");
            var host = Processes.FindBelow(child.Guardian, ServiceProgram.Host);
            return new(program.Name, address, app, host, child) { Store = ProcessOrNull(store) };
        }
        catch
        {
            await Console.Error.WriteLineAsync(child.Said);
            await child.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        App.Dispose();
        Host?.Dispose();
        Store?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
    }

    private static Process? ProcessOrNull(int? id) => id is { } known ? Process.GetProcessById(known) : null;

    // The service as it was reads its host's settings under another prefix.
    private static Dictionary<string, string> Settings(string connection, DateTimeOffset? clock)
    {
        var prefix = $"s{Guid.NewGuid().ToString("N")[..12]}";
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = connection,
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
            ["Sealing__ServiceKeyFile"] = TestServiceKey.File,
            ["OpenAndCloseRoundsSchedule"] = clock is null ? Never : "* * * * * *",
            ["EndNoticePeriodsSchedule"] = Never,
            ["LapseContractsSchedule"] = Never,
            ["LatePaymentsSchedule"] = Never,
            ["CopyScoreBooksSchedule"] = Never,
            ["RecordsSchedule"] = Never,
            ["RetryStuckWorkSchedule"] = Never,
            ["DeliverMessagesSchedule"] = Never,
            ["Logging__LogLevel__Default"] = "Warning",
            ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
        };
        foreach (var host in new[] { "LocalHost", "Embedded" })
        {
            settings[$"{host}__Port"] = "0";
            settings[$"{host}__Issuer"] = "true";
            if (clock is { } start) settings[$"{host}__Clock"] = $"{start:O}";
        }

        return settings;
    }
}

using System.Diagnostics;
using System.Text;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Processes;

/// <summary>The host as a program of its own, on the real app.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Host = RepositoryPaths.Program("host", "Procurement.LocalHost");
    private static readonly string App =
        RepositoryPaths.Program("functions/Procurement.Functions", "Procurement.Functions");

    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder errors = new();

    private HostProcess(string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Host, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        Process = new Process { StartInfo = start };
        Process.OutputDataReceived += (_, line) => Hear(line.Data);
        Process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        Process.Start();
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    public Process Process { get; }

    /// <summary>What it printed as errors so far.</summary>
    public string Errors => $"{errors}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static HostProcess Start(string storage) =>
        new(["--app", Path.GetDirectoryName(App)!], Settings(storage));

    public static HostProcess Start(params string[] arguments) => new(arguments, new Dictionary<string, string>());

    public Task<Uri> AddressAsync() => listening.Task.WaitAsync(Patience, Cancel);

    /// <summary>Its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await Process.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
        return Process.ExitCode;
    }

    /// <summary>The worker it started.</summary>
    public Process Worker() => Process.GetProcessById(
        int.Parse(File.ReadAllText($"/proc/{Process.Id}/task/{Process.Id}/children").Split(' ')[0], null));

    /// <summary>Asks it to stop, as a terminal or the system does.</summary>
    public async Task AskAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Process.Id}"]);
        await kill.WaitForExitAsync(Cancel);
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    private static Dictionary<string, string> Settings(string storage) => new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = storage,
        ["FollowUpQueue"] = $"q{Guid.NewGuid():N}",
        ["OpenAndCloseRoundsSchedule"] = "0 0 0 1 1 *",
        ["EndNoticePeriodsSchedule"] = "0 0 0 1 1 *",
        ["LapseContractsSchedule"] = "0 0 0 1 1 *",
        ["LatePaymentsSchedule"] = "0 0 0 1 1 *",
        ["CopyScoreBooksSchedule"] = "0 0 0 1 1 *",
        ["RecordsSchedule"] = "0 0 0 1 1 *",
        ["RetryStuckWorkSchedule"] = "0 0 0 1 1 *",
        ["DeliverMessagesSchedule"] = "0 0 0 1 1 *",
        ["LocalHost__Port"] = "0",
        ["LocalHost__Issuer"] = "true",
    };

    private void Hear(string? line)
    {
        const string announcement = "Listening on ";
        if (line?.StartsWith(announcement, StringComparison.Ordinal) is true)
            listening.TrySetResult(new Uri(line[announcement.Length..]));
    }
}

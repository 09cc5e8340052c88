using System.Diagnostics;
using Procurement.LocalHost.Development;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Development;

/// <summary>The hook in a process of its own: in this one it would reach the apps of all other tests.</summary>
public sealed class HookingIntoAnApp
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_it_our_clock_whatever_it_registers_and_ends_it_with_our_input()
    {
        using var clock = new SimulatedClock(Start);
        using var app = Process.Start(Describe(clock))!;
        await HeardAsync(app, Start);
        clock.Hide();
        clock.Set(Start.AddDays(1));
        await HeardAsync(app, Start.AddDays(1));

        app.StandardInput.Close();

        await app.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(1, app.ExitCode);
    }

    private static ProcessStartInfo Describe(SimulatedClock clock)
    {
        string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
        return new ProcessStartInfo(
            "dotnet", [RepositoryPaths.Program("tests/Procurement.ClockApp", "Procurement.ClockApp")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = Beside("Procurement.LocalHost.Hook.dll"),
                ["LOCALHOST_CLOCK_FILE"] = clock.SharedFile,
                ["LOCALHOST_END_WITH_STDIN"] = "1",
            },
        };
    }

    private static async Task HeardAsync(Process app, DateTimeOffset now)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        late.CancelAfter(TimeSpan.FromSeconds(60));
        while (await app.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (line.Contains($"{now:O}", StringComparison.Ordinal)) return;
        }

        Assert.Fail("The app ended before it said the time.");
    }
}

using Procurement.Cli;
using Procurement.Cli.Serve;

namespace Procurement.Functions.Tests.Cli;

public sealed class PrintingIntoAFile : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_a_line_once_it_is_whole()
    {
        await using var program = Start("printf half; sleep 0.2; echo ' whole'; sleep 60");

        var line = await program.SaysAsync(line => line.StartsWith("half", StringComparison.Ordinal) ? line : null, Soon, Cancel);

        Assert.Equal("half whole", line);
    }

    [Fact]
    public async Task Shows_the_last_lines_of_a_program_that_failed()
    {
        await using var program = Start("seq 1 30; echo wrong >&2; exit 3");

        var failure = await Assert.ThrowsAsync<CommandFailure>(
            () => program.SaysAsync(_ => (string?)null, Soon, Cancel));

        Assert.Contains("退出码 3", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("  30\n  wrong", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("  11\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_there_until_it_has_ended()
    {
        await using (var program = Start("echo up; sleep 60"))
        {
            await program.SaysAsync(line => line, Soon, Cancel);
            Assert.True(ChildProcess.IsThere(Log));
        }

        Assert.False(ChildProcess.IsThere(Log));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Log => Path.Combine(folder, "program.log");

    private ChildProcess Start(string script) =>
        ChildProcess.Start("程序", ["bash", "-c", script], [], new OutputLog(Log), folder);
}

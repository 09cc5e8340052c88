using System.Diagnostics;
using System.Text;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Deployment;

/// <summary>What is deployed has nothing of the rehearsal: no simulated clock, no issuer of its own, no host.</summary>
public sealed class PublishingTheApp
{
    private static readonly string[] Rehearsal =
    [
        "LOCALHOST_CLOCK_FILE", "LOCALHOST_END_WITH_STDIN", "ClockEndpoint", "/dev/issuer", "SimulatedClock",
        "StartupHook",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leaves_clock_issuer_and_host_behind()
    {
        using var folder = new TemporaryFolder();
        await PublishAsync(folder.Path);
        var published = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        var ours = published.Where(file => Path.GetFileName(file).StartsWith("Procurement.", StringComparison.Ordinal));

        Assert.Contains(published, file => Path.GetFileName(file) is "host.json");
        Assert.Equal(
            [
                "Procurement.BankFiles.dll", "Procurement.Documents.dll", "Procurement.Domain.dll",
                "Procurement.Functions.dll", "Procurement.Publishing.dll", "Procurement.Storage.dll",
            ],
            ours.Select(file => Path.GetFileName(file)).Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Empty(ours.SelectMany(WordsIn));
    }

    // The same search finds every word where it should be, so that the test above can fail.
    [Fact]
    public void Finds_them_in_the_local_host() => Assert.Equal(
        Rehearsal.Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.GetDirectoryName(RepositoryPaths.Program("host", "Procurement.LocalHost"))!, "Proc*.dll")
            .SelectMany(WordsIn).Select(found => found.Word).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<(string File, string Word)> WordsIn(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return from word in Rehearsal
               where Holds(bytes, Encoding.UTF8.GetBytes(word)) || Holds(bytes, Encoding.Unicode.GetBytes(word))
               select (Path.GetFileName(file), word);
    }

    private static bool Holds(byte[] bytes, byte[] word) => bytes.AsSpan().IndexOf(word) >= 0;

    // Of what was built for this run; without the extensions of the real host, which are Microsoft's own.
    private static async Task PublishAsync(string folder)
    {
        string[] arguments =
        [
            "publish", RepositoryPaths.Of("functions", "Procurement.Functions"), "--no-build", "--configuration",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "--output", folder, "--nologo",
        ];
        using var publishing = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await publishing.StandardOutput.ReadToEndAsync(Cancel);
        await publishing.WaitForExitAsync(Cancel);
        Assert.True(publishing.ExitCode == 0, said);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("published-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

using System.Text.Json.Nodes;
using Procurement.Testing;

namespace Procurement.Simulation.Reference;

/// <summary>The real player, which starts the real service, both as programs of their own.</summary>
internal static class Player
{
    private static readonly string Program = RepositoryPaths.Program("cli", "Procurement.Cli");

    /// <summary>The result of a round file, played in a storage account under a name of its own.</summary>
    public static async Task<JsonObject> PlayAsync(JsonObject file, string storage, CancellationToken cancel)
    {
        using var folder = new Folder();
        var result = Path.Combine(folder.Name, "result.json");
        var (exitCode, said) = await RunAsync(folder, file, ["--out", result, "--storage", storage], cancel);
        Assert.True(exitCode == 0, said);
        return JsonNode.Parse(await File.ReadAllTextAsync(result, cancel))!.AsObject();
    }

    /// <summary>The exit code of a file that cannot be played, and what was said of it.</summary>
    public static async Task<(int ExitCode, string Said)> TryAsync(JsonObject file, CancellationToken cancel)
    {
        using var folder = new Folder();
        return await RunAsync(folder, file, [], cancel);
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(
        Folder folder, JsonObject file, string[] options, CancellationToken cancel)
    {
        var path = Path.Combine(folder.Name, "round.json");
        await File.WriteAllTextAsync(path, file.ToJsonString(), cancel);
        await using var play = ChildProgram.Start(Program, ["play", path, .. options]);
        return (await play.EndAsync(cancel), play.Said);
    }

    private sealed class Folder : IDisposable
    {
        public string Name { get; } = Directory.CreateTempSubdirectory("made-round-").FullName;

        public void Dispose() => Directory.Delete(Name, recursive: true);
    }
}

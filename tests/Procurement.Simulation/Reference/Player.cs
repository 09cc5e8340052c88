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
        var folder = Directory.CreateTempSubdirectory("made-round-");
        try
        {
            var path = Path.Combine(folder.FullName, "round.json");
            var result = Path.Combine(folder.FullName, "result.json");
            await File.WriteAllTextAsync(path, file.ToJsonString(), cancel);
            await using var play = ChildProgram.Start(Program, ["play", path, "--out", result, "--storage", storage]);
            Assert.True(await play.EndAsync(cancel) == 0, play.Said);
            return JsonNode.Parse(await File.ReadAllTextAsync(result, cancel))!.AsObject();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Text.Json.Nodes;
using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary>What of the demonstration a service really has: ids and titles of rounds, codes and names.</summary>
internal sealed record Contents(
    IReadOnlyList<(string Id, string Name)> Rounds, IReadOnlyList<(string Id, string Name)> Organizations)
{
    /// <summary>Asks the service for each.</summary>
    public static async Task<Contents> ReadAsync(Uri address, CancellationToken cancel)
    {
        using var service = new ServiceClient(address, Demonstration.Tenant);
        return new(
            await FoundAsync(service, "rounds", Demonstration.Rounds, Title, cancel),
            await FoundAsync(service, "organizations", Demonstration.Applicants(), Name, cancel));
    }

    private static JsonNode? Title(Answer round) => round.Member("settings")?["title"];

    private static JsonNode? Name(Answer organization) => organization.Member("name");

    private static async Task<IReadOnlyList<(string Id, string Name)>> FoundAsync(
        ServiceClient service, string kind, IEnumerable<string> ids, Func<Answer, JsonNode?> name,
        CancellationToken cancel)
    {
        var found = new List<(string, string)>();
        foreach (var id in ids)
        {
            var answer = await service.GetAsync(Caller.Officer, $"{kind}/{id}", cancel);
            if (answer.Done) found.Add((id, $"{name(answer)}"));
        }

        return found;
    }
}

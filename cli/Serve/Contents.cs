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
            await FoundAsync(service, "rounds", Demonstration.Rounds, "title", cancel),
            await FoundAsync(service, "organizations", Demonstration.Applicants(), "name", cancel));
    }

    private static async Task<IReadOnlyList<(string Id, string Name)>> FoundAsync(
        ServiceClient service, string kind, IEnumerable<string> ids, string name, CancellationToken cancel)
    {
        var found = new List<(string, string)>();
        foreach (var id in ids)
        {
            var answer = await service.GetAsync(Caller.Officer, $"{kind}/{id}", cancel);
            if (answer.Done) found.Add((id, $"{answer.Member(name)}"));
        }

        return found;
    }
}

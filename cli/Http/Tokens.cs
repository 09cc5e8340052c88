using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Procurement.Cli.Http;

/// <summary>Sends one request: method, path, body and bearer token.</summary>
internal delegate Task<Answer> Ask(
    HttpMethod method, string path, JsonObject? body, string? token, CancellationToken cancel);

/// <summary>Tokens of the development issuer for one tenant, one for each caller: they outlive a command.</summary>
internal sealed class Tokens(string tenant, Ask ask)
{
    private readonly ConcurrentDictionary<Caller, string> issued = new();

    /// <summary>The caller's token.</summary>
    public async Task<string> GetAsync(Caller caller, CancellationToken cancel)
    {
        if (issued.TryGetValue(caller, out var token)) return token;
        var body = new JsonObject { ["role"] = caller.Role, ["tenant"] = tenant };
        if (caller.Organization is not null) body["organization"] = caller.Organization;
        if (caller.Account is not null) body["account"] = caller.Account;
        var answer = await ask(HttpMethod.Post, "/dev/issuer/token", body, null, cancel);
        return issued[caller] = answer.OrThrow().Member("access_token")!.GetValue<string>();
    }
}

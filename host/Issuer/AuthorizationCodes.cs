using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Procurement.LocalHost.Issuer;

/// <summary>Codes between the sign-in page and the tokens: each for one use, within a minute.</summary>
internal sealed class AuthorizationCodes(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, SignedIn> issued = new(StringComparer.Ordinal);

    public string Issue(AuthorizationRequest request, string account)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in issued.Where(each => each.Value.At + Lifetime < now)) issued.TryRemove(old, out _);
        var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        issued[code] = new SignedIn(request, account, now);
        return code;
    }

    /// <summary>Who signed in; null for a code that is unknown, used or too old. Asking uses it up.</summary>
    public SignedIn? Take(string code) =>
        issued.TryRemove(code, out var found) && found.At + Lifetime >= clock.GetUtcNow() ? found : null;
}

/// <summary>Somebody who chose an account when he was asked to, and when.</summary>
internal sealed record SignedIn(AuthorizationRequest Request, string Account, DateTimeOffset At);

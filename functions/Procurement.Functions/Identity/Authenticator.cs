using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Procurement.Functions.Http;

namespace Procurement.Functions.Identity;

/// <summary>Finds out who calls, from the bearer token of a request.</summary>
public sealed class Authenticator(IssuerKeys keys, IConfiguration settings, ILogger<Authenticator> log)
{
    private const string Scheme = "Bearer ";
    private const int TokenBytesMax = 16 * 1024;

    // Expiry goes by the system clock, which the library reads itself: business time may be simulated, identity not.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LifeMaxUsual = TimeSpan.FromHours(24);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler handler =
        new() { MapInboundClaims = false, MaximumTokenSizeInBytes = TokenBytesMax };

    /// <summary>The caller; 401 <c>token.…</c> with what is wrong; 503 <c>identity.unavailable</c>.</summary>
    public async Task<Caller> AuthenticateAsync(HttpRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = request.Headers.Authorization.ToString();
        if (header.Length is 0) throw Refusal("token.missing", Challenges.NoToken);
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw Refusal("token.invalid");

        try
        {
            var result = await ValidateAsync(header[Scheme.Length..].Trim(), cancel);
            if (result.IsValid) return Read((JsonWebToken)result.SecurityToken);
            throw Refusal(result.Exception is SecurityTokenExpiredException ? "token.expired" : "token.invalid");
        }
        catch (IssuerUnavailableException unavailable)
        {
            log.LogError(unavailable, "No token can be checked");
            throw new ProblemException(ExceptionProblems.Retry("identity.unavailable"));
        }
    }

    // A token that lives for years is a password that nobody can change.
    private Caller Read(JsonWebToken token)
    {
        // A time that the token does not say is the least that there is.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        DateTime[] starts = [token.IssuedAt, token.ValidFrom, now];
        var start = starts.Where(time => time > DateTime.MinValue).Min();
        return token.ValidTo - start <= LifeMax + Skew ? TokenReader.Read(token) : throw Refusal("token.livesTooLong");
    }

    private async Task<TokenValidationResult> ValidateAsync(string token, CancellationToken cancel)
    {
        var known = await keys.GetAsync(cancel);
        var result = await handler.ValidateTokenAsync(token, ParametersWith(known));
        if (result.Exception is not SecurityTokenSignatureKeyNotFoundException) return result;

        // An unknown key: the issuer may have changed its keys since.
        var fresh = await keys.RefreshAsync(known, cancel);
        return ReferenceEquals(fresh, known) ? result : await handler.ValidateTokenAsync(token, ParametersWith(fresh));
    }

    // The keys alone, not the manager: with that, the library would also accept the issuer that discovery names.
    private TokenValidationParameters ParametersWith(OpenIdConnectConfiguration issuer) => new()
    {
        ValidIssuer = Setting("Identity:Issuer"),
        ValidAudience = Setting("Identity:Audience"),
        IssuerSigningKeys = issuer.SigningKeys,
        ValidAlgorithms = Algorithms,
        // A token that names no key of the issuer is not tried against all of them.
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = Skew,
    };

    private TimeSpan LifeMax => settings["Identity:TokenHoursMax"] is not { Length: > 0 } said ? LifeMaxUsual
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 720
            ? TimeSpan.FromHours(hours)
            : throw new IssuerUnavailableException("Identity:TokenHoursMax is not a number from 1 to 720.");

    private string Setting(string name) =>
        settings[name] is { Length: > 0 } value ? value : throw new IssuerUnavailableException($"{name} is not set.");

    private static ProblemException Refusal(string code, string challenge = Challenges.InvalidToken) =>
        new(new(code, ProblemTexts.Of(code)) { Challenge = challenge });
}

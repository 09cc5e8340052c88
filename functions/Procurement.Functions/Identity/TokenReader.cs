using System.Text.RegularExpressions;
using Microsoft.IdentityModel.JsonWebTokens;
using Procurement.Domain;
using Procurement.Functions.Http;

namespace Procurement.Functions.Identity;

/// <summary>Makes a caller of the claims of a token whose signature is already proved.</summary>
internal static partial class TokenReader
{
    private const int NameMax = 100;

    /// <summary>The caller, or 401 <c>token.notAcceptable</c> where a claim does not fit.</summary>
    public static Caller Read(JsonWebToken token)
    {
        var tenant = TextOrNull(token, "tenant");
        var organization = TextOrNull(token, "organization");
        if (!AccountName.TryEncode(TextOrNull(token, "sub"), out var account)) throw Misfit("sub");
        if (tenant is null || !TenantForm.IsMatch(tenant)) throw Misfit("tenant");
        if (organization is not null && !WireRules.IsUsccForm(organization)) throw Misfit("organization");

        var roles = token.Claims
            .Where(claim => string.Equals(claim.Type, "roles", StringComparison.Ordinal))
            .Select(claim => RoleNames.FromWireOrNull(claim.Value))
            .OfType<Role>();
        return new Caller(account, NameOf(token) ?? account, tenant, roles.ToHashSet(), organization)
        {
            Affiliation = organization,
        };
    }

    // A claim that is null, absent or no text is the same: nothing said.
    private static string? TextOrNull(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) && value is string { Length: > 0 } text ? text : null;

    private static string? NameOf(JsonWebToken token) =>
        TextOrNull(token, "name") is { Length: <= NameMax } name && WrittenText.FaultOrNull(name) is null
            && !name.Any(char.IsControl) ? name : null;

    private static ProblemException Misfit(string claim)
    {
        var text = ProblemTexts.Of("token.notAcceptable");
        return new(new("token.notAcceptable", text, errors: [new(claim, "token.notAcceptable", text.Title)])
        {
            Challenge = Challenges.InvalidToken,
        });
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,30}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TenantForm { get; }
}

/// <summary>Values of WWW-Authenticate (RFC 6750).</summary>
internal static class Challenges
{
    /// <summary>No token was sent.</summary>
    public const string NoToken = "Bearer realm=\"procurement\"";

    /// <summary>The token is not good.</summary>
    public const string InvalidToken = "Bearer realm=\"procurement\", error=\"invalid_token\"";
}

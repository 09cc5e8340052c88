using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace Procurement.LocalHost.Issuer;

/// <summary>What a client asks with that sends somebody to sign in (OpenID Connect Core 3.1.2.1, RFC 7636).</summary>
internal sealed partial record AuthorizationRequest
{
    public const string Client = "procurement-portal";

    private static readonly string[] Returns = ["/sign-in/done", "/sign-in/popup"];

    /// <summary>What the page hands on to the answer it sends.</summary>
    private static readonly string[] Kept =
    [
        "client_id", "redirect_uri", "response_type", "scope", "state", "nonce", "code_challenge",
        "code_challenge_method", "ui_locales", "login_hint",
    ];

    private readonly Dictionary<string, StringValues> given;

    /// <summary>Of the query that the client wrote, or of the form that kept it.</summary>
    public AuthorizationRequest(IEnumerable<KeyValuePair<string, StringValues>> given) =>
        this.given = given.ToDictionary(StringComparer.Ordinal);

    public string RedirectUri => One("redirect_uri") ?? "";

    public string? State => One("state");

    public string? Nonce => One("nonce");

    public string Challenge => One("code_challenge") ?? "";

    public string? LoginHint => One("login_hint");

    public string? Locales => One("ui_locales");

    /// <summary>Its parameters, for the form and for the link to the other language.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters =>
        from name in Kept
        let value = One(name)
        where value is not null
        select KeyValuePair.Create(name, value);

    /// <summary>Whether an answer may be sent to where it wants it; otherwise nobody is sent anywhere.</summary>
    public bool MayReturn(string origin) =>
        One("client_id") == Client && Array.Exists(Returns, path => RedirectUri == origin + path);

    /// <summary>The code of what is wrong with it, told to the client; null when nothing is.</summary>
    public string? Error()
    {
        if (given.Values.Any(values => values.Count > 1)) return "invalid_request";
        if (One("request") is not null) return "request_not_supported";
        if (One("request_uri") is not null) return "request_uri_not_supported";
        if (One("response_type") is not { } type) return "invalid_request";
        if (type != "code") return "unsupported_response_type";
        if (One("response_mode") is not (null or "query")) return "invalid_request";
        if (!Words("scope").Contains("openid", StringComparer.Ordinal)) return "invalid_scope";
        if (One("code_challenge_method") != "S256" || !ChallengeForm().IsMatch(Challenge)) return "invalid_request";
        // Nobody stays signed in here, so without a page there is nobody.
        return Words("prompt").Contains("none", StringComparer.Ordinal) ? "login_required" : null;
    }

    private string[] Words(string name) => (One(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string? One(string name) => 
        given.GetValueOrDefault(name) is [{ Length: > 0 } value, ..] ? value : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{43}\z", RegexOptions.None, 1000)]
    private static partial Regex ChallengeForm();
}

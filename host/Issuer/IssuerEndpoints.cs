using System.Reflection;
using Microsoft.AspNetCore.Http;
using Procurement.LocalHost.Http;

namespace Procurement.LocalHost.Issuer;

/// <summary>The development issuer over HTTP: an OpenID Connect provider, and a short way for programs.</summary>
internal sealed class IssuerEndpoints
{
    public const string Path = "/dev/issuer";

    private static readonly byte[] Style = ReadStyle();

    private readonly DevelopmentIssuer issuer;
    private readonly SignInEndpoint signIn;
    private readonly CodeGrant codes;
    private readonly RoleGrant roles;

    public IssuerEndpoints(DevelopmentIssuer issuer)
    {
        this.issuer = issuer;
        var issued = new AuthorizationCodes(TimeProvider.System);
        signIn = new SignInEndpoint(issuer, issued);
        codes = new CodeGrant(issuer, issued);
        roles = new RoleGrant(issuer);
    }

    public Task HandleAsync(HttpContext http, PathString rest) => (http.Request.Method, rest.Value) switch
    {
        ("GET", "/.well-known/openid-configuration") => http.Response.WriteAsJsonAsync(issuer.Discovery()),
        ("GET", "/jwks") => http.Response.WriteAsJsonAsync(issuer.Keys()),
        ("GET", "/authorize") => signIn.ShowAsync(http),
        ("POST", "/authorize") when http.Request.HasFormContentType => signIn.ChooseAsync(http),
        ("GET", "/logout") => signIn.LeaveAsync(http),
        ("GET", "/sign-in.css") => StyleAsync(http),
        ("POST", "/token") => http.Request.HasFormContentType ? codes.HandleAsync(http) : roles.HandleAsync(http),
        _ => Reply.NotFoundAsync(http),
    };

    /// <summary>Where a page of ours sends a form; everywhere else only JSON comes in.</summary>
    public static bool TakesForms(PathString rest) => rest.Value is "/authorize" or "/token";

    private static Task StyleAsync(HttpContext http)
    {
        http.Response.ContentType = "text/css; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.Body.WriteAsync(Style).AsTask();
    }

    private static byte[] ReadStyle()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("sign-in.css")!;
        using var read = new MemoryStream();
        resource.CopyTo(read);
        return read.ToArray();
    }
}

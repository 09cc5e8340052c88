using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Http;

/// <summary>
/// The keys of the app, asked for only when LocalHost__EnforceKeys is on, as `func` asks for none: settings
/// LocalHost__Keys__master, __host (for every function), __system and __functions__{name}.
/// </summary>
internal sealed class KeyRing
{
    private readonly IConfigurationSection keys;
    private readonly bool enforce;

    public KeyRing(IConfiguration settings)
    {
        keys = settings.GetSection("LocalHost:Keys");
        enforce = settings.GetValue<bool>("LocalHost:EnforceKeys");
        if (enforce && string.IsNullOrEmpty(keys["master"]))
            throw new HostException("LocalHost__EnforceKeys needs the setting LocalHost__Keys__master.");
    }

    public bool Admit(HttpRequest request, HttpRoute route) => !enforce || route.Level switch
    {
        KeyLevel.Anonymous or KeyLevel.User => true,
        KeyLevel.Function => Shows(request, $"functions:{route.Function.Name}", "host", "master"),
        KeyLevel.System => Shows(request, "system", "master"),
        _ => Shows(request, "master"),
    };

    public bool AdmitAdmin(HttpRequest request) => !enforce || Shows(request, "master");

    private bool Shows(HttpRequest request, params string[] names)
    {
        var shown = request.Headers["x-functions-key"].ToString();
        if (shown.Length == 0) shown = request.Query["code"].ToString();
        return Array.Exists(names, name => keys[name] is { Length: > 0 } key && Equal(key, shown));
    }

    private static bool Equal(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}

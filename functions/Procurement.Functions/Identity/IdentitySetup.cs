using Microsoft.Extensions.DependencyInjection;

namespace Procurement.Functions.Identity;

/// <summary>Registers what authenticates callers.</summary>
public static class IdentitySetup
{
    private static readonly TimeSpan DiscoveryTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Reads <c>Identity:Issuer</c>, <c>:Audience</c> and <c>:MetadataAddress</c> at each request.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        // The system's clock on purpose: the registered TimeProvider may be simulated.
        services.AddSingleton(_ => new IssuerKeys(new HttpClient { Timeout = DiscoveryTimeout }, TimeProvider.System));
        services.AddSingleton<Authenticator>();
        return services;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Procurement.Functions.Identity;

/// <summary>Registers what authenticates callers.</summary>
public static class IdentitySetup
{
    // As long as a request waits for the issuer's keys at most.
    private static readonly TimeSpan DiscoveryTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Reads <c>Identity:Issuer</c>, <c>:Audience</c> and <c>:MetadataAddress</c>.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton(provider => new IssuerKeys(
            provider.GetRequiredService<IConfiguration>()["Identity:MetadataAddress"],
            new HttpClient { Timeout = DiscoveryTimeout },
            // The system's clock on purpose: the registered TimeProvider may be simulated.
            TimeProvider.System));
        services.AddSingleton<Authenticator>();
        return services;
    }
}

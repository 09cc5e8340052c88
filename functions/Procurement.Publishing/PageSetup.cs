using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Publishing.Search;
using Procurement.Publishing.Site;

namespace Procurement.Publishing;

/// <summary>Registers the pages that residents read; storage is registered by whoever uses them.</summary>
public static class PageSetup
{
    /// <summary>Pages, what they are made from, and their settings.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PageSettings(configuration));
        services.AddSingleton<PageWriter>();
        services.AddSingleton<PublicRounds>();
        services.AddSingleton<PublicDocuments>();
        services.AddSingleton<PublicSite>();
        services.AddSingleton<PublicRecovery>();
        services.AddSingleton<PublicSearch>();
        return services;
    }
}

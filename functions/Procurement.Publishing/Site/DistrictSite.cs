using Microsoft.Extensions.Configuration;

namespace Procurement.Publishing.Site;

/// <summary>What every page of a district says of it, and the addresses under which others are found.</summary>
/// <param name="Tenant">The district as addresses name it.</param>
/// <param name="Name">Its name as people write it.</param>
/// <param name="Host">Who answers for the pages, or empty.</param>
/// <param name="Address">Where that is, or empty.</param>
/// <param name="Phone">Its telephone, or empty.</param>
/// <param name="Api">The address of the API as a browser sees it.</param>
/// <param name="Files">The address under which the files lie, for pages that lie elsewhere; empty: the same.</param>
public sealed record DistrictSite(
    string Tenant, string Name, string Host, string Address, string Phone, string Api, string Files)
{
    /// <summary>The name of the pages.</summary>
    public string Title => $"{Name}政府购买服务公开";

    /// <summary>Where the search form is sent.</summary>
    public string Search => $"{Api}/public/{Tenant}/search";

    /// <summary>What a page may do: show itself, its style and the portal's icon, and send the search form.</summary>
    public string Policy =>
        $"default-src 'none'; style-src 'self'{OriginOf(Files)}; img-src 'self'{OriginOf(Files)}; "
        + $"form-action 'self'{OriginOf(Api)}; base-uri 'none'";

    private static string OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? $" {uri.GetLeftPart(UriPartial.Authority)}"
            : "";
}

/// <summary>What the settings say of the districts' pages (docs/settings.md).</summary>
public sealed class PageSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection pages = configuration.GetSection("PublicPages");

    /// <summary>The pages of a district; what is not set is left out, and the name is that of its address.</summary>
    public DistrictSite Of(string tenant)
    {
        var own = pages.GetSection($"Districts:{tenant}");
        return new(
            tenant,
            own["Name"] ?? tenant,
            own["Host"] ?? "",
            own["Address"] ?? "",
            own["Phone"] ?? "",
            (pages["Api"] ?? "/api").TrimEnd('/'),
            (pages["Files"] ?? "").TrimEnd('/'));
    }
}
